import { type Code, nameAt, wordAt } from '../python/code.ts';
import type { PythonSource } from '../python/index.ts';
import { Sign } from '../python/lexer/words.ts';
import { childrenOf, Node } from '../python/tree/nodes.ts';
import { attributeName, dottedName } from '../python/values.ts';

/** Calls that give on what they were given, more or less as it is. */
const passing = new Set(
  'str repr ascii format dict list tuple set sorted bytes print dumps dump quote quote_plus urlencode f pformat'.split(
    ' ',
  ),
);
/** An exception says what it was made with. */
const isException = /(?:Error|Exception)$/;
/** Methods whose value still tells what the object was. */
const telling = new Set(
  'strip lstrip rstrip lower upper title encode decode format replace join values items copy split splitlines zfill center ljust rjust'.split(
    ' ',
  ),
);

/**
 * The nodes in an expression whose own value becomes a part of its value: what is compared, measured, asked for its truth
 * or given to a function that nobody knows is none. `asks` says of a node whether it is looked for.
 */
export const shownIn = (source: PythonSource, root: number, asks: (node: number) => boolean): number | null => {
  const { code, tree } = source;
  const { nodes } = tree;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (asks(node)) return node;
    open.push(...partsOf(code, nodes, node).toReversed());
  }
  return null;
};

const partsOf = (code: Code, nodes: PythonSource['tree']['nodes'], node: number): readonly number[] => {
  const children = childrenOf(nodes, node);
  switch (nodes.kinds[node]) {
    case Node.string:
    case Node.tuple:
    case Node.list:
    case Node.set:
    case Node.star:
    case Node.doubleStar:
    case Node.keyword:
    case Node.await:
    case Node.boolean:
      return children;
    case Node.dict:
      return children;
    case Node.comprehension:
      return elementsOf(code, nodes, children);
    case Node.walrus:
      return children.slice(1);
    case Node.binary:
      return isRepeated(code, nodes, children) ? [] : children;
    case Node.conditional:
      return children.filter((_, i) => i % 2 === 0);
    case Node.call:
      return passedOn(code, nodes, children);
    default:
      return [];
  }
};

/** `f(x)` in `[f(x) for x in y]`, `k` and `v` in `{k: v for …}`. */
const elementsOf = (
  code: Code,
  nodes: PythonSource['tree']['nodes'],
  [element, ...rest]: readonly number[],
): readonly number[] => {
  if (element === undefined) return [];
  return wordAt(code, nodes.ends[element] as number) === Sign.colon ? [element, ...rest.slice(0, 1)] : [element];
};

/** `"*" * len(x)`: a product shows none of its parts. */
const isRepeated = (code: Code, nodes: PythonSource['tree']['nodes'], [left, right]: readonly number[]): boolean => {
  if (left === undefined || right === undefined) return false;
  for (let t = nodes.ends[left] as number; t < (nodes.firsts[right] as number); t++)
    if (wordAt(code, t) === Sign.star) return true;
  return false;
};

const passedOn = (
  code: Code,
  nodes: PythonSource['tree']['nodes'],
  [callee, ...given]: readonly number[],
): readonly number[] => {
  if (callee === undefined) return [];
  const method = attributeName(code, nodes, callee);
  const dotted = dottedName(code, nodes, callee);
  const name = method ?? (dotted === null ? '' : nameAt(code, (nodes.ends[callee] as number) - 1));
  const receiver = method !== null && telling.has(method) ? childrenOf(nodes, callee).slice(0, 1) : [];
  const isFormat = method === 'format' || method === 'join';
  return [...receiver, ...(passing.has(name) || isFormat || isException.test(name) ? given : [])];
};
