import type { Verdict } from '../bot.ts';
import { notKnown } from '../policy/not-known.ts';
import { worstVerdict } from '../verdict.ts';
import { baselineWords } from './baseline-words.ts';
import { countsOf, type ReportItem } from './item.ts';
import { plural } from './plural.ts';
import { waiverWords } from './waiver-words.ts';

const words: Readonly<Record<Verdict, string>> = { pass: 'pass', fail: 'fail', unknown: 'could not check' };

/** The verdict in one line: what was counted, in how much, by which policy. `mark` may colour the verdict. */
export const summary = (
  items: readonly ReportItem[],
  mark: (verdict: Verdict, word: string) => string = (_, word) => word,
): string => {
  const verdict = worstVerdict(items.map(({ result }) => result.verdict));
  const { error, warning, info } = countsOf(items);
  const files = items.reduce((sum, { bot }) => sum + pythonFiles(bot.files.keys()).length, 0);
  const counted = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'info', 'info')].join(', ');
  const found = `${mark(verdict, words[verdict])}: ${counted} in ${plural(files, 'Python file')}, ${policyWords(items)}`;
  return `${found}${baselineWords(items)}${waiverWords(items)}${scopeWords(items)}`;
};

export const pythonFiles = (paths: Iterable<string>): readonly string[] =>
  [...paths].filter((path) => /\.pyw?$/i.test(path));

/** Part of a bot must never be taken for the whole of it. */
const scopeWords = (items: readonly ReportItem[]): string => {
  const scopes = [...new Set(items.flatMap(({ scope }) => (scope === undefined ? [] : [scope])))];
  return scopes.length === 0 ? '' : `; only what changed since ${scopes.join(', ')}`;
};

const policyWords = (items: readonly ReportItem[]): string => {
  const said = items.map(({ policy, result }) => {
    if (policy.name !== null) return `policy "${policy.name}" (${policy.level})`;
    // What could not be read may have been the organisation's: it must not look as if there were none.
    const isBroken = notKnown(result.problems) !== undefined;
    return isBroken ? `policy not known, judged as ${policy.level}` : `no organisation policy (${policy.level})`;
  });
  return [...new Set(said)].join(' and ');
};
