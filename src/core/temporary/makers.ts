import type { ArgumentFact, CallFact } from '../python/calls.ts';
import type { FunctionFact } from '../python/functions.ts';
import { childrenOf, Node } from '../python/tree/nodes.ts';
import type { Track } from './model.ts';
import { temporaryAt } from './places.ts';
import { functionAround, lastNames, mayCall, type Reader } from './reader.ts';
import { textKeys } from './removed.ts';
import { trackCall, trackOf } from './track.ts';
import { newTracking } from './tracking.ts';
import { deletesItself, makers } from './words.ts';
import { asksForMode, makesFolder, writerNames, writtenBy } from './writers.ts';

/** A call that makes something temporary. */
export interface Made {
  readonly call: CallFact;
  readonly by: string;
  readonly what: 'file' | 'folder';
  readonly track: Track;
}

/** All that a file makes, in its order; of one path the first. */
export const madeIn = (reader: Reader): readonly Made[] => {
  const seen = new Set<string>();
  return reader.python.calls
    .filter((call) => mayCall(reader, call, making))
    .sort((a, b) => a.start - b.start)
    .flatMap((call): readonly Made[] => {
      const made = madeBy(reader, call) ?? writtenTo(reader, call, seen);
      return made === null ? [] : [made];
    });
};

/** Last names of all that makes or writes. */
const making: ReadonlySet<string> = new Set([...lastNames(Object.keys(makers)), ...writerNames]);

const argumentOf = ({ arguments: all }: CallFact, position: number, names: readonly string[]): ArgumentFact | null =>
  all.find(({ name }) => name !== null && names.includes(name)) ??
  (position >= 0 && all.slice(0, position + 1).every(({ name, spread }) => name === null && spread === '')
    ? (all[position] ?? null)
    : null);

const madeBy = (reader: Reader, call: CallFact): Made | null => {
  const maker = call.meanings.find((each) => Object.hasOwn(makers, each));
  if (maker === undefined || isCovered(reader, call)) return null;
  const position = deletesItself[maker];
  if (position !== undefined) {
    const said = argumentOf(call, position, ['delete']);
    if (said?.value.kind !== 'false' || call.arguments.some(({ spread }) => spread === '**')) return null;
  }
  const track = trackCall(reader, call, maker === 'tempfile.mkstemp');
  if ((track.without === 'left' || track.isReturned) && isElsewhere(reader, call)) return null;
  if (isPipe(reader, call)) return null;
  return { call, by: maker.slice('tempfile.'.length), what: makers[maker] ?? 'file', track };
};

/** A folder of the bot's own choice, where what is left may be meant to stay. */
const isElsewhere = (reader: Reader, call: CallFact): boolean => {
  const folder = argumentOf(call, -1, ['dir']);
  if (folder === null || folder.value.kind === 'none') return false;
  return temporaryAt(reader, folder.value.node, functionAround(reader, call.statement)) === null;
};

