import type { CallFact } from '../python/calls.ts';
import { endOf, nameAt, startOf, wordAt } from '../python/code.ts';
import { constantString } from '../python/constants.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { Sign } from '../python/lexer/words.ts';
import type { PythonSource } from '../python/source.ts';
import type { Reader, Remover } from './reader.ts';
import { functionAround, lastNames, mayCall, valuesIn } from './reader.ts';
import { movingMethods, removers, removingMethods, soundsLikeRemoving } from './words.ts';

/** All places of a file where something is removed, each with the keys of what it may be. */
export const removersIn = (reader: Omit<Reader, 'removers'>): readonly Remover[] => {
  const handed = handedIn(reader.python.source.code.text);
  const sounds = new Map<string, boolean>();
  return reader.python.calls.flatMap((call): readonly Remover[] => {
    if (!removes(reader, call, sounds) && !removesLater(call, handed)) return [];
    const keys = new Set<string>();
    const within = functionAround(reader, call.statement);
    const { nodes } = reader.python.source.tree;
    const whole: Tokens = [nodes.firsts[call.node] as number, nodes.ends[call.node] as number];
    keysBetween(reader, within, whole, keys, new Set());
    for (const { value } of call.arguments)
      keys.add(textKey(reader.python.source.code.text.slice(value.start, value.end)));
    return [{ statement: call.statement, within, keys: [...keys] }];
  });
};

type Tokens = readonly [first: number, end: number];

const lastOfRemovers = lastNames(removers);

/** `sounds`: what was said of a name before. */
const removes = (reader: Pick<Reader, 'words' | 'imported'>, call: CallFact, sounds: Map<string, boolean>): boolean => {
  const { method, name } = call;
  const called = method ?? name ?? '';
  if (method !== null && removingMethods.has(method)) return true;
  let isTelling = sounds.get(called);
  if (isTelling === undefined) {
    isTelling = soundsLikeRemoving.test(called.replace(/([a-z])([A-Z])/g, '$1_$2'));
    sounds.set(called, isTelling);
  }
  if (isTelling || (method !== null && movingMethods.has(method) && call.arguments.length === 1)) return true;
  if (mayCall(reader, call, lastOfRemovers) && call.meanings.some((each) => removers.has(each))) return true;
  return reader.words.removers.some((each) => call.meanings.includes(each) || name === each || method === each);
};

/** Where a text names something that removes without calling it. */
const handedIn = (text: string): readonly number[] =>
  [...text.matchAll(/\b(?:remove|unlink|rmtree|rmdir)\b(?![ \t]*\()/g)].map(({ index }) => index);

/** `atexit.register(os.remove, path)`. */
const removesLater = (call: CallFact, handed: readonly number[]): boolean =>
  handed.some((at) => call.start < at && at < call.end) &&
  call.arguments.some(
    ({ value }) => value.kind === 'name' && /(^|\.)(remove|unlink|rmtree|rmdir)$/.test(value.text ?? ''),
  );

/** Adds the keys of all that is named between two tokens; what names stand for is looked up, each once. */
const keysBetween = (
  reader: Omit<Reader, 'removers'>,
  within: FunctionFact | null,
  [from, to]: Tokens,
  keys: Set<string>,
  seen: Set<string>,
): void => {
  const { code, tree } = reader.python.source;
  for (let t = from; t < to; t++) {
    if (code.kinds[t] === Kind.string) keys.add(`=${slashed(textOf(reader.python.source, t))}`);
    if (code.kinds[t] !== Kind.name) continue;
    const isAttribute = wordAt(code, t - 1) === Sign.dot;
    const name = nameAt(code, t);
    keys.add(isAttribute ? `.${name}` : name);
    if (isAttribute || seen.has(name) || seen.size > 20) continue;
    seen.add(name);
    const values = [...valuesIn(reader.definitions, name, within), ...valuesIn(reader.loops, name, within)];
    for (const { node } of values)
      keysBetween(reader, within, [tree.nodes.firsts[node] as number, tree.nodes.ends[node] as number], keys, seen);
  }
};

const textOf = ({ code }: PythonSource, t: number): string =>
  code.text.slice(startOf(code, t), endOf(code, t)).replace(/^[rbuf]*("""|'''|"|')|("""|'''|"|')$/gi, '');

const slashed = (path: string): string => path.replace(/[\\/]+/g, '/');

/** Keys of a path by what is written: its value where it is constant, else the expression itself. */
export const textKeys = (reader: Reader, node: number): readonly string[] => {
  const { code, tree } = reader.python.source;
  const value = constantString(reader.constants, node);
  if (value !== null) return [`=${slashed(value)}`];
  const first = tree.nodes.firsts[node] as number;
  const last = (tree.nodes.ends[node] as number) - 1;
  const text = code.text.slice(startOf(code, first), endOf(code, last));
  return text.length > 200 || /^[\w.]+$/.test(text) ? [] : [textKey(text)];
};

const textKey = (text: string): string => `~${text.slice(0, 201).replace(/\s+/g, '')}`;
