import {
  type BotFile,
  type BotRequirements,
  type BotRuleInput,
  botImports,
  type CheckContext,
  foldersAddedBy,
  judgeWhole,
  type LineStarts,
  lineStarts,
  type PythonFile,
  pythonPaths,
  requirementsReader,
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
  readonly added: readonly string[];
  readonly hides: boolean;
  /** Where its imports lead, as long as nothing else has moved that. */
  used: { readonly key: object; readonly imports: readonly UsedImport[] } | null;
}

/** Remembers what each file gave: a keystroke costs its own file and the rules, never the texts of all. */
export const wholeOfBots = (
  python: (text: string) => PythonFile,
): ((known: KnownBot, context: CheckContext) => Whole) => {
  const byFolder = new Map<string, (known: KnownBot, context: CheckContext) => Whole>();
  return (known, context) => {
    const held = byFolder.get(known.folder);
    const judge = held ?? wholeOfBot(python);
    if (held === undefined) byFolder.set(known.folder, judge);
    return judge(known, context);
  };
};

const wholeOfBot = (python: (text: string) => PythonFile): ((known: KnownBot, context: CheckContext) => Whole) => {
  const parts = new Map<string, Part>();
  const files = new Map<string, BotFile>();
  const read = requirementsReader();
  let key: { readonly value: string; readonly policy: object } = { value: '', policy: {} };
  let last: { readonly signs: readonly unknown[]; readonly whole: Whole } | null = null;
  return (known, context) => {
    const bot = { ...known.bot, files: steady(known.bot.files, files) };
    const paths = pythonPaths(bot);
    const all = paths.map((path) => partOf(path, bot.files.get(path), parts, python));
    const signs = [known.policy, context.today, context.advisories, ...bot.files.keys(), ...bot.files.values()];
    if (last !== null && isSame(last.signs, signs)) return last.whole;
    const added = [...new Set(all.flatMap((part) => part?.added ?? []))].sort();
    const value = JSON.stringify([bot.python, [...bot.files.keys()], added, othersOf(bot.files)]);
    if (key.value !== value || key.policy !== known.policy) key = { value, policy: known.policy };
    const imports = botImports(bot, known.policy, added);
    const results = all.map((part, i) => {
      if (part === null) return { problems: [unread], used: [] };
      if (part.used?.key !== key) {
        const python = { imports: part.imports };
        part.used = { key, imports: usedImports({ path: paths[i] ?? '', python }, imports, () => part.lines) };
      }
      return { problems: part.hides ? [unread] : [], used: part.used.imports };
    });
    const requirements: BotRequirements = read(bot);
    const input = wholeInput(bot, known.policy, context, results, { addedToPath: added, requirements });
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
  const part: Part = {
    text: file.text,
    imports: python.imports,
    lines: lineStarts(file.text),
    added: foldersAddedBy(path, file.text),
    hides: python.problems.some(({ hides }) => hides),
    used: null,
  };
  parts.set(path, part);
  return part;
};

/** Requirement and lock files decide between several distributions that bring one module. */
const othersOf = (files: ReadonlyMap<string, BotFile>): readonly unknown[] =>
  [...files].flatMap(([path, file]) => (/\.(txt|in|lock|toml)$/i.test(path) && 'text' in file ? [file.text] : []));

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