/** A name for a pipe of Windows is no file. */
const isPipe = ({ python }: Reader, call: CallFact): boolean => {
  const prefix = argumentOf(call, 1, ['prefix'])?.value;
  if (prefix === undefined) return false;
  return /^\w?["']\\\\/.test(python.source.code.text.slice(prefix.start, prefix.end));
};

/** Made in a folder that somebody else answers for: one that removes itself, or that is made here as well. */
const isCovered = (reader: Reader, call: CallFact): boolean => {
  const folder = argumentOf(call, -1, ['dir']);
  if (folder === null || folder.value.kind === 'none') return false;
  const { nodes } = reader.python.source.tree;
  let at = folder.value.node;
  while (nodes.kinds[at] === Node.attribute || nodes.kinds[at] === Node.binary || nodes.kinds[at] === Node.call)
    at = childrenOf(nodes, at)[nodes.kinds[at] === Node.call ? 1 : 0] ?? nodes.subs[at] ?? at;
  if (folder.value.kind === 'name' && /te?mp|scratch/i.test(folder.value.text ?? '')) return true;
  return reader.python.calls.some(
    ({ meanings, result }) =>
      meanings.some((each) => each === 'tempfile.TemporaryDirectory' || each === 'tempfile.mkdtemp') &&
      'names' in result &&
      result.names.includes(rootText(reader, at)),
  );
};

const rootText = ({ python }: Reader, node: number): string => {
  const { code, tree } = python.source;
  return code.text.slice(
    code.starts[tree.nodes.firsts[node] as number],
    code.ends[(tree.nodes.ends[node] as number) - 1],
  );
};

/** A write of something into a temporary place. */
const writtenTo = (reader: Reader, call: CallFact, seen: Set<string>): Made | null => {
  const written = writtenBy(call.meanings, call.method);
  if (written === null || (asksForMode(call.meanings, call.method) && !writes(call))) return null;
  const within = functionAround(reader, call.statement);
  for (const node of pathsOf(reader, call, written.position, written.names)) {
    const found = temporaryAt(reader, node, within);
    if (found?.is !== 'inside') continue;
    const texts = textKeys(reader, node);
    const marks = [...found.names, ...texts];
    if (marks.some((each) => seen.has(each))) return null;
    for (const each of marks) seen.add(each);
    const by = call.method ?? call.name ?? '';
    const track = trackWritten(reader, call, within, found.names, texts);
    return { call, by, what: makesFolder(by) ? 'folder' : 'file', track: named(reader, track, node) };
  }
  return null;
};

const named = (reader: Reader, track: Track, node: number): Track =>
  track.name === null ? { ...track, name: rootText(reader, node) } : track;

const pathsOf = (reader: Reader, call: CallFact, position: number, names: readonly string[]): readonly number[] => {
  const receiver = receiverOf(reader, call);
  const isMethod = call.method === 'open' && !call.meanings.some((each) => /^(open|\w+\.open)$/.test(each));
  if (position === -2 || isMethod) return receiver === null ? [] : [receiver];
  const one = argumentOf(call, position, names);
  if (one !== null) return [one.value.node];
  // Downloads take their path in any place.
  return position === -1 ? call.arguments.filter(({ name }) => name === null).map(({ value }) => value.node) : [];
};

const receiverOf = ({ python }: Reader, call: CallFact): number | null => {
  const { nodes } = python.source.tree;
  const [callee] = childrenOf(nodes, call.node);
  return callee !== undefined && nodes.kinds[callee] === Node.attribute ? (childrenOf(nodes, callee)[0] ?? null) : null;
};

const writes = (call: CallFact): boolean => {
  const isMethod = call.method === 'open' && !call.meanings.some((each) => /^(open|\w+\.open)$/.test(each));
  const mode = argumentOf(call, isMethod ? 0 : 1, ['mode']);
  return mode !== null && mode.value.kind === 'string' && /[wax+]/.test(mode.value.text ?? '');
};

/** What becomes of what stands at a path: by the names of the path, and by the path itself as it is written. */
const trackWritten = (
  reader: Reader,
  call: CallFact,
  scope: FunctionFact | null,
  names: readonly string[],
  texts: readonly string[],
): Track => {
  const tracking = newTracking(reader, scope, call.statement);
  for (const name of names) {
    tracking.names.add(name);
    const definitions = reader.definitions.get(name) ?? [];
    if (name.includes('.')) tracking.keys.add(`.${name.split('.').at(-1)}`);
    else if (definitions.some(({ within }) => within?.kind !== 'function')) tracking.keys.add(name);
  }
  for (const text of texts) tracking.keys.add(text);
  for (const remover of reader.removers)
    if (remover.within === scope && remover.keys.some((key) => covers(key, texts)))
      tracking.passes.add(remover.statement);
  return trackOf(tracking);
};

/** A removed path is removed with all that lies below it. */
export const covers = (removed: string, keys: readonly string[]): boolean =>
  keys.some(
    (key) => key === removed || (removed.startsWith('=') && key.startsWith(`${removed.replace(/[\\/]$/, '')}/`)),
  );
