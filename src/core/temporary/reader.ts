import type { CallFact } from '../python/calls.ts';
import { nameAt, wordAt } from '../python/code.ts';
import type { ConstantsOf } from '../python/constants.ts';
import { type Flow, flowOf } from '../python/flow.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { Sign } from '../python/lexer/words.ts';
import type { PythonFile } from '../python/python-file.ts';
import type { Statement } from '../python/statements.ts';
import { Node, parentsOf, rootsIn } from '../python/tree/nodes.ts';
import { dottedName } from '../python/values.ts';

/** What the policy says of temporary files. */
export interface TemporaryWords {
  readonly folders: readonly string[];
  readonly removers: readonly string[];
}

/** An assignment of one value to one name. */
export interface Definition {
  readonly node: number;
  readonly statement: number;
  readonly within: FunctionFact | null;
}

/** `place` = a temporary place itself, `inside` = something in it, with the names that lead there. */
export interface Temporary {
  readonly is: 'place' | 'inside';
  /** Names on the way that stand for something inside, outermost last. */
  readonly names: readonly string[];
}

/** A place where something is removed, and all that it may be. */
export interface Remover {
  readonly statement: number;
  readonly within: FunctionFact | null;
  readonly keys: readonly string[];
}

/** One file, with what its parts are looked up by. */
export interface Reader {
  readonly path: string;
  readonly python: PythonFile;
  readonly words: TemporaryWords;
  readonly parents: Int32Array;
  /** The call of a node. */
  readonly callAt: ReadonlyMap<number, CallFact>;
  /** Node of the name at a token; -1 where there is none. */
  readonly nodeAt: Int32Array;
  /** Function or class of each statement. */
  readonly owners: readonly (FunctionFact | null)[];
  /** Statement of each node. */
  readonly statementAt: (node: number) => number;
  /** Tokens of names, by name. */
  readonly tokens: ReadonlyMap<string, readonly number[]>;
  /** What dotted names are given by plain assignments. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  /** What the variables of loops run over. */
  readonly loops: ReadonlyMap<string, readonly Definition[]>;
  readonly constants: ConstantsOf;
  /** Where names lead, as far as was asked. */
  readonly places: Map<string, Temporary | null>;
  readonly flow: Flow;
  /** First parts of the bot's own modules. */
  readonly ownModules: ReadonlySet<string>;
  readonly removers: readonly Remover[];
  /** The functions and classes of the file, by name; and what its imports bind, by that name. */
  readonly functions: ReadonlyMap<string, readonly FunctionFact[]>;
  readonly imported: ReadonlyMap<string, string>;
}

export const readerOf = (
  path: string,
  python: PythonFile,
  words: TemporaryWords,
  ownModules: ReadonlySet<string>,
): Omit<Reader, 'removers'> => {
  const { source, calls, functions } = python;
  const { nodes, bounds } = source.tree;
  const owners = ownersOf(source.statements, functions);
  return {
    path,
    python,
    words,
    ownModules,
    parents: parentsOf(nodes),
    callAt: new Map(calls.map((call) => [call.node, call])),
    nodeAt: namesAt(python),
    owners,
    statementAt: (node) => statementOf(bounds, node),
    tokens: tokensOf(python),
    definitions: definitionsOf(python, owners),
    loops: loopsOf(python, owners),
    places: new Map(),
    flow: flowOf(source),
    constants: { source, known: new Map() },
    functions: functionsByName(functions),
    imported: new Map(
      source.items.flatMap(({ bound }) => (bound === null ? [] : [[bound.name, bound.module] as const])),
    ),
  };
};

const functionsByName = (functions: readonly FunctionFact[]): Reader['functions'] => {
  const found = new Map<string, FunctionFact[]>();
  for (const fact of functions) {
    const known = found.get(fact.name);
    if (known === undefined) found.set(fact.name, [fact]);
    else known.push(fact);
  }
  return found;
};

const ownersOf = (
  statements: readonly Statement[],
  functions: readonly FunctionFact[],
): readonly (FunctionFact | null)[] => {
  const byBlock = new Map(functions.map((fact) => [fact.block, fact] as const));
  const known = new Map<Statement['block'], FunctionFact | null>();
  const of = (block: Statement['block']): FunctionFact | null => {
    const found = known.get(block);
    if (found !== undefined) return found;
    const own = byBlock.get(block) ?? (block.parent === null ? null : of(block.parent));
    known.set(block, own);
    return own;
  };
  return statements.map(({ block }) => of(block));
};

