import { resultOf } from '../python/results.ts';
import { childrenOf, Node } from '../python/tree/nodes.ts';
import { attributeName, dottedName } from '../python/values.ts';
import { passedTo } from './passed.ts';
import type { Reader } from './reader.ts';
import { removed, type Sink, stored, used, type Way } from './sink.ts';
import { movingMethods, removingMethods, sameThing } from './words.ts';

/** Follows the value of a node to where it goes; `isPart`: it is only something in what is asked about. */
export const sinkOf = (reader: Reader, node: number, isPart = false): Sink => {
  let way: Way = { node, isPart, isHeld: false };
  for (;;) {
    const next = step(reader, way);
    if ('kind' in next) return next;
    way = next;
  }
};

const step = (reader: Reader, way: Way): Sink | Way => {
  const { nodes } = reader.python.source.tree;
  const parent = reader.parents[way.node] as number;
  if (parent < 0) return inStatement(reader, way);
  switch (nodes.kinds[parent]) {
    case Node.await:
    case Node.boolean:
      return { ...way, node: parent };
    case Node.conditional:
      return childrenOf(nodes, parent)[1] === way.node ? used : { ...way, node: parent };
    case Node.attribute:
      return attribute(reader, way, parent);
    case Node.subscript:
      return subscript(reader, way, parent);
    case Node.binary:
    case Node.string:
      return { ...way, node: parent, isPart: true };
    case Node.tuple:
    case Node.list:
      if (hasRemover(reader, parent)) return removed;
      return { ...way, node: parent, isHeld: true };
    case Node.set:
    case Node.dict:
      return { ...way, node: parent, isHeld: true };
    case Node.call:
      return called(reader, way, parent);
    case Node.keyword:
    case Node.star: {
      const call = reader.parents[parent] as number;
      return nodes.kinds[call] === Node.call ? called(reader, way, call) : used;
    }
    case Node.walrus:
      return inStatement(reader, way);
    case Node.yield:
      return { kind: 'yielded' };
    default:
      return used;
  }
};

/** `args=(shutil.rmtree, path)` */
const hasRemover = ({ python }: Reader, node: number): boolean => {
  const { code, tree } = python.source;
  return childrenOf(tree.nodes, node).some((child) => {
    const parts = dottedName(code, tree.nodes, child);
    return parts !== null && /^(remove|unlink|rmtree|rmdir)$/.test(parts.at(-1) ?? '');
  });
};

/** `f.name`, `p.resolve()`, `p.unlink()`; `p.unlink` handed to somebody who will call it. */
const attribute = (reader: Reader, way: Way, parent: number): Sink | Way => {
  const { code, tree } = reader.python.source;
  const name = attributeName(code, tree.nodes, parent) ?? '';
  const outer = reader.parents[parent] as number;
  const call = outer >= 0 && childrenOf(tree.nodes, outer)[0] === parent ? reader.callAt.get(outer) : undefined;
  if (removingMethods.has(name)) return way.isPart ? used : removed;
  if (call !== undefined && movingMethods.has(name)) {
    if (call.arguments.length === 1) return way.isPart ? used : removed;
    return { ...way, node: outer, isPart: true };
  }
  if (name === 'parent') return way.isPart ? { ...way, node: parent, isPart: false } : used;
  if (sameThing.has(name)) return { ...way, node: call === undefined ? parent : outer };
  if (call !== undefined && (name === 'joinpath' || name.startsWith('with_') || name === 'format'))
    return { ...way, node: outer, isPart: true };
  return used;
};

const subscript = (reader: Reader, way: Way, parent: number): Sink | Way => {
  const [of] = childrenOf(reader.python.source.tree.nodes, parent);
  return of === way.node ? { ...way, node: parent } : used;
};

const called = (reader: Reader, way: Way, parent: number): Sink | Way => {
  const call = reader.callAt.get(parent);
  if (call === undefined) return used;
  const { nodes } = reader.python.source.tree;
  const [callee, ...rest] = childrenOf(nodes, parent);
  if (callee === way.node) return used;
  const index = rest.findIndex((node) => node === way.node || isIn(reader, way.node, node));
  const argument = call.arguments[index];
  return argument === undefined ? used : passedTo(reader, call, { index, name: argument.name }, way);
};

const isIn = ({ python }: Reader, inner: number, outer: number): boolean =>
  inner <= outer && inner >= (python.source.tree.nodes.subs[outer] as number);

const inStatement = (reader: Reader, { node, isPart, isHeld }: Way): Sink => {
  const { code, statements, tree } = reader.python.source;
  const statement = reader.statementAt(node);
  const result = resultOf(code, statements, tree, reader.parents, statement, node);
  if (statements[statement]?.opens?.opener === 'for' && isHeld) return loopOver(reader, statement);
  switch (result.kind) {
    case 'returned':
      return { kind: 'returned' };
    case 'assigned':
      return isHeld || result.names.length === 0 ? stored : { kind: 'named', names: result.names, isPart };
    case 'with':
      return { kind: 'named', names: result.names, isPart };
    default:
      return used;
  }
};

/** `for path in (a, b)`: the variable of the loop. */
const loopOver = (reader: Reader, statement: number): Sink => {
  for (const [name, loops] of reader.loops)
    if (loops.some((loop) => loop.statement === statement)) return { kind: 'named', names: [name], isPart: false };
  return stored;
};
