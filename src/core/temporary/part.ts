import type { CallFact } from '../python/calls.ts';
import type { PythonFile } from '../python/python-file.ts';
import { isBesideTheBot } from '../side-path.ts';
import { type LineStarts, placeOf } from '../text/lines.ts';
import { madeIn } from './makers.ts';
import type { OwnCall, Removed, TemporaryPart } from './model.ts';
import { parametersIn } from './parameters.ts';
import { functionAround, qualified, type Reader, readerOf, type TemporaryWords } from './reader.ts';
import { removersIn } from './removed.ts';
import { targetOf } from './targets.ts';
import { trackCall } from './track.ts';

/** What the parts of one bot are made with. */
export interface TemporaryFrame {
  readonly words: TemporaryWords;
  /** First parts of the bot's own modules; null where there are so many files that only those that say something count. */
  readonly ownModules: ReadonlySet<string> | null;
}

/** Beyond this, a file counts only when it names something temporary or removes something itself. */
const manyFiles = 500;

export const temporaryFrame = (paths: readonly string[], words: TemporaryWords): TemporaryFrame => {
  const python = paths.filter((path) => /\.pyw?$/i.test(path));
  if (python.length > manyFiles) return { words, ownModules: null };
  return { words, ownModules: new Set(python.flatMap((path) => path.replace(/\.\w+$/, '').split('/'))) };
};

/** What the pattern below finds holds one of these. */
export const temporaryWords: readonly string[] = [
  ...['tempfile', 'gettempdir', 'rmtree', 'unlink', 'os.remove', 'rmdir', 'removedirs'],
  ...['"', "'", '/', '\\'].flatMap((before) => [`${before}tmp`, `${before}temp`]),
];

const speaks =
  /\btempfile\b|gettempdir|["'/\\]te?mp(?:dir)?["'/\\%]|rmtree|\bunlink\b|\bos\.remove|\brmdir\b|\bremovedirs\b/i;

/** Cheaper than to read what is called: most files speak of nothing temporary. */
const mayMatter = (python: PythonFile, { words, ownModules }: TemporaryFrame, mayTell: boolean): boolean => {
  const { text } = python.source.code;
  if ((mayTell && speaks.test(text)) || [...words.folders, ...words.removers].some((each) => text.includes(each)))
    return true;
  return (
    ownModules !== null &&
    python.imports.some(({ module }) => module?.startsWith('.') || ownModules.has(module?.split('.', 1)[0] ?? ''))
  );
};

/**
 * What one file adds to the question what is left behind; null when it adds nothing, as a test does, which runs on no runner. `mayTell`: whether any of
 * {@link temporaryWords} is in its text.
 */
export const temporaryPart = (
  path: string,
  python: PythonFile,
  frame: TemporaryFrame,
  lines: () => LineStarts,
  mayTell = true,
): TemporaryPart | null => {
  if (isBesideTheBot(path) || !mayMatter(python, frame, mayTell)) return null;
  const base = readerOf(path, python, frame.words, frame.ownModules ?? new Set());
  const reader: Reader = { ...base, removers: removersIn(base) };
  const made = madeIn(reader).map(({ call, by, what, track }) => ({
    place: placeOf(path, lines(), call.callee),
    by,
    what,
    track,
    within: around(reader, call),
  }));
  const returning = new Set(made.flatMap(({ track, within }) => (track.isReturned && within !== null ? [within] : [])));
  const calls = ownCalls(reader, returning, lines);
  const parameters = parametersIn(reader);
  const removed = removedIn(reader);
  if (made.length + calls.length + parameters.length + removed.length === 0) return null;
  return { path, made, calls, parameters, removed };
};

const removedIn = ({ removers }: Reader): readonly Removed[] => {
  const found = new Map<string | null, Set<string>>();
  for (const { within, keys } of removers) {
    const name = within === null ? null : qualified(within);
    const held = found.get(name) ?? new Set();
    for (const key of keys) held.add(key);
    found.set(name, held);
  }
  return [...found].map(([within, keys]) => ({ within, keys: [...keys] }));
};

const around = (reader: Reader, call: CallFact): string | null => {
  const within = functionAround(reader, call.statement);
  return within === null ? null : qualified(within);
};

/** Calls of functions that may give something temporary: those of this file that do, and all of other files. */
const ownCalls = (reader: Reader, returning: Set<string>, lines: () => LineStarts): readonly OwnCall[] => {
  const found = new Map<CallFact, OwnCall>();
  for (let before = -1; before !== returning.size; ) {
    before = returning.size;
    for (const call of reader.python.calls) {
      const target = found.has(call) ? null : targetOf(reader, call);
      if (target === null || target.in === 'any' || (target.in === 'file' && !returning.has(target.name))) continue;
      const track = trackCall(reader, call, false);
      const within = around(reader, call);
      found.set(call, { target, place: placeOf(reader.path, lines(), call.callee), track, within });
      if (track.isReturned && within !== null) returning.add(within);
    }
  }
  return [...found.values()];
};
