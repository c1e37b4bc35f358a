import type { Bot, CheckContext, CheckResult, Finding, Fix, Problem } from './bot.ts';
import { type BotImports, botImports } from './distributions/index.ts';
import { once } from './once.ts';
import { policyOn } from './policy/on-day.ts';
import type { Policy } from './policy/policy.ts';
import { newScratch, type PythonProblem, readPython, type Scratch } from './python/index.ts';
import { rules } from './rules/index.ts';
import type { Hit, Rule, RuleInput } from './rules/rule.ts';
import { type LineStarts, lineStarts, placeOf } from './text/lines.ts';
import { verdictOf } from './verdict.ts';

/** Findings and problems of one file. */
export type FileResult = Pick<CheckResult, 'findings' | 'problems'>;

/** As {@link FileResult}, with what tells whether it holds when other files change. */
export interface FileCheck extends FileResult {
  /** First parts of the imports that lead out of the bot and the standard library, as far as was known. */
  readonly outside: readonly string[];
}

/** Checks a whole bot: what editor, command line, gate and the orchestrator's door all call. Never throws. */
export const check = (bot: Bot, policy: Policy, context: CheckContext): CheckResult => {
  const file = fileCheckOf(bot, policy, context);
  return checkSum(bot, pythonPaths(bot).map(file));
};

/** The Python files of a bot in the order in which they are judged. */
export const pythonPaths = (bot: Bot): readonly string[] => [...bot.files.keys()].filter(isPython).sort();

/**
 * The check of one file after another, for whoever shares the work out: only the text of the file in hand and those of
 * files that are not Python must be there. Then `addedToPath` says what all files put on `sys.path`.
 */
export const fileCheckOf = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  addedToPath?: readonly string[],
): ((path: string) => FileCheck) => {
  const imports = botImports(bot, policy, addedToPath);
  const today = policyOn(policy, context.today);
  // Of each file only the result is kept.
  const scratch = newScratch();
  return (path) => checkOne(bot, path, today, imports, scratch);
};

/** The result of a bot from those of its Python files, in their order, and from problems that stood outside the check. */
export const checkSum = (bot: Bot, files: readonly FileResult[], outside: readonly Problem[] = []): CheckResult => {
  const findings = files.flatMap((result) => result.findings);
  const inside = [...entryProblems(bot, pythonPaths(bot)), ...files.flatMap((result) => result.problems)];
  const problems = [...outside, ...inside];
  return { verdict: verdictOf(findings, problems), findings, problems };
};

/** Checks one file of a bot: what is shown while typing. {@link check} is the sum of it. */
export const checkFile = (bot: Bot, path: string, policy: Policy, context: CheckContext): FileResult => {
  const { findings, problems } = checkOne(bot, path, policyOn(policy, context.today), botImports(bot, policy));
  return { findings, problems };
};

/** Ways to mend a finding in the text as it is now, best first. */
export const fixesFor = (bot: Bot, finding: Finding, policy: Policy, context?: CheckContext): readonly Fix[] => {
  const rule = rules.find(({ id }) => id === finding.rule);
  const today = context ? policyOn(policy, context.today) : policy;
  const input = inputFor(bot, finding.place.path, today, botImports(bot, policy));
  return rule && input ? rule.fixes(finding, input) : [];
};

const isPython = (path: string): boolean => /\.pyw?$/i.test(path);

const checkOne = (
  bot: Bot,
  path: string,
  policy: Policy,
  imports: BotImports,
  scratch: Scratch | null = null,
): FileCheck => {
  const file = bot.files.get(path);
  if (file === undefined) return nothing;
  if ('unreadable' in file)
    return { ...nothing, problems: [problem('unreadable-file', path, { reason: file.unreadable }, true)] };
  const input = inputFor(bot, path, policy, imports, scratch);
  if (input === null) return nothing;
  const lines = once(() => lineStarts(file.text));
  const results = rules.map((rule) => runRule(rule, input, lines));
  const findings = results.flatMap((result) => result.findings).sort(byPlace);
  const syntax = input.file.python.problems.map((found) => syntaxProblem(path, lines(), found));
  const problems = [...syntax, ...results.flatMap((result) => result.problems)];
  return { findings, problems, outside: outsideOf(input) };
};

const nothing: FileCheck = { findings: [], problems: [], outside: [] };

const outsideOf = ({ file, imports }: RuleInput): readonly string[] => {
  const names = new Set<string>();
  for (const { module } of file.python.imports) {
    if (module === null) continue;
    const dot = module.indexOf('.');
    const name = dot < 0 ? module : module.slice(0, dot);
    // Where an import leads costs more to say than that it bears a name which is already here.
    if (names.has(name)) continue;
    const { origin } = imports.resolve(module, file.path);
    if (origin === 'third-party' || origin === 'unknown') names.add(name);
  }
  return [...names];
};

const inputFor = (
  bot: Bot,
  path: string,
  policy: Policy,
  imports: BotImports,
  scratch: Scratch | null = null,
): RuleInput | null => {
  const file = bot.files.get(path);
  if (file === undefined || 'unreadable' in file) return null;
  return { bot, file: { path, text: file.text, python: readPython(file.text, scratch) }, policy, imports };
};

/** A rule that fails has not found nothing: it has not looked. The verdict is then *could not check*. */
export const runRule = (rule: Rule, input: RuleInput, lines: () => LineStarts): FileResult => {
  try {
    const findings = rule.check(input).flatMap((hit) => findingOf(rule, hit, input.file.path, lines()));
    return { findings, problems: [] };
  } catch (error) {
    // The message of an unexpected error may quote the text it choked on; its name does not.
    const cause = error instanceof Error ? error.name : 'Error';
    return { findings: [], problems: [problem('rule-crashed', input.file.path, { rule: rule.id, cause }, true)] };
  }
};

const findingOf = (rule: Rule, hit: Hit, path: string, lines: LineStarts): readonly Finding[] => {
  const { severity, data } = hit;
  return severity === 'off' ? [] : [{ rule: rule.id, severity, place: placeOf(path, lines, hit), data }];
};

const byPlace = (a: Finding, b: Finding): number => a.place.start - b.place.start;

const syntaxProblem = (path: string, lines: LineStarts, { offset, hides }: PythonProblem): Problem => {
  const { line, column } = placeOf(path, lines, { start: offset, end: offset });
  return { code: 'syntax-error', path, line, column, data: { hides }, blocks: hides };
};

/** A bot of which no Python was seen has not been checked; one whose entry is missing has, but cannot start. */
const entryProblems = (bot: Bot, paths: readonly string[]): readonly Problem[] =>
  bot.files.has(bot.entry) ? [] : [problem('no-entry', bot.entry, { entry: bot.entry }, paths.length === 0)];

const problem = (code: Problem['code'], path: string, data: Problem['data'], blocks: boolean): Problem => ({
  code,
  path,
  line: 1,
  column: 1,
  data,
  blocks,
});
