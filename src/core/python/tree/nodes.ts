import type { Scratch } from '../scratch.ts';

/** Kinds of expressions, as small numbers for typed arrays. Brackets that only group are no node. */
export const Node = {
  name: 1,
  number: 2,
  /** Literals side by side are one node; the fields of an f- or t-string are its children. */
  string: 3,
  /** `True`, `False`, `None`, `...`. */
  constant: 4,
  /** Child: what it is an attribute of; its name is its last token. */
  attribute: 5,
  /** Children: what is called, then the arguments. */
  call: 6,
  /** A call whose bracket never closes: half-typed, no ground for a finding. */
  openCall: 7,
  /** Children: what is subscripted, then the index. */
  subscript: 8,
  slice: 9,
  /** `name=value` in a call; child: the value. */
  keyword: 10,
  star: 11,
  doubleStar: 12,
  tuple: 13,
  list: 14,
  set: 15,
  /** Children: key, value, key, value, with a `doubleStar` standing alone. */
  dict: 16,
  comprehension: 17,
  unary: 18,
  binary: 19,
  boolean: 20,
  comparison: 21,
  /** Children: value, condition, value, condition, …, value. */
  conditional: 22,
  /** Children: defaults, then the body, which runs later. */
  lambda: 23,
  await: 24,
  yield: 25,
  /** Children: the name, the value. */
  walrus: 26,
  /** What could not be read as an expression. */
  error: 27,
} as const;

/**
 * Expressions as columns, each after its children. Node i is tokens `firsts[i]` to `ends[i]` (exclusive); the nodes inside
 * it are `subs[i]` to `i - 1`.
 */
export interface Nodes {
  readonly kinds: Uint8Array;
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  readonly subs: Int32Array;
  readonly count: number;
}

/** Columns with room for as many nodes as there are tokens: no node is without a token of its own. */
export class NodeBuffer implements Nodes {
  readonly kinds: Uint8Array;
  readonly firsts: Int32Array;
  readonly ends: Int32Array;
  readonly subs: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.firsts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.subs = new Int32Array(capacity);
  }

  push(kind: number, first: number, end: number, sub: number): void {
    const i = this.count++;
    this.kinds[i] = kind;
    this.firsts[i] = first;
    this.ends[i] = end;
    this.subs[i] = sub;
  }
}

/** Room for `capacity` nodes; in memory that an earlier text was read in, where there is enough. */
export const nodeBuffer = (capacity: number, scratch: Scratch | null): NodeBuffer => {
  const before = scratch?.nodes ?? null;
  const nodes = before !== null && before.kinds.length >= capacity ? before : new NodeBuffer(capacity);
  nodes.count = 0;
  if (scratch && nodes.kinds.length <= scratch.most) scratch.nodes = nodes;
  return nodes;
};

/** The children of node i, in the order in which they stand. */
export const childrenOf = (nodes: Nodes, i: number): readonly number[] => {
  const sub = nodes.subs[i] as number;
  return rootsIn(nodes, sub, i);
};

/** What the call at node i calls, its first child: from the last one back, each ends where the one behind it begins. */
export const calleeOf = (nodes: Nodes, i: number): number => {
  const sub = nodes.subs[i] as number;
  let callee = i - 1;
  while ((nodes.subs[callee] as number) > sub) callee = (nodes.subs[callee] as number) - 1;
  return callee;
};

/** The outermost nodes among `from` to `to` (exclusive). */
export const rootsIn = (nodes: Nodes, from: number, to: number): readonly number[] => {
  const roots: number[] = [];
  for (let i = to - 1; i >= from; i = (nodes.subs[i] as number) - 1) roots.push(i);
  return roots.reverse();
};

/** The parent of each node; -1 for those that stand in a statement itself. */
export const parentsOf = (nodes: Nodes): Int32Array => {
  const parents = new Int32Array(nodes.count).fill(-1);
  for (let i = 0; i < nodes.count; i++) {
    const sub = nodes.subs[i] as number;
    for (let child = i - 1; child >= sub; child = (nodes.subs[child] as number) - 1) parents[child] = i;
  }
  return parents;
};
