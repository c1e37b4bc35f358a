import { anchorOf, baselineOf, isAnchored, type MarkKnown, markKnownIn } from './baseline/index.ts';
import type { Bot, CheckContext, CheckResult, Finding, Fix, Problem } from './bot.ts';
import { checkWhole, wholeFixesOf, wholeInput } from './check-whole.ts';
import { type BotImports, botImports, importsWith } from './distributions/index.ts';
import { dutyWords, type FileDuties, fileDuties } from './duties/index.ts';
import { once } from './once.ts';
import { isOff } from './policy/decide.ts';
import { policyOn } from './policy/on-day.ts';
import type { Policy } from './policy/policy.ts';
import { type PythonFile, type PythonProblem, readPython, scratchForMany } from './python/index.ts';
import type { UsedImport } from './rules/bot-rule.ts';
import { withoutGenerated } from './rules/generated.ts';
import { rules } from './rules/index.ts';
import { judgedImports } from './rules/judged-imports.ts';
import { oneAtATime } from './rules/one-at-a-time.ts';
import { oneCauseEach } from './rules/one-cause.ts';
import { oneSecretEach } from './rules/one-secret.ts';
import type { Hit, Rule, RuleInput } from './rules/rule.ts';
import type { TextWords } from './rules/text-words.ts';
import { usedImports } from './rules/used-imports.ts';
import { wordsIn } from './rules/words.ts';
import {
  type TemporaryFrame,
  type TemporaryPart,
  temporaryFrame,
  temporaryPart,
  temporaryWords,
} from './temporary/index.ts';
import { type LineStarts, lineStarts, placeOf } from './text/lines.ts';
import { verdictOf } from './verdict.ts';
import { waive } from './waive.ts';

/** Findings and problems of one file, and what it adds to the judgement of the whole bot. */
export interface FileResult extends Pick<CheckResult, 'findings' | 'problems'> {
  readonly used?: readonly UsedImport[];
  readonly duties?: FileDuties | null;
  readonly temporary?: TemporaryPart | null;
}

/** Who reads the text of one Python file. */
export interface Reads {
  python(text: string): PythonFile;
  words(text: string): TextWords;
}

const reads: Reads = { python: readPython, words: wordsIn };

/** As {@link FileResult}, with what tells whether it holds when other files change. */
export interface FileCheck extends FileResult {
  /** First parts of the imports that lead out of the bot and the standard library, as far as was known. */
  readonly outside: readonly string[];
}

/** Sees each Python file as it is read for its judgement: for whoever wants to know more of it without reading it again. */
export type Looks = (path: string, python: PythonFile) => void;

/** How the files of a bot are gone through: who has the means ends the judgement of one that takes too long. */
export type InTurn = (paths: readonly string[], judge: (path: string) => FileCheck) => readonly FileResult[];
const oneByOne: InTurn = (paths, judge) => paths.map(judge);

/** Checks a whole bot: what editor, command line, gate and the orchestrator's door all call. Never throws. */
export const check = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  inTurn: InTurn = oneByOne,
  looks?: Looks,
): CheckResult => {
  const files = inTurn(pythonPaths(bot), fileChecksOf(bot, policy, context, looks)());
  return checkSum(bot, [...files, checkWhole(bot, policy, context, files)], { policy, context });
};

/** The Python files of a bot in the order in which they are judged. */
export const pythonPaths = (bot: Bot): readonly string[] => [...bot.files.keys()].filter(isPython).sort();

/** The check of one file after another. `addedToPath`: what all files put on `sys.path`, where not all texts are there. */
export type FileChecks = (addedToPath?: readonly string[]) => (path: string) => FileCheck;

/**
 * For whoever shares the work out: only the text of the file in hand and those of files that are not Python must be there.
 * What does not depend on `sys.path` is made once.
 */
