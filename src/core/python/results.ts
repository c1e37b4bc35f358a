import { type Code, wordAt } from './code.ts';
import { Sign, Word } from './lexer/words.ts';
import type { Statement } from './statements.ts';
import { childrenOf, Node, type Nodes, rootsIn } from './tree/nodes.ts';
import type { Tree } from './tree/tree.ts';
import { dottedName } from './values.ts';

/** Where the value of a call goes. `names` are dotted names; a target that is none is left out. */
export type ResultFact =
  /** The call is the whole statement. */
  | { readonly kind: 'discarded' }
  /** `a = f()`, `a.b: int = f()`, `(a := f())`; with several names also by `a = b = f()` and `a, b = f()`. */
  | { readonly kind: 'assigned'; readonly names: readonly string[] }
  /** `with f() as a`. */
  | { readonly kind: 'with'; readonly names: readonly string[] }
  /** By `return`, `yield`, or as the body of a lambda. */
  | { readonly kind: 'returned' }
  /** An argument of the call at this node. */
  | { readonly kind: 'argument'; readonly call: number }
  /** `f().g`, `f()()`, `f()[…]`: the node that goes on from it. */
  | { readonly kind: 'receiver'; readonly node: number }
  | { readonly kind: 'other' };

const discarded: ResultFact = { kind: 'discarded' };
const returned: ResultFact = { kind: 'returned' };
const other: ResultFact = { kind: 'other' };

/** Where the value of node i of statement s goes; an `await` is looked through. */
export const resultOf = (
  code: Code,
  statements: readonly Statement[],
  tree: Tree,
  parents: Int32Array,
  s: number,
  i: number,
): ResultFact => {
  const { nodes } = tree;
  let at = i;
  while (nodes.kinds[parents[at] as number] === Node.await) at = parents[at] as number;
  const parent = parents[at] as number;
  const statement = statements[s] as Statement;
  const isWith = statement.opens?.opener === 'with';
  if (parent < 0 || (isWith && nodes.kinds[parent] === Node.tuple && (parents[parent] as number) < 0)) {
    const roots =
      parent < 0 ? rootsIn(nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number) : childrenOf(nodes, parent);
    return inStatement(code, nodes, statement, roots, at);
  }
  return inNode(code, nodes, parents, parent, at);
};

const inNode = (code: Code, nodes: Nodes, parents: Int32Array, parent: number, at: number): ResultFact => {
  switch (nodes.kinds[parent]) {
    case Node.call:
    case Node.openCall:
      return nodes.subs[at] === nodes.subs[parent] && nodes.firsts[at] === nodes.firsts[parent]
        ? { kind: 'receiver', node: parent }
        : { kind: 'argument', call: parent };
    case Node.keyword:
    case Node.star:
    case Node.doubleStar: {
      const outer = parents[parent] as number;
      return nodes.kinds[outer] === Node.call ? { kind: 'argument', call: outer } : other;
    }
    case Node.attribute:
      return { kind: 'receiver', node: parent };
    case Node.subscript:
      return nodes.subs[at] === nodes.subs[parent] ? { kind: 'receiver', node: parent } : other;
    case Node.walrus:
      return { kind: 'assigned', names: namesIn(code, nodes, childrenOf(nodes, parent)[0]) };
    case Node.yield:
      return returned;
    case Node.lambda:
      return at === parent - 1 ? returned : other;
    default:
      return other;
  }
};

const inStatement = (
  code: Code,
  nodes: Nodes,
  { first, end, opens }: Statement,
  roots: readonly number[],
  at: number,
): ResultFact => {
  if (opens?.opener === 'with') return { kind: 'with', names: namesAfterAs(code, nodes, roots, at) };
  if (opens !== null) return other;
  const word = wordAt(code, first);
  if (word === Word.return) return returned;
  if (word >= Word.False && word !== Word.await) return other;
  if (roots.length === 1) return discarded;
  const signs: number[] = [];
  for (let t = first; t < end; t++) if (code.enclosing[t] === -1 && code.words[t] === Sign.equals) signs.push(t);
  const last = signs[signs.length - 1];
  if (last === undefined || (nodes.firsts[at] as number) < last) return other;
  // Both stand in order: each target is the first root behind the sign before.
  let target = 0;
  let from = first;
  const names: string[] = [];
  for (const sign of signs) {
    while (target < roots.length && (nodes.firsts[roots[target] as number] as number) < from) target++;
    names.push(...namesIn(code, nodes, roots[target]));
    from = sign;
  }
  return { kind: 'assigned', names };
};

/** The dotted names that a target binds, those in a tuple or list too. */
const namesIn = (code: Code, nodes: Nodes, target: number | undefined): readonly string[] => {
  if (target === undefined) return [];
  const dotted = dottedName(code, nodes, target);
  if (dotted !== null) return [dotted.join('.')];
  if (nodes.kinds[target] !== Node.tuple && nodes.kinds[target] !== Node.list) return [];
  return childrenOf(nodes, target).flatMap((child) => dottedName(code, nodes, child)?.join('.') ?? []);
};

const namesAfterAs = (code: Code, nodes: Nodes, roots: readonly number[], at: number): readonly string[] => {
  const next = roots[roots.indexOf(at) + 1];
  let token = nodes.ends[at] as number;
  while (wordAt(code, token) === Sign.parenEnd) token++;
  return wordAt(code, token) === Word.as ? namesIn(code, nodes, next) : [];
};
