import type { Finding, Problem } from '../bot.ts';
import { isExcused } from '../excused.ts';
import { type Language, problemText } from '../messages/index.ts';
import { lesson } from '../rules/index.ts';
import { advisoryWords } from './advisory-words.ts';
import { excerpt } from './excerpt.ts';
import type { ReportItem } from './item.ts';
import { type Paint, painter } from './paint.ts';
import { summary } from './summary.ts';
import { excuseMark, isSaidAtFinding, waiverCauseText } from './waiver-words.ts';
import { shownPath } from './where.ts';

export interface TextOptions {
  readonly language?: Language;
  readonly colour?: boolean;
  /** Findings that a baseline knows or a waiver excuses, too. */
  readonly all?: boolean;
}

/**
 * Findings as a reader wants them: rule, place, source line with the spot marked, how to fix it; then the verdict.
 * A secret in a source line is covered.
 */
export const reportText = (items: readonly ReportItem[], options: TextOptions = {}): string => {
  const paint = painter(options.colour ?? false);
  const language = options.language ?? 'en';
  const blocks = items.flatMap((item) => {
    const isSaid = isSaidAtFinding(item.result);
    return [
      ...item.result.problems
        .filter((problem) => !isSaid(problem))
        .map((problem) => problemBlock(item, problem, paint, language)),
      ...item.result.findings
        .filter((finding) => options.all === true || !isExcused(finding))
        .map((finding) => findingBlock(item, finding, paint, language)),
    ];
  });
  const verdict = summary(items, (is, word) => paint(is === 'pass' ? 'fix' : 'error', word));
  const closing = `${paint('dim', advisoryWords(items))}\n${verdict}`;
  return `${[...blocks, closing].join('\n\n')}\n`;
};

const findingBlock = (item: ReportItem, finding: Finding, paint: Paint, language: Language): string => {
  const { rule, severity, place, data } = finding;
  const { message, howToFix } = lesson(rule, language);
  const head = `${where(item, place)}  ${paint(severity, severity)}${excuseMark(finding)}  ${paint('dim', rule)}`;
  const fix = howToFix(data);
  return [
    head,
    `  ${message(data)}`,
    ...excerpt(item, finding, paint),
    ...relatedLines(item, finding, paint),
    ...(fix ? [`  ${paint('fix', 'fix:')} ${fix}`] : []),
    ...(finding.requested ? [`  ${paint('dim', 'waiver:')} ${waiverCauseText(finding.requested, language)}`] : []),
  ].join('\n');
};

/** More say no more. */
const mostRelated = 8;

/** Other places of the same cause in as few words as there may be: the numbers of lines, by file. */
const relatedLines = (item: ReportItem, { place, related = [] }: Finding, paint: Paint): readonly string[] => {
  if (related.length === 0) return [];
  const shown = related.slice(0, mostRelated).map((other) => {
    const at = `${other.line}:${other.column}`;
    return other.path === place.path ? at : `${shownPath(item, other.path)}:${at}`;
  });
  const more = related.length > mostRelated ? ` +${related.length - mostRelated}` : '';
  return [`  ${paint('dim', 'also:')} ${shown.join(', ')}${more}`];
};

const problemBlock = (item: ReportItem, problem: Problem, paint: Paint, language: Language): string => {
  const word = problem.blocks ? paint('error', 'could not check') : paint('warning', 'problem');
  return `${where(item, problem)}  ${word}  ${paint('dim', problem.code)}\n  ${problemText(problem, language)}`;
};

const where = (item: ReportItem, place: { path: string; line: number; column: number }): string =>
  `${shownPath(item, place.path)}:${place.line}:${place.column}`;