export const fileChecksOf = (
  bot: Bot,
  policy: Policy,
  context: CheckContext,
  looks: Looks = () => undefined,
): FileChecks => {
  const importsOf = importsWith(bot, policy);
  const today = policyOn(policy, context.today);
  const mark = markKnownIn(bot, policy);
  // Of each file only the result is kept.
  const scratch = scratchForMany();
  const frame = temporaryFrame([...bot.files.keys()], today.temporary);
  const read: Reads = { python: (text) => readPython(text, scratch), words: wordsIn };
  const asked = askedUnder(today);
  return (addedToPath) => {
    const judge: Judge = { bot, policy: today, imports: importsOf(addedToPath), read, asked, frame, looks };
    return (path) => marked(checkOne(judge, path), mark);
  };
};

/** What all files of a bot are judged with. */
interface Judge {
  readonly bot: Bot;
  readonly policy: Policy;
  readonly imports: BotImports;
  readonly read: Reads;
  readonly asked: Asked;
  /** Null: what stays behind is not asked for, as when only one file is looked at. */
  readonly frame: TemporaryFrame | null;
  readonly looks?: Looks;
}

/** The rules that may say something under a policy, and whether those over the whole bot need a part of each file. */
interface Asked {
  readonly rules: readonly Rule[];
  readonly duties: boolean;
  readonly temporary: boolean;
}

const askedUnder = (policy: Policy): Asked => ({
  rules: rules.filter(({ id }) => !isOff(policy, id)),
  duties: ['task-not-finished', 'interrupt-ignored', 'error-without-screenshot'].some((id) => !isOff(policy, id)),
  // A class of data may ask for more than the level does.
  temporary: policy.data.classes.length > 0 || !isOff(policy, 'temp-file-not-deleted'),
});

const marked = (result: FileCheck, mark: MarkKnown): FileCheck => ({ ...result, findings: mark(result.findings) });

/**
 * The result of a bot from those of its Python files, in their order, then that of the whole ({@link checkWhole}); and from
 * problems that stood outside the check.
 */
export const checkSum = (
  bot: Bot,
  files: readonly FileResult[],
  by: { readonly policy: Policy; readonly context: CheckContext },
  outside: readonly Problem[] = [],
): CheckResult => {
  const all = files.flatMap((result) => result.findings).sort(byPathAndPlace);
  const inside = [...entryProblems(bot, pythonPaths(bot)), ...files.flatMap((result) => result.problems)];
  const seen = [...outside, ...baselineOf(bot).problems, ...inside];
  const waived = waive(bot, by.policy, by.context, all, { sawAll: !seen.some(({ blocks }) => blocks) });
  const { findings, behind } = oneAtATime(waived.findings);
  const problems = [...seen, ...waived.problems];
  return { verdict: verdictOf(findings, problems), findings, problems, ...(behind.length > 0 && { behind }) };
};

/** Checks one file of a bot: what is shown while typing. {@link check} is the sum of it. `read`: who reads the text, once. */
export const checkFile = (
  bot: Bot,
  path: string,
  policy: Policy,
  context: CheckContext,
  read: Reads = reads,
): FileResult => {
  const mark = markKnownIn(bot, policy);
  const today = policyOn(policy, context.today);
  const judge: Judge = {
    bot,
    policy: today,
    imports: botImports(bot, policy),
    read,
    asked: askedUnder(today),
    frame: null,
  };
  const checked = checkOne(judge, path);
  const { outside: _, ...result } = marked(checked, mark);
  return { ...result, findings: waive(bot, policy, context, result.findings).findings };
};

/** Ways to mend a finding in the text as it is now, best first. */
export const fixesFor = (bot: Bot, finding: Finding, policy: Policy, context?: CheckContext): readonly Fix[] => {
  const rule = isPython(finding.place.path) ? rules.find(({ id }) => id === finding.rule) : undefined;
  if (rule === undefined) return wholeFixesFor(bot, finding, policy, context ?? { today: '' });
  const today = context ? policyOn(policy, context.today) : policy;
  const input = inputFor(bot, finding.place.path, today, botImports(bot, policy));
  return input ? rule.fixes(finding, input) : [];
};

