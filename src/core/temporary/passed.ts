import type { CallFact } from '../python/calls.ts';
import { wordAt } from '../python/code.ts';
import { Word } from '../python/lexer/words.ts';
import type { Reader } from './reader.ts';
import { removed, type Sink, stored, used, type Way } from './sink.ts';
import { targetNamed, targetOf } from './targets.ts';
import { collecting, elsewhere, removers, soundsLikeRemoving, upwards, wrappers } from './words.ts';

interface Argument {
  readonly index: number;
  readonly name: string | null;
}

/** What a call does with one of its arguments. */
export const passedTo = (reader: Reader, call: CallFact, argument: Argument, way: Way): Sink | Way => {
  const { isPart, isHeld } = way;
  const means = (names: ReadonlySet<string>): boolean => call.meanings.some((each) => names.has(each));
  const on: Way = { ...way, node: call.node };
  if (means(removers) || isNamedByPolicy(reader, call)) return isPart || !isFirst(argument) ? used : removed;
  if (means(upwards)) return isPart ? { ...on, isPart: false } : used;
  if (means(wrappers) || call.method?.startsWith('enter_')) {
    const joins = call.meanings.some((each) => each.startsWith('pathlib.')) && call.arguments.length > 1;
    return { ...on, isPart: isPart || joins };
  }
  if (call.meanings.includes('os.path.join')) return { ...on, isPart: true };
  const later = removedLater(reader, call, argument);
  if (later !== null) return isPart ? used : later;
  if (collecting.has(call.method ?? '') && call.name !== null) return isPart ? used : stored;
  if (runsRm(reader, call)) return removed;
  if (elsewhere.has(call.method ?? call.name ?? '')) return stored;
  const target = targetOf(reader, call);
  if (target !== null) {
    if (isHeld) return stored;
    return isPart ? used : { kind: 'handed', handOver: { target, parameter: argument.name ?? argument.index } };
  }
  const name = call.method ?? call.name ?? '';
  if (soundsLikeRemoving.test(spaced(name))) return isPart ? used : removed;
  return isReturnedObject(reader, call, name) ? stored : used;
};

/** `cleanUp` as `clean_up`. */
const spaced = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2');

const isFirst = ({ index, name }: Argument): boolean =>
  name === null ? index === 0 : /^(path|src|source|target|file|filename|paths)$/.test(name);

const isNamedByPolicy = ({ words }: Reader, { meanings, name, method }: CallFact): boolean =>
  words.removers.some((each) => meanings.includes(each) || name === each || method === each);

const laterRemovers = /(^|\.)(remove|unlink|rmtree|rmdir|removedirs|remove_tree)$/;

/** `atexit.register(os.remove, path)`, `stack.callback(self.clean, path)`: somebody is told to call it. */
const removedLater = (reader: Reader, call: CallFact, { index, name }: Argument): Sink | null => {
  for (let i = 0; i < call.arguments.length; i++) {
    const { value } = call.arguments[i] ?? {};
    if (i === index || value?.kind !== 'name' || value.text === null) continue;
    if (laterRemovers.test(value.text)) return removed;
    if (!isRegistering(call)) continue;
    const { text } = value;
    const target = targetNamed(reader, value.text, () => [text], reader.owners[call.statement] ?? null);
    if (target !== null) return { kind: 'handed', handOver: { target, parameter: name ?? index - i - 1 } };
  }
  return null;
};

const isRegistering = ({ name, method }: CallFact): boolean =>
  /^(register|callback|push|finalize|addCleanup|addfinalizer|add_task|BackgroundTask|add_done_callback)$/.test(
    method ?? name ?? '',
  );

/** `subprocess.run(["rm", "-rf", path])`, `os.system(f"del {path}")`. */
const runsRm = ({ python }: Reader, { meanings, start, end }: CallFact): boolean =>
  meanings.some((each) => /^(subprocess\.|os\.(system|popen|spawn))/.test(each)) &&
  /["'\s](sudo\s+)?(rm|rmdir|del|rd|unlink|mv|move)["'\s]/i.test(python.source.code.text.slice(start, end));

/** `return FileWrapper(path)`: an object that may well remove it. */
const isReturnedObject = ({ python }: Reader, { statement }: CallFact, name: string): boolean => {
  const { code, statements } = python.source;
  return /^_?[A-Z]/.test(name) && wordAt(code, statements[statement]?.first ?? -1) === Word.return;
};