const namesAt = ({ source: { code, tree } }: PythonFile): Int32Array => {
  const at = new Int32Array(code.count).fill(-1);
  const { kinds, firsts, count } = tree.nodes;
  for (let i = 0; i < count; i++) if (kinds[i] === Node.name) at[firsts[i] as number] = i;
  return at;
};

const tokensOf = ({ source: { code } }: PythonFile): ReadonlyMap<string, readonly number[]> => {
  const tokens = new Map<string, number[]>();
  for (let t = 0; t < code.count; t++) {
    if (code.words[t] !== Kind.name || wordAt(code, t - 1) === Sign.dot) continue;
    const name = nameAt(code, t);
    const held = tokens.get(name);
    if (held === undefined) tokens.set(name, [t]);
    else held.push(t);
  }
  return tokens;
};

const statementOf = (bounds: Int32Array, node: number): number => {
  let low = 0;
  let high = bounds.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] as number) <= node) low = middle;
    else high = middle;
  }
  return low;
};

const definitionsOf = (
  { source: { code, statements, tree } }: PythonFile,
  owners: readonly (FunctionFact | null)[],
): ReadonlyMap<string, readonly Definition[]> => {
  const definitions = new Map<string, Definition[]>();
  for (let s = 0; s < statements.length; s++) {
    const { first, end, opens } = statements[s] as Statement;
    if (opens !== null || code.words[first] !== Kind.name) continue;
    const roots = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
    const [target, ...rest] = roots;
    const value = rest.at(-1);
    if (target === undefined || value === undefined || !isAssignment(code.words, code.enclosing, first, end)) continue;
    const name = dottedName(code, tree.nodes, target)?.join('.');
    if (name === undefined) continue;
    const known = definitions.get(name) ?? [];
    known.push({ node: value, statement: s, within: owners[s] ?? null });
    definitions.set(name, known);
  }
  return definitions;
};

const loopsOf = (
  { source: { code, statements, tree } }: PythonFile,
  owners: readonly (FunctionFact | null)[],
): ReadonlyMap<string, readonly Definition[]> => {
  const loops = new Map<string, Definition[]>();
  for (let s = 0; s < statements.length; s++) {
    if (statements[s]?.opens?.opener !== 'for') continue;
    const [target, node] = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
    const name = target === undefined ? null : dottedName(code, tree.nodes, target);
    if (name === null || node === undefined) continue;
    const known = loops.get(name.join('.')) ?? [];
    known.push({ node, statement: s, within: owners[s] ?? null });
    loops.set(name.join('.'), known);
  }
  return loops;
};

const isAssignment = (words: Uint8Array, enclosing: Int32Array, first: number, end: number): boolean => {
  for (let t = first; t < end; t++) if (enclosing[t] === -1 && words[t] === Sign.equals) return true;
  return false;
};

/** The function around a statement, its classes looked past; null in the file or a class. */
export const functionAround = (reader: Pick<Reader, 'owners'>, statement: number): FunctionFact | null => {
  const owner = reader.owners[statement] ?? null;
  return owner?.kind === 'function' ? owner : null;
};

/** `Class.method`, `outer.inner`, `function`. */
export const qualified = (fact: FunctionFact): string =>
  fact.within === null ? fact.name : `${qualified(fact.within)}.${fact.name}`;

/** What a name is given in a function, or in the file when the function gives it nothing. */
export const definitionsIn = (reader: Reader, name: string, within: FunctionFact | null): readonly Definition[] =>
  valuesIn(reader.definitions, name, within);

export const valuesIn = (
  values: Reader['definitions'],
  name: string,
  within: FunctionFact | null,
): readonly Definition[] => {
  const all = values.get(name) ?? [];
  if (all.length === 0 || name.includes('.')) return all;
  for (let f = within; f !== null; f = f.within) {
    const own = all.filter((definition) => definition.within === f);
    if (own.length > 0) return own;
  }
  return all.filter((definition) => definition.within === null);
};

/** Last names of functions, as calls have them behind a dot or alone. */
export const lastNames = (functions: Iterable<string>): ReadonlySet<string> =>
  new Set([...functions].map((each) => each.slice(each.lastIndexOf('.') + 1)));

/** False where a call can be none of the functions with these last names: seen without asking what its name stands for. */
export const mayCall = (
  { imported }: Pick<Reader, 'imported'>,
  { method, name }: CallFact,
  names: ReadonlySet<string>,
): boolean => (method === null ? name !== null && (names.has(name) || imported.has(name)) : names.has(method));

/** Index of the statement that a token stands in. */
export const statementOfToken = (statements: readonly Statement[], token: number): number => {
  let low = 0;
  let high = statements.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((statements[middle] as Statement).first <= token) low = middle;
    else high = middle;
  }
  return low;
};
