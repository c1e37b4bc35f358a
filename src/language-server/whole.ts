import {
  type BotFile,
  type BotRequirements,
  type BotRuleInput,
  botImports,
  type CheckContext,
  type FileDuties,
  fileDuties,
  foldersAddedBy,
  judgeWhole,
  type LineStarts,
  lineStarts,
  type PythonFile,
  pythonPaths,
  readPython,
  requirementsReader,
  secretReader,
  type TemporaryFrame,
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
  readonly imports: ReturnType<typeof readPython>['imports'];
  readonly lines: LineStarts;
  readonly added: readonly string[];
  readonly hides: boolean;
  readonly duties: FileDuties | null;
  /** What it says of temporary files, under the policy and among the files that there were. */
  temporary: { readonly key: object; readonly part: TemporaryPart | null } | null;
  /** What was read of the text, until all that needs it has been asked. */
  python: PythonFile | null;
  /** Where its imports lead, as long as nothing else has moved that. */
  used: { readonly key: object; readonly imports: readonly UsedImport[] } | null;
}

/** Remembers what each file gave: a keystroke costs its own file and the rules, never the texts of all. */
export const wholeOfBots = (): ((known: KnownBot, context: CheckContext) => Whole) => {
  const byFolder = new Map<string, (known: KnownBot, context: CheckContext) => Whole>();
  return (known, context) => {
    const held = byFolder.get(known.folder);
    const judge = held ?? wholeOfBot();
    if (held === undefined) byFolder.set(known.folder, judge);
    return judge(known, context);
  };
};

const wholeOfBot = (): ((known: KnownBot, context: CheckContext) => Whole) => {
  const parts = new Map<string, Part>();
  const files = new Map<string, BotFile>();
  const read = requirementsReader();
  const texts = new Map<string, BotFile>();
  const secrets = secretReader();
  let key: { readonly value: string; readonly policy: object } = { value: '', policy: {} };
  let last: { readonly signs: readonly unknown[]; readonly whole: Whole } | null = null;
  return (known, context) => {
    const others = steady(known.bot.texts ?? new Map(), texts);
    const bot = { ...known.bot, files: steady(known.bot.files, files), texts: others };
    const paths = pythonPaths(bot);
    const all = paths.map((path) => partOf(path, bot.files.get(path), parts));
    const signs = [
      known.policy,
      context.today,
      context.advisories,
      ...bot.files.keys(),
      ...bot.files.values(),
      ...others.keys(),
      ...others.values(),
    ];
    if (last !== null && isSame(last.signs, signs)) return last.whole;
    const added = [...new Set(all.flatMap((part) => part?.added ?? []))].sort();
    const value = JSON.stringify([bot.python, [...bot.files.keys()], added, othersOf(bot.files)]);
    if (key.value !== value || key.policy !== known.policy) key = { value, policy: known.policy };
    const imports = botImports(bot, known.policy, added);
    const frame = temporaryFrame([...bot.files.keys()], known.policy.temporary);
    const results = all.map((part, i) => {
      if (part === null) return { problems: [unread], used: [] };
      if (part.used?.key !== key) {
        const python = { imports: part.imports };
        part.used = { key, imports: usedImports({ path: paths[i] ?? '', python }, imports, () => part.lines) };
      }
      if (part.temporary?.key !== key) part.temporary = { key, part: temporaryIn(part, paths[i] ?? '', frame) };
      const { duties, temporary, used } = part;
      return { problems: part.hides ? [unread] : [], used: used.imports, duties, temporary: temporary.part };
    });
    const requirements: BotRequirements = read(bot);
    const input = wholeInput(bot, known.policy, context, results, { addedToPath: added, requirements, secrets });
    const whole = { ...judgeWhole(input), input };
    last = { signs, whole };
    return whole;
  };
};

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

const temporaryIn = (part: Part, path: string, frame: TemporaryFrame): TemporaryPart | null => {
  const python = part.python ?? readPython(part.text);
  part.python = null;
  return temporaryPart(path, python, frame, () => part.lines);
};

const partOf = (path: string, file: BotFile | undefined, parts: Map<string, Part>): Part | null => {
  if (file === undefined || 'unreadable' in file) return null;
  const held = parts.get(path);
  if (held?.text === file.text) return held;
  const python = readPython(file.text);
  const lines = lineStarts(file.text);
  const part: Part = {
    text: file.text,
    imports: python.imports,
    lines,
    added: foldersAddedBy(path, file.text),
    hides: python.problems.some(({ hides }) => hides),
    duties: fileDuties(path, python, () => lines),
    used: null,
    temporary: null,
    python,
  };
  parts.set(path, part);
  return part;
};

/** Requirement and lock files decide between several distributions that bring one module. */
const othersOf = (files: ReadonlyMap<string, BotFile>): readonly unknown[] =>
  [...files].flatMap(([path, file]) => (/\.(txt|in|lock|toml)$/i.test(path) && 'text' in file ? [file.text] : []));

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
