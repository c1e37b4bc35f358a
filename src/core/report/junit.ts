import { isExcused } from '../excused.ts';
import { type Language, problemText } from '../messages/index.ts';
import { lesson } from '../rules/index.ts';
import type { ReportItem } from './item.ts';
import { pythonFiles } from './summary.ts';
import { excuseMark } from './waiver-words.ts';
import { shownPath } from './where.ts';

/**
 * JUnit XML: a suite a bot, a case a file. What makes the verdict fail is a failure, what could not be checked an error:
 * it is not a skipped one, which counts as well. Warnings and notes stand in the suite's output.
 */
export const checkJunit = (items: readonly ReportItem[], language: Language = 'en'): string => {
  const suites = items.map((item) => suiteOf(item, language));
  const sum = (of: (suite: Suite) => number): number => suites.reduce((all, suite) => all + of(suite), 0);
  const counts = `tests="${sum((s) => s.cases.length)}" failures="${sum(failures)}" errors="${sum(errors)}"`;
  const body = suites.map(suiteXml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="botyard check" ${counts}>\n${body}</testsuites>\n`;
};

interface Case {
  readonly name: string;
  readonly type: string;
  readonly message: string;
  readonly kind: 'passed' | 'failure' | 'error';
}
interface Suite {
  readonly bot: string;
  readonly cases: readonly Case[];
  readonly output: readonly string[];
}

const failures = ({ cases }: Suite): number => cases.filter(({ kind }) => kind === 'failure').length;
const errors = ({ cases }: Suite): number => cases.filter(({ kind }) => kind === 'error').length;

const suiteOf = (item: ReportItem, language: Language): Suite => {
  const { findings, problems } = item.result;
  const place = (at: { path: string; line: number; column: number }): string =>
    `${shownPath(item, at.path)}:${at.line}:${at.column}`;
  const failed = findings.filter((finding) => finding.severity === 'error' && !isExcused(finding));
  const blocked = problems.filter(({ blocks }) => blocks);
  const bad = new Set([...failed.map((finding) => finding.place.path), ...blocked.map(({ path }) => path)]);
  const message = (finding: (typeof findings)[number]): string => lesson(finding.rule, language).message(finding.data);
  return {
    bot: item.bot.id,
    cases: [
      ...blocked.map((p): Case => ({ name: place(p), type: p.code, message: problemText(p, language), kind: 'error' })),
      ...failed.map((f): Case => ({ name: place(f.place), type: f.rule, message: message(f), kind: 'failure' })),
      ...pythonFiles(item.bot.files.keys())
        .filter((path) => !bad.has(path))
        .map((path): Case => ({ name: shownPath(item, path), type: '', message: '', kind: 'passed' })),
    ],
    output: [
      ...problems.filter(({ blocks }) => !blocks).map((p) => `${place(p)} ${p.code}: ${problemText(p, language)}`),
      ...findings
        .filter((f) => !failed.includes(f))
        .map((f) => `${place(f.place)} ${f.severity}${excuseMark(f)} ${f.rule}: ${message(f)}`),
    ],
  };
};

const suiteXml = (suite: Suite): string => {
  const counts = `tests="${suite.cases.length}" failures="${failures(suite)}" errors="${errors(suite)}"`;
  const output = suite.output.length === 0 ? '' : `    <system-out>${xml(suite.output.join('\n'))}</system-out>\n`;
  const cases = suite.cases.map((one) => caseXml(suite.bot, one)).join('');
  return `  <testsuite name="${xml(suite.bot)}" ${counts}>\n${cases}${output}  </testsuite>\n`;
};

const caseXml = (bot: string, { name, type, message, kind }: Case): string => {
  const open = `    <testcase classname="${xml(bot)}" name="${xml(name)}"`;
  if (kind === 'passed') return `${open}/>\n`;
  return `${open}><${kind} type="${xml(type)}" message="${xml(message)}"/></testcase>\n`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML cannot hold, not even as a reference, and halves of a pair become a question mark. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '?')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
