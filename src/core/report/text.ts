import type { Finding, Problem, Verdict } from '../bot.ts';
import { type Language, problemText } from '../messages/index.ts';
import { lesson } from '../rules/index.ts';
import { worstVerdict } from '../verdict.ts';
import { excerpt } from './excerpt.ts';
import { countsOf, type ReportItem } from './item.ts';
import { type Paint, painter } from './paint.ts';

export interface TextOptions {
  readonly language?: Language;
  readonly colour?: boolean;
}

/**
 * Findings as a reader wants them: rule, place, source line with the spot marked, how to fix it; then the verdict.
 * A secret in a source line is covered.
 */
export const reportText = (items: readonly ReportItem[], options: TextOptions = {}): string => {
  const paint = painter(options.colour ?? false);
  const language = options.language ?? 'en';
  const blocks = items.flatMap((item) => [
    ...item.result.problems.map((problem) => problemBlock(item, problem, paint, language)),
    ...item.result.findings.map((finding) => findingBlock(item, finding, paint, language)),
  ]);
  return `${[...blocks, summary(items, paint)].join('\n\n')}\n`;
};

const findingBlock = (item: ReportItem, finding: Finding, paint: Paint, language: Language): string => {
  const { rule, severity, place, data } = finding;
  const { message, howToFix } = lesson(rule, language);
  const head = `${where(item, place)}  ${paint(severity, severity)}  ${paint('dim', rule)}`;
  const fix = howToFix(data);
  return [
    head,
    `  ${message(data)}`,
    ...excerpt(item, finding, paint),
    ...(fix ? [`  ${paint('fix', 'fix:')} ${fix}`] : []),
  ].join('\n');
};

const problemBlock = (item: ReportItem, problem: Problem, paint: Paint, language: Language): string => {
  const word = problem.blocks ? paint('error', 'could not check') : paint('warning', 'problem');
  return `${where(item, problem)}  ${word}  ${paint('dim', problem.code)}\n  ${problemText(problem, language)}`;
};

const where = ({ folder }: ReportItem, place: { path: string; line: number; column: number }): string => {
  const bare = folder === undefined || folder === '' || folder === '.' || isAbsolute(place.path);
  const prefix = bare ? '' : `${folder.replace(/[\\/]+$/, '')}/`;
  return `${prefix}${place.path}:${place.line}:${place.column}`;
};

/** A policy outside the bot is named by its whole path. */
const isAbsolute = (path: string): boolean => /^([\\/]|[A-Za-z]:[\\/])/.test(path);

const words: Readonly<Record<Verdict, string>> = { pass: 'pass', fail: 'fail', unknown: 'could not check' };

const summary = (items: readonly ReportItem[], paint: Paint): string => {
  const verdict = worstVerdict(items.map(({ result }) => result.verdict));
  const { error, warning, info } = countsOf(items);
  const files = items.reduce(
    (sum, { bot }) => sum + [...bot.files.keys()].filter((path) => /\.pyw?$/i.test(path)).length,
    0,
  );
  const counted = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'info', 'info')].join(', ');
  const colour = verdict === 'pass' ? 'fix' : 'error';
  return `${paint(colour, words[verdict])}: ${counted} in ${plural(files, 'Python file')}, ${policyWords(items)}`;
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const policyWords = (items: readonly ReportItem[]): string => {
  const said = items.map(({ policy, result }) => {
    if (policy.name !== null) return `policy "${policy.name}" (${policy.level})`;
    // What could not be read may have been the organisation's: it must not look as if there were none.
    const isBroken = result.problems.some(({ code }) => code === 'policy-invalid' || code === 'policy-unreadable');
    return isBroken ? `policy not known, judged as ${policy.level}` : `no organisation policy (${policy.level})`;
  });
  return [...new Set(said)].join(' and ');
};
