import { once } from '../once.ts';
import { type AskedNames, askedNames, isAsked } from './asked-names.ts';
import type { Bindings } from './bindings.ts';
import type { Opener } from './blocks.ts';
import type { Code } from './code.ts';
import { type FunctionFact, ownerFinder } from './functions.ts';
import { Kind } from './lexer/tokens.ts';
import type { ResultFact } from './results.ts';
import { shadowsOf } from './shadows.ts';
import type { Statement } from './statements.ts';
import { calleeOf, Node, parentsOf } from './tree/nodes.ts';
import type { Tree } from './tree/tree.ts';
import type { ValueFact } from './values.ts';
import { type CallFrame, WrittenCall } from './written-call.ts';

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

/** The calls of a text. */
export interface Calls {
  /** All, in the order in which they end. */
  readonly all: () => readonly CallFact[];
  /**
   * Those of which the last name, behind a dot or alone, is one of these or begins so (not empty): the others are not
   * looked at.
   */
  readonly named: (names: AskedNames, beginning: string) => readonly CallFact[];
}

/** Most calls are only asked for their name: the rest is read at the first question. */
export const callsOf = (
  code: Code,
  statements: readonly Statement[],
  tree: Tree,
  bindings: Bindings,
  functions: () => readonly FunctionFact[],
): Calls => {
  const { nodes } = tree;
  const parents = once(() => parentsOf(nodes));
  const ownerOf = once(() => ownerFinder(functions()));
  const frame: CallFrame = {
    code,
    statements,
    tree,
    bindings,
    parents,
    deferred: once(() => insideLambda(tree, parents())),
    ownerOf: (block) => ownerOf()(block),
    shadows: once(() => shadowsOf(code, statements, bindings, askedNames([...bindings.names.keys()]))),
  };
  return {
    all: once(() => gathered(frame, () => true)),
    named: (names, beginning) => gathered(frame, (i) => isCallOf(frame, i, names, beginning)),
  };
};

const gathered = (frame: CallFrame, isWanted: (node: number) => boolean): readonly CallFact[] => {
  const { nodes, bounds } = frame.tree;
  const calls: CallFact[] = [];
  let s = 0;
  for (let i = 0; i < nodes.count; i++) {
    if (nodes.kinds[i] !== Node.call || !isWanted(i)) continue;
    while ((bounds[s + 1] as number) <= i) s++;
    calls.push(new WrittenCall(frame, s, i));
  }
  return calls;
};

const isCallOf = ({ code, tree: { nodes } }: CallFrame, i: number, names: AskedNames, beginning: string): boolean => {
  const callee = calleeOf(nodes, i);
  const kind = nodes.kinds[callee];
  const last = (nodes.ends[callee] as number) - 1;
  if ((kind !== Node.name && kind !== Node.attribute) || code.kinds[last] !== Kind.name) return false;
  return isAsked(names, code, last) || (beginning !== '' && code.text.startsWith(beginning, code.starts[last]));
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
