import type { Finding, Problem, Severity } from '../bot.ts';
import { isExcused } from '../excused.ts';
import { type Language, problemText } from '../messages/index.ts';
import { lesson } from '../rules/index.ts';
import type { ReportItem } from './item.ts';
import { summary } from './summary.ts';
import { shownPath } from './where.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands that GitHub shows beside the lines of a pull request, and the verdict as a last line of the log.
 * Whatever comes from a bot is escaped: a file name or a policy must not be able to say a command of its own.
 */
export const checkGithub = (items: readonly ReportItem[], language: Language = 'en'): string => {
  const lines = items.flatMap((item) => [
    ...item.result.problems.map((problem) => problemLine(item, problem, language)),
    ...item.result.findings
      .filter((finding) => !isExcused(finding))
      .map((finding) => findingLine(item, finding, language)),
  ]);
  return `${[...lines, escaped(summary(items))].join('\n')}\n`;
};

const findingLine = (item: ReportItem, { rule, severity, place, data }: Finding, language: Language): string => {
  const { line, column, endLine, endColumn } = place;
  const { message, howToFix } = lesson(rule, language);
  const fix = howToFix(data);
  return command(
    commands[severity],
    {
      file: shownPath(item, place.path),
      line,
      endLine,
      // Columns of different lines are refused there.
      ...(line === endLine && { col: column, endColumn }),
      title: `botyard: ${rule}`,
    },
    fix ? `${message(data)}\n${fix}` : message(data),
  );
};

const problemLine = (item: ReportItem, problem: Problem, language: Language): string =>
  command(
    problem.blocks ? 'error' : 'warning',
    {
      file: shownPath(item, problem.path),
      line: problem.line,
      col: problem.column,
      title: problem.blocks ? `botyard: could not check (${problem.code})` : `botyard: ${problem.code}`,
    },
    problemText(problem, language),
  );

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string => {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${listed.join(',')}::${escaped(message)}`;
};

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
