import { wordAt } from '../python/code.ts';
import type { PythonFile } from '../python/index.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import type { Statement } from '../python/statements.ts';
import { childrenOf, Node, rootsIn } from '../python/tree/nodes.ts';
import { dottedName } from '../python/values.ts';
import { assignmentIn } from './assignments.ts';

/** A target and what it gets: a value, or in a loop each element of one. */
export interface Binding {
  readonly target: number;
  readonly value: number;
  readonly augmented: boolean;
  readonly each: boolean;
}

type Source = PythonFile['source'];

/** Each target of a statement with its value: by `=`, side by side in tuples, by `:=`, and in the head of a loop. */
export const bindingsIn = (source: Source, s: number): readonly Binding[] => {
  const { nodes, bounds } = source.tree;
  const found: Binding[] = [];
  for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
    const [target, value] = nodes.kinds[i] === Node.walrus ? childrenOf(nodes, i) : [];
    if (target !== undefined && value !== undefined) found.push({ target, value, augmented: false, each: false });
  }
  const assignment = assignmentIn(source, s);
  if (assignment === null) return [...found, ...loopIn(source, s)];
  const { value, augmented } = assignment;
  for (const target of assignment.targets) found.push(...sideBySide(source, target, value, augmented));
  return found;
};

const isRow = ({ tree: { nodes } }: Source, node: number): boolean =>
  nodes.kinds[node] === Node.tuple || nodes.kinds[node] === Node.list;

const sideBySide = (source: Source, target: number, value: number, augmented = false): readonly Binding[] => {
  const { nodes } = source.tree;
  const values = isRow(source, value) ? childrenOf(nodes, value) : [];
  const targets = isRow(source, target) ? childrenOf(nodes, target) : [];
  if (targets.length === 0 || targets.length !== values.length) return [{ target, value, augmented, each: false }];
  return targets.map((one, i) => ({ target: one, value: values[i] ?? value, augmented, each: false }));
};

/** `for a in b:`, also `async for`. */
const loopIn = (source: Source, s: number): readonly Binding[] => {
  const { code, statements, tree } = source;
  const { first, opens } = statements[s] as Statement;
  const isLoop = wordAt(code, first) === Word.for || wordAt(code, first + 1) === Word.for;
  if (opens === null || !isLoop) return [];
  const [target, value] = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
  return target === undefined || value === undefined ? [] : elementsOf(source, target, value);
};

/** The same in `… for a in b` of a comprehension. */
export const comprehensionsIn = (source: Source, s: number): readonly Binding[] => {
  const { code, tree } = source;
  const { nodes, bounds } = tree;
  const found: Binding[] = [];
  for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
    if (nodes.kinds[i] !== Node.comprehension) continue;
    const [element, ...rest] = childrenOf(nodes, i);
    const isPair = element !== undefined && wordAt(code, nodes.ends[element] as number) === Sign.colon;
    const [target, value] = isPair ? rest.slice(1) : rest;
    if (target !== undefined && value !== undefined) found.push(...elementsOf(source, target, value));
  }
  return found;
};

const givingOn = new Set(['sorted', 'reversed', 'list', 'tuple', 'set', 'iter']);

/** What the targets of a loop get of what is gone through. */
const elementsOf = (source: Source, target: number, value: number): readonly Binding[] => {
  const { code, tree } = source;
  const { nodes } = tree;
  const targets = isRow(source, target) ? childrenOf(nodes, target) : [];
  // Written out, any of them may be the one: what an earlier one brought is still there.
  if (isRow(source, value)) return childrenOf(nodes, value).flatMap((one, i) => sideBySide(source, target, one, i > 0));
  const whole: Binding = { target, value, augmented: false, each: true };
  if (nodes.kinds[value] !== Node.call) return [whole];
  const [callee = value, ...all] = childrenOf(nodes, value);
  const [given] = all;
  const name = dottedName(code, nodes, callee)?.at(-1) ?? '';
  const [held] = childrenOf(nodes, callee);
  const [, last] = targets;
  if (name === 'items' && held !== undefined)
    return last === undefined ? [{ ...whole, value: held, each: false }] : [ofAll(last, held)];
  if (name === 'values' && held !== undefined) return [ofAll(target, held)];
  if (name === 'enumerate' && given !== undefined) return elementsOf(source, last ?? target, given);
  if (name === 'zip' && targets.length === all.length)
    return targets.flatMap((one, i) => elementsOf(source, one, all[i] ?? value));
  return givingOn.has(name) && given !== undefined ? elementsOf(source, target, given) : [whole];
};

/** A value of a dictionary is what it holds. */
const ofAll = (target: number, value: number): Binding => ({ target, value, augmented: false, each: false });
