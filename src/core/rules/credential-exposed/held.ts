import { childrenOf, Node } from '../../python/tree/nodes.ts';
import { dottedName, valueAt } from '../../python/values.ts';
import { fieldsGiven, type Held, keyed, type Origin, originIn, type Reading } from './origins.ts';

/** A name with what it is bound to. */
export interface Bound {
  readonly target: number;
  readonly value: number;
  /** It is each element of the value, in turn. */
  readonly each: boolean;
  readonly name: string;
  readonly origin: Origin;
}

/** Keeps what a name holds from here on, by keys and fields where these are known. */
export const bind = (reading: Reading, here: Held, held: Map<string, Origin>, bound: Bound): void => {
  const { target, value, each, name, origin } = bound;
  const { code, tree } = reading.python.source;
  const { nodes } = tree;
  const { among: _, ...alone } = origin;
  if (nodes.kinds[target] === Node.subscript) {
    const [, index] = childrenOf(nodes, target);
    const key = index === undefined ? null : valueAt(code, nodes, index);
    if (key?.kind === 'string') held.set(keyed(name, key.text ?? ''), alone);
    held.set(name, { ...alone, among: 'dict' });
    return;
  }
  forget(held, name);
  const among = each ? undefined : (amongOf(reading, value) ?? origin.among);
  held.set(name, among === undefined ? alone : { ...alone, among });
  for (const [part, node] of partsOf(reading, name, value)) {
    const found = originIn(reading, here, node);
    if (found !== null) held.set(part, found.origin);
  }
};

/** Forgets a name with all that is below it: its keys and its fields. */
export const forget = (held: Map<string, Origin>, name: string): void => {
  held.delete(name);
  for (const one of held.keys()) {
    const next = one.length > name.length ? one.charCodeAt(name.length) : 0;
    if ((next === 46 || next === 91) && one.startsWith(name)) held.delete(one);
  }
};

/** What kind of collection an expression makes, if it makes one. */
const amongOf = ({ python: { source } }: Reading, value: number): Origin['among'] => {
  const { code, tree } = source;
  const kind = tree.nodes.kinds[value];
  if (kind === Node.dict) return 'dict';
  if (kind === Node.list || kind === Node.tuple || kind === Node.set) return 'list';
  if (kind === Node.comprehension)
    return code.text[code.starts[tree.nodes.firsts[value] as number] as number] === '{' ? 'dict' : 'list';
  const [callee] = kind === Node.call ? childrenOf(tree.nodes, value) : [];
  const called = callee === undefined ? null : dottedName(code, tree.nodes, callee)?.join('.');
  return called === 'dict' ? 'dict' : undefined;
};

/** The keys of a dictionary that is written out, `dict(key=…)` as well, and the fields of an object that is made. */
const partsOf = (reading: Reading, name: string, value: number): readonly (readonly [string, number])[] => {
  const { code, tree } = reading.python.source;
  if (tree.nodes.kinds[value] === Node.dict) {
    const children = childrenOf(tree.nodes, value);
    return children.flatMap((child, i) => {
      const key = i % 2 === 0 ? valueAt(code, tree.nodes, child) : null;
      return key?.kind === 'string' ? [[keyed(name, key.text ?? ''), children[i + 1] ?? child] as const] : [];
    });
  }
  const call = reading.callAt.get(value);
  if (call === undefined) return [];
  if (call.name === 'dict')
    return call.arguments.flatMap((one) =>
      one.name === null ? [] : [[keyed(name, one.name), one.value.node] as const],
    );
  return fieldsGiven(reading, call).map(
    ({ argument, field }) => [`${name}.${field.name}`, argument.value.node] as const,
  );
};