/** Reads the whole bot for it; who asks often keeps the input. */
const wholeFixesFor = (bot: Bot, finding: Finding, policy: Policy, context: CheckContext): readonly Fix[] => {
  const files = pythonPaths(bot).map(fileChecksOf(bot, policy, context)());
  return wholeFixesOf(finding, wholeInput(bot, policy, context, files));
};

const isPython = (path: string): boolean => /\.pyw?$/i.test(path);

const checkOne = (judge: Judge, path: string): FileCheck => {
  const { bot, policy, imports, asked, frame } = judge;
  const file = bot.files.get(path);
  if (file === undefined) return nothing;
  if ('unreadable' in file)
    return { ...nothing, problems: [problem('unreadable-file', path, { reason: file.unreadable }, true)] };
  const input = inputFor(bot, path, policy, imports, judge.read);
  if (input === null) return nothing;
  judge.looks?.(path, input.file.python);
  const lines = once(() => lineStarts(file.text));
  const { words } = input.file;
  const speaking = asked.rules.filter(({ speaks }) => speaks === undefined || words.hasAny(speaks));
  const results = speaking.map((rule) => runRule(rule, input, lines));
  const all = results.flatMap((result) => result.findings);
  const findings = [...withoutGenerated(oneSecretEach(oneCauseEach(all)), bot)].sort(byPlace);
  const syntax = input.file.python.problems.map((found) => syntaxProblem(path, lines(), found));
  const problems = [...syntax, ...results.flatMap((result) => result.problems)];
  const used = usedImports(input.file, imports, lines);
  const duties = asked.duties && words.hasAny(dutyWords) ? fileDuties(path, input.file.python, lines) : null;
  const temporary =
    frame && asked.temporary
      ? temporaryPart(path, input.file.python, frame, lines, words.hasAny(temporaryWords))
      : null;
  return { findings, problems, used, duties, temporary, outside: outsideOf(input) };
};

const nothing: FileCheck = { findings: [], problems: [], outside: [] };

const outsideOf = ({ file, imports, policy }: RuleInput): readonly string[] => {
  const names = new Set<string>();
  for (const { module } of judgedImports(file.python, policy)) {
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
  read: Reads = reads,
): RuleInput | null => {
  const file = bot.files.get(path);
  if (file === undefined || 'unreadable' in file) return null;
  const { text } = file;
  return { bot, file: { path, text, python: read.python(text), words: read.words(text) }, policy, imports };
};

/** A rule that fails has not found nothing: it has not looked. The verdict is then *could not check*. */
export const runRule = (rule: Rule, input: RuleInput, lines: () => LineStarts): FileResult => {
  try {
    const findings = rule.check(input).flatMap((hit) => findingOf(rule, hit, input.file, lines()));
    return { findings, problems: [] };
  } catch (error) {
    // The message of an unexpected error may quote the text it choked on; its name does not.
    const cause = error instanceof Error ? error.name : 'Error';
    return { findings: [], problems: [problem('rule-crashed', input.file.path, { rule: rule.id, cause }, true)] };
  }
};

const findingOf = (rule: Rule, hit: Hit, file: RuleInput['file'], lines: LineStarts): readonly Finding[] => {
  const { severity, data } = hit;
  if (severity === 'off') return [];
  const anchor = isAnchored(rule.id) ? { anchor: anchorOf(file.python, hit.start, hit.end) } : {};
  return [{ rule: rule.id, severity, place: placeOf(file.path, lines, hit), data, ...anchor }];
};

/** Python files come in this order; what is said of the whole bot is put among it. */
const byPathAndPlace = (a: Finding, b: Finding): number =>
  a.place.path === b.place.path ? byPlace(a, b) : a.place.path < b.place.path ? -1 : 1;

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
