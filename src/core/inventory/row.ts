import type { Bot, CheckResult, Problem } from '../bot.ts';
import { problemText } from '../messages/index.ts';
import type { BotContent, InventoryRow } from './model.ts';

/** What is known of a bot besides its texts. */
export interface RowPlace {
  readonly folder: string;
  readonly marker: string | null;
  readonly lastCommit: InventoryRow['lastCommit'];
}

/** One checked bot as a row of the inventory. */
export const inventoryRow = (bot: Bot, result: CheckResult, read: BotContent, place: RowPlace): InventoryRow => {
  const { scripts, statesPython, ...content } = read;
  const [only, ...others] = scripts;
  const sole = only !== undefined && others.length === 0 ? only : null;
  return {
    bot: bot.id,
    ...place,
    entry: bot.files.has(bot.entry) ? bot.entry : sole,
    python: statesPython ? `${bot.python.major}.${bot.python.minor}` : null,
    files: [...bot.files.keys()].filter((path) => /\.pyw?$/i.test(path)).length,
    ...content,
    findings: countsOf(result),
    secrets: result.findings.filter(({ data }) => data.secret === true).length,
    verdict: result.verdict,
    template: templateOf(bot),
    problems: result.problems.filter(({ blocks }) => blocks).map(inWords),
  };
};

const countsOf = ({ findings }: CheckResult): InventoryRow['findings'] => {
  const counts = { error: 0, warning: 0, info: 0, baselined: 0, waived: 0 };
  for (const { baselined, waived, severity } of findings)
    counts[baselined ? 'baselined' : waived ? 'waived' : severity]++;
  return counts;
};

const inWords = (problem: Problem) => ({ path: problem.path, cause: problemText(problem) });

/** `data-bot 1.2.0`, as the lineage file says; null without one, or with one that says nothing. */
const templateOf = (bot: Bot): string | null => {
  const file = bot.files.get('botyard.template.json');
  if (file === undefined || !('text' in file)) return null;
  try {
    const value = JSON.parse(file.text) as { template?: unknown; version?: unknown } | null;
    const words = [value?.template, value?.version].filter((word) => typeof word === 'string' && word !== '');
    return words.length === 0 ? null : words.join(' ').slice(0, 200);
  } catch {
    return null;
  }
};
