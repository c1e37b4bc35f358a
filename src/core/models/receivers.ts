import type { CallFact, PythonFile } from '../python/index.ts';
import { childrenOf, Node } from '../python/tree/nodes.ts';
import { attributeName } from '../python/values.ts';

/** What a call is made on when that is another call: `OpenAI()` of `OpenAI().chat.completions.create(…)`. */
export interface Chained {
  readonly on: CallFact;
  /** `.chat.completions.create` */
  readonly path: string;
}

export type CallsByNode = ReadonlyMap<number, CallFact>;

export const callsByNode = ({ calls }: Pick<PythonFile, 'calls'>): CallsByNode =>
  new Map(calls.map((call) => [call.node, call]));

/** Null where a name, or something else that is no call, stands at the beginning. */
export const chainedTo = (
  { source: { code, tree } }: PythonFile,
  call: CallFact,
  calls: CallsByNode,
): Chained | null => {
  if (call.name !== null) return null;
  const { nodes } = tree;
  let [at = 0] = childrenOf(nodes, call.node);
  let path = '';
  while (nodes.kinds[at] === Node.attribute || nodes.kinds[at] === Node.await) {
    // Both have one child.
    if (nodes.kinds[at] === Node.attribute) path = `.${attributeName(code, nodes, at) ?? ''}${path}`;
    at--;
  }
  const on = calls.get(at);
  return on === undefined ? null : { on, path };
};
