import { once } from '../once.ts';
import { type Code, endOf, kindAt, nameAt, wordAt } from './code.ts';
import { type ConstantsOf, constantString } from './constants.ts';
import type { ImportFact } from './facts.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign } from './lexer/words.ts';
import { calleeOf, childrenOf, Node } from './tree/nodes.ts';

/** A text whose calls are asked for imports. */
export interface DynamicReader extends ConstantsOf {
  /** Reads the text that an `exec` runs. */
  readonly read: (text: string) => readonly ImportFact[];
  /** By the token of its bracket each whole call, -1 where there is none; made at the first question. */
  readonly calls: () => Int32Array;
}

export const dynamicReader = (source: DynamicReader['source'], read: DynamicReader['read']): DynamicReader => ({
  source,
  read,
  known: new Map(),
  calls: once(() => callsByBracket(source)),
});

/** What a call imports. */
export interface DynamicImport {
  readonly module: string | null;
  readonly how: Extract<ImportFact['how'], 'dynamic' | 'dynamic-unresolved'>;
  readonly use: boolean;
  readonly end: number;
}

const importers: readonly string[] = [
  'builtins.__import__',
  'importlib.__import__',
  'importlib.import_module',
  'runpy.run_module',
  'pkgutil.resolve_name',
];

/** Python's functions that run a text. */
const runners: readonly string[] = ['builtins.exec', 'builtins.eval', 'builtins.compile'];

/** Makes something of a text that others may run; by itself it runs nothing. */
const compile = 'builtins.compile';

/** True for a function whose call may import. */
export const isImporter = (callee: string): boolean => runners.includes(callee) || importers.includes(callee);

const leading = new Set([...runners, ...importers].map((name) => name.slice(0, name.indexOf('.'))));

/** True for such a function, and for a module that has one. */
export const leadsToImporter = (module: string): boolean => leading.has(module) || isImporter(module);

/** Names of the above that no import brings. */
export const builtinImporters: readonly string[] = ['__import__', 'exec', 'eval', 'compile'];

/**
 * The imports made by the call of `callee` (already resolved through aliases), its name ending before token `next`. A name
 * or a text that is not a constant, or the function handed on as a value, is *unresolved*: only run time knows. Null when
 * `callee` is none of the functions that import.
 */
export const dynamicImports = (
  reader: DynamicReader,
  callee: string,
  next: number,
): readonly DynamicImport[] | null => {
  const { code } = reader.source;
  const runs = runners.includes(callee);
  if (!runs && !importers.includes(callee)) return null;
  const call = wordAt(code, next) === Sign.paren ? callAt(reader, next) : null;
  // Its bracket never closes: half-typed.
  if (call === -1) return [];
  const argument = call === null ? -1 : firstArgument(reader.source, call, runs ? ['source'] : ['name', 'mod_name']);
  const value = argument < 0 ? null : constantString(reader, argument);
  if (runs && value !== null) return inText(reader.read(value), endOfNode(reader.source, argument));
  if (runs && (callee === compile || isAnswered(reader, argument) || startsValue(code, next))) return [];
  const module = runs || value === null || call === null ? null : absolute(reader, call, value);
  if (module === null) return [{ module, how: 'dynamic-unresolved', use: false, end: endOf(code, next - 1) }];
  return [{ module, how: 'dynamic', use: false, end: endOfNode(reader.source, argument) }];
};

/** `exec(compile("…"))`: what stands in the text is told where it is compiled. */
const isAnswered = (reader: DynamicReader, argument: number): boolean => {
  const { code, tree } = reader.source;
  const { kinds, firsts, ends } = tree.nodes;
  if (argument < 0 || kinds[argument] !== Node.call) return false;
  const [callee = argument] = childrenOf(tree.nodes, argument);
  if (nameAt(code, (ends[callee] as number) - 1) !== 'compile' || ends[callee] !== (firsts[argument] as number) + 1)
    return false;
  const text = firstArgument(reader.source, argument, ['source']);
  return text >= 0 && constantString(reader, text) !== null;
};

/** `exec "…"` and `exec code`: statements of Python 2, which no Python 3 runs. */
const startsValue = (code: Code, i: number): boolean =>
  kindAt(code, i) === Kind.string || kindAt(code, i) === Kind.fStart || wordAt(code, i) === Kind.name;

const inText = (facts: readonly ImportFact[], end: number): readonly DynamicImport[] =>
  facts.map(({ module, use }) => ({ module, how: module === null ? 'dynamic-unresolved' : 'dynamic', use, end }));

const endOfNode = ({ code, tree }: DynamicReader['source'], i: number): number =>
  endOf(code, (tree.nodes.ends[i] as number) - 1);

/** The call whose bracket opens at token `open`; -1 when it is half-typed. */
const callAt = ({ calls }: DynamicReader, open: number): number => calls()[open] ?? -1;

const callsByBracket = ({ code, tree: { nodes } }: DynamicReader['source']): Int32Array => {
  const calls = new Int32Array(code.count).fill(-1);
  for (let i = 0; i < nodes.count; i++)
    if (nodes.kinds[i] === Node.call) calls[nodes.ends[calleeOf(nodes, i)] as number] = i;
  return calls;
};

const firstArgument = (source: DynamicReader['source'], call: number, names: readonly string[]): number =>
  names.reduce((found, name) => (found >= 0 ? found : argumentOf(source, call, name, 0)), -1);

/** The value of the argument with that name, or at that place; -1 without one. */
const argumentOf = (
  { code, tree: { nodes } }: DynamicReader['source'],
  call: number,
  name: string,
  place: number,
): number => {
  const given = childrenOf(nodes, call).slice(1);
  const named = given.find((i) => nodes.kinds[i] === Node.keyword && nameAt(code, nodes.firsts[i] as number) === name);
  if (named !== undefined) return named - 1;
  const at = given[place];
  return at === undefined || nodes.kinds[at] === Node.keyword ? -1 : at;
};

/** `import_module(".b", "a")` is `a.b`; a relative name without a constant package is known only at run time. */
const absolute = (reader: DynamicReader, call: number, name: string): string | null => {
  const module = name.split(':', 1)[0] ?? '';
  if (!module.startsWith('.')) return module === '' ? null : module;
  const { source } = reader;
  const { code, tree } = source;
  const argument = argumentOf(source, call, 'package', 1);
  if (argument < 0) return null;
  const own = code.text.slice(code.starts[tree.nodes.firsts[argument] as number], endOfNode(source, argument));
  if (own === '__package__' || own === '__name__') return module;
  const from = constantString(reader, argument);
  if (from === null) return null;
  const up = /^\.*/.exec(module)?.[0].length ?? 1;
  const parts = from.split('.');
  return [...parts.slice(0, Math.max(1, parts.length - up + 1)), module.slice(up)].filter((p) => p !== '').join('.');
};
