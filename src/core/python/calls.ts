import { askedNames } from './asked-names.ts';
import { type Bindings, expand } from './bindings.ts';
import type { Opener } from './blocks.ts';
import { type Code, endOf, nameAt, startOf } from './code.ts';
import { type FunctionFact, ownerFinder } from './functions.ts';
import { type ResultFact, resultOf } from './results.ts';
import { isShadowed, shadowsOf } from './shadows.ts';
import type { Block, Statement } from './statements.ts';
import { childrenOf, Node, parentsOf } from './tree/nodes.ts';
import type { Tree } from './tree/tree.ts';
import { attributeName, dottedName, type ValueFact, valueAt } from './values.ts';

/** A call that is written to its end; a half-typed one is none. */
export interface CallFact {
  readonly start: number;
  readonly end: number;
  /** What is called, as a range: `r.get` in `r.get(url)`. */
  readonly callee: { readonly start: number; readonly end: number };
  /** What is called, as written: `r.get`, `self.close`; null when it is no dotted name. */
  readonly name: string | null;
  /**
   * All that the name may stand for by the file's imports (`requests.get`); the name itself when no import binds it; nothing
   * when a parameter or a variable of the function hides what an import binds.
   */
  readonly meanings: readonly string[];
  /** The name after the last dot, whatever stands before it: `close` in `f().close()`. */
  readonly method: string | null;
  readonly arguments: readonly ArgumentFact[];
  /** Where its value goes. */
  readonly result: ResultFact;
  /** The function or class in which it runs; one in a default or a decorator runs outside the function. */
  readonly within: FunctionFact | null;
  /** What stands around it in that function, innermost first: `['if', 'try', 'for']`. */
  readonly path: readonly Opener[];
  /** True inside a lambda: it runs later, or never. */
  readonly deferred: boolean;
  /** Index of its statement, and its node in the tree. */
  readonly statement: number;
  readonly node: number;
}

export interface ArgumentFact {
  /** `url` in `f(url=…)`; null for one by position. */
  readonly name: string | null;
  readonly spread: '' | '*' | '**';
  readonly value: ValueFact;
}

/** All calls, in the order in which they end. */
export const callsOf = (
  code: Code,
  statements: readonly Statement[],
  tree: Tree,
  bindings: Bindings,
  functions: readonly FunctionFact[],
): readonly CallFact[] => {
  const { nodes, bounds } = tree;
  const parents = parentsOf(nodes);
  const deferred = insideLambda(tree, parents);
  const ownerOf = ownerFinder(functions);
  const shadows = shadowsOf(code, statements, bindings, askedNames([...bindings.names.keys()]));
  const calls: CallFact[] = [];
  for (let s = 0; s < statements.length; s++) {
    const { block } = statements[s] as Statement;
    for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
      if (nodes.kinds[i] !== Node.call) continue;
      calls.push({
        ...partsOf(code, tree, bindings, i, (name) => shadows !== null && isShadowed(shadows, name, block)),
        result: resultOf(code, statements, tree, parents, s, i),
        within: ownerOf(block),
        path: pathOf(block),
        deferred: deferred[i] === 1,
        statement: s,
        node: i,
      });
    }
  }
  return calls;
};

const partsOf = (
  code: Code,
  { nodes }: Tree,
  bindings: Bindings,
  i: number,
  isOwn: (name: string) => boolean,
): Omit<CallFact, 'result' | 'within' | 'path' | 'deferred' | 'statement' | 'node'> => {
  const [callee = i, ...rest] = childrenOf(nodes, i);
  const parts = dottedName(code, nodes, callee);
  const name = parts?.join('.') ?? null;
  return {
    start: startOf(code, nodes.firsts[i] as number),
    end: endOf(code, (nodes.ends[i] as number) - 1),
    callee: {
      start: startOf(code, nodes.firsts[callee] as number),
      end: endOf(code, (nodes.ends[callee] as number) - 1),
    },
    name,
    meanings: parts === null || isOwn(parts[0] ?? '') ? [] : meaningsOf(parts, bindings),
    method: attributeName(code, nodes, callee),
    arguments: rest.map((node) => argumentOf(code, nodes, node)),
  };
};

const meaningsOf = (parts: readonly string[], bindings: Bindings): readonly string[] => {
  const meanings = expand(parts, bindings).map(({ module }) => module);
  return meanings.length > 0 ? meanings : [parts.join('.')];
};

const argumentOf = (code: Code, nodes: Tree['nodes'], i: number): ArgumentFact => {
  const kind = nodes.kinds[i];
  const inner = kind === Node.keyword || kind === Node.star || kind === Node.doubleStar;
  // A keyword that was given no value yet has no child.
  const value = valueAt(code, nodes, inner && (nodes.subs[i] as number) < i ? i - 1 : i);
  const name = kind === Node.keyword ? nameAt(code, nodes.firsts[i] as number) : null;
  return { name, spread: kind === Node.star ? '*' : kind === Node.doubleStar ? '**' : '', value };
};

/** What stands around a block's statements up to the function, the class or the file they are in. */
export const pathOf = (block: Block): readonly Opener[] => {
  const path: Opener[] = [];
  for (let b = block; b.parent !== null && b.kind !== 'def' && b.kind !== 'class'; b = b.parent) path.push(b.opener);
  return path;
};

/** 1 for each node that stands in the body of a lambda. */
const insideLambda = ({ nodes }: Tree, parents: Int32Array): Uint8Array => {
  const inside = new Uint8Array(nodes.count);
  for (let i = nodes.count - 1; i >= 0; i--) {
    const parent = parents[i] as number;
    if (parent < 0) continue;
    if (inside[parent] === 1 || (nodes.kinds[parent] === Node.lambda && i === parent - 1)) inside[i] = 1;
  }
  return inside;
};
