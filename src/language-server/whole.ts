import {
  type BotFile,
  type BotRequirements,
  type BotRuleInput,
  botImports,
  type CheckContext,
  editBetween,
  type FileDuties,
  fileDuties,
  judgeWhole,
  type LineStarts,
  lineStarts,
  movedBy,
  once,
  type PythonFile,
  placeOf,
  pythonPaths,
  requirementsReader,
  secretReader,
  type TemporaryPart,
  temporaryFrame,
  temporaryPart,
  type UsedImport,
  usedImports,
  type WholeResult,
  wholeInput,
} from '#core';
import type { KnownBot } from './bots.ts';

/** The rules over a whole bot, on the texts as they stand in the editor. */
export interface Whole extends WholeResult {
  readonly input: BotRuleInput;
}

/** What a file gives, as long as its text is the same. */
interface Part {
  readonly text: string;
  readonly imports: PythonFile['imports'];
  readonly lines: LineStarts;
  readonly hides: boolean;
  readonly duties: FileDuties | null;
  /** What it says of temporary files, under the policy and among the files that there were. */
  temporary: { readonly key: object; readonly part: TemporaryPart | null } | null;
  /** Where its imports lead, as long as nothing else has moved that. */
  used: { readonly key: object; readonly imports: readonly UsedImport[] } | null;
}

/** Remembers what each file gave: a keystroke costs its own file and the rules, never the texts of all. */
export const wholeOfBots = (python: (text: string) => PythonFile): JudgeWhole => {
  const byFolder = new Map<string, JudgeWhole>();
  return (known, context, typing) => {
    const held = byFolder.get(known.folder);
    const judge = held ?? wholeOfBot(python);
    if (held === undefined) byFolder.set(known.folder, judge);
    return judge(known, context, typing);
  };
};

/**
 * `typing`: the file that somebody types in. While it is a long one, what was found last is told again, moved with its
 * text: it is judged when the typing pauses and the others are looked at.
 */
export type JudgeWhole = (known: KnownBot, context: CheckContext, typing?: string) => Whole;

const wholeOfBot = (python: (text: string) => PythonFile): JudgeWhole => {
  const parts = new Map<string, Part>();
  const read = requirementsReader();
  const texts = new Map<string, BotFile>();
  const secrets = secretReader();
  let key: readonly unknown[] = [];
  let last: Last | null = null;
  return ({ bot: open, policy }, context, typing) => {
    const others = steady(open.texts ?? new Map(), texts);
    const bot = { ...open, texts: others };
    const around = [policy, context.today, context.advisories, ...others.keys(), ...others.values()];
    if (last !== null && isSame(last.around, around)) {
      if (last.files === bot.files && (last.isJudged || typing !== undefined)) return last.whole;
      const moved = typing === undefined ? null : movedWith(last, typing, bot.files);
      if (moved !== null) {
        // From keystroke to keystroke: each moves little.
        last = { around, files: bot.files, whole: moved, isJudged: false };
        return moved;
      }
    }
    const paths = pythonPaths(bot);
    const all = paths.map((path) => partOf(path, bot.files.get(path), parts, python));
    const now = whatMoves(bot, policy);
    if (!isSame(key, now)) key = now;
    const imports = botImports(bot, policy);
    const frame = temporaryFrame([...bot.files.keys()], policy.temporary);
    const results = all.map((part, i) => {
      if (part === null) return { problems: [unread], used: [] };
      if (part.used?.key !== key) {
        const file = { path: paths[i] ?? '', python: { imports: part.imports } };
        part.used = { key, imports: usedImports(file, imports, () => part.lines) };
      }
      if (part.temporary?.key !== key)
        part.temporary = { key, part: temporaryPart(paths[i] ?? '', python(part.text), frame, () => part.lines) };
      const { duties, temporary, used } = part;
      return { problems: part.hides ? [unread] : [], used: used.imports, duties, temporary: temporary.part };
    });
    const requirements: BotRequirements = read(bot);
    const input = wholeInput(bot, policy, context, results, { requirements, secrets });
    const whole = { ...judgeWhole(input), input };
    last = { around, files: bot.files, whole, isJudged: true };
    return whole;
  };
};

/** What was judged last, and on what. */
interface Last {
  readonly around: readonly unknown[];
  readonly files: ReadonlyMap<string, BotFile>;
  readonly whole: Whole;
  /** False: what was found before was only moved with a text. */
  readonly isJudged: boolean;
}

/** Of a file of so many characters the rules over the whole bot take longer than a keystroke should. */
export const isLong = (file: BotFile | undefined): boolean =>
  file !== undefined && 'text' in file && file.text.length > 40_000;

/** What was found, where it stands now that one long file is another; null when more than that is different. */
const movedWith = ({ files, whole }: Last, typing: string, now: ReadonlyMap<string, BotFile>): Whole | null => {
  const [was, is] = [files.get(typing), now.get(typing)];
  if (was === undefined || is === undefined || 'unreadable' in was || 'unreadable' in is) return null;
  if (!isLong(is) || files.size !== now.size) return null;
  for (const [path, file] of now) if (path !== typing && files.get(path) !== file) return null;
  const edit = once(() => editBetween(was.text, is.text));
  const starts = once(() => lineStarts(is.text));
  const findings = whole.findings.flatMap((finding) => {
    if (finding.place.path !== typing) return [finding];
    const range = movedBy(edit(), finding.place);
    return range === null ? [] : [{ ...finding, place: placeOf(typing, starts(), range) }];
  });
  return { ...whole, findings };
};

/** What decides where imports lead: as long as these are the same objects, they lead there still. */
const whatMoves = ({ files, index, python }: KnownBot['bot'], policy: KnownBot['policy']): readonly unknown[] => [
  policy,
  python.major,
  python.minor,
  ...(index?.files === files ? [index.own, index.added, index.declared] : [files]),
];

/** What hides a part of a file, for `sawAll`; each file says it itself. */
const unread = { code: 'unreadable-file', path: '', line: 1, column: 1, data: {}, blocks: true } as const;

/** Equal texts as the same object: readers remember by it. */
const steady = (now: ReadonlyMap<string, BotFile>, held: Map<string, BotFile>): ReadonlyMap<string, BotFile> => {
  for (const path of held.keys()) if (!now.has(path)) held.delete(path);
  const files = new Map<string, BotFile>();
  for (const [path, file] of now) {
    const before = held.get(path);
    const isEqual = before !== undefined && 'text' in before && 'text' in file && before.text === file.text;
    const kept = isEqual ? before : file;
    held.set(path, kept);
    files.set(path, kept);
  }
  return files;
};

const partOf = (
  path: string,
  file: BotFile | undefined,
  parts: Map<string, Part>,
  read: (text: string) => PythonFile,
): Part | null => {
  if (file === undefined || 'unreadable' in file) return null;
  const held = parts.get(path);
  if (held?.text === file.text) return held;
  const python = read(file.text);
  const lines = lineStarts(file.text);
  const part: Part = {
    text: file.text,
    imports: python.imports,
    lines,
    hides: python.problems.some(({ hides }) => hides),
    duties: fileDuties(path, python, () => lines),
    used: null,
    temporary: null,
  };
  parts.set(path, part);
  return part;
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
