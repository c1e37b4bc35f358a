import { nameAt } from '../python/code.ts';
import type { PythonSource } from '../python/index.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import { childrenOf, Node, rootsIn } from '../python/tree/nodes.ts';
import { dottedName } from '../python/values.ts';

/** `a = b.c[0] = value`: the nodes of what is bound, and of what it is bound to. */
export interface AssignmentNodes {
  readonly targets: readonly number[];
  readonly value: number;
  /** `+=` and its kin: what was there stays a part. */
  readonly augmented: boolean;
}

/** What statement s assigns; null when it is no assignment with a value. */
export const assignmentIn = (source: PythonSource, s: number): AssignmentNodes | null => {
  const { code, statements, tree } = source;
  const statement = statements[s];
  if (statement === undefined || statement.opens !== null) return null;
  let last = -1;
  let augmented = false;
  for (let t = statement.first; t < statement.end; t++) {
    if (code.enclosing[t] !== -1) continue;
    if (code.words[t] === Word.augmented) augmented = true;
    if (code.words[t] === Sign.equals || code.words[t] === Word.augmented) last = t;
  }
  if (last < 0) return null;
  const roots = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
  const value = roots.find((root) => (tree.nodes.firsts[root] as number) > last);
  if (value === undefined) return null;
  const before = roots.filter((root) => (tree.nodes.firsts[root] as number) < last);
  const annotated = before.length > 1 && code.words[tree.nodes.ends[before[0] as number] as number] === Sign.colon;
  return { targets: annotated ? before.slice(0, 1) : before, value, augmented };
};

/** The dotted name of node i; of a subscript that of what is subscripted; null for others. */
export const boundName = ({ code, tree }: PythonSource, i: number): string | null => {
  let node = i;
  while (tree.nodes.kinds[node] === Node.subscript) node = childrenOf(tree.nodes, node)[0] ?? node;
  return dottedName(code, tree.nodes, node)?.join('.') ?? null;
};

/** The last part of a dotted target. */
export const lastPart = ({ code, tree }: PythonSource, i: number): string =>
  dottedName(code, tree.nodes, i) === null ? '' : nameAt(code, (tree.nodes.ends[i] as number) - 1);
