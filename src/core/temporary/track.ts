import type { CallFact } from '../python/calls.ts';
import { wordAt } from '../python/code.ts';
import type { FunctionFact } from '../python/functions.ts';
import { Sign, Word } from '../python/lexer/words.ts';
import type { Statement } from '../python/statements.ts';
import { Node } from '../python/tree/nodes.ts';
import { dottedName } from '../python/values.ts';
import { fateOf } from './fate.ts';
import type { Track } from './model.ts';
import { type Reader, statementOfToken } from './reader.ts';
import type { Sink } from './sink.ts';
import { sinkOf } from './sinks.ts';
import { newTracking, type Tracking } from './tracking.ts';

/** What becomes of the value of a call that makes something, in the function in which it stands. */
export const trackCall = (reader: Reader, call: CallFact, isPair: boolean): Track => {
  const owner = reader.owners[call.statement] ?? null;
  const tracking = newTracking(reader, owner?.kind === 'function' ? owner : null, call.statement);
  const sink = sinkOf(reader, call.node);
  if (sink.kind === 'named') name(tracking, isPair ? sink.names.slice(-1) : sink.names, sink.isPart);
  if (sink.kind === 'removed' || sink.kind === 'stored') return settled('gone');
  if (sink.kind === 'returned') return { ...settled('gone'), isReturned: true };
  if (sink.kind === 'yielded') return settled('gone');
  if (sink.kind === 'handed') return { ...settled('left'), with: 'gone', handOvers: [sink.handOver] };
  return trackOf(tracking);
};

const settled = (fate: Track['without']): Track => ({
  without: fate,
  with: fate,
  handOvers: [],
  keys: [],
  isReturned: false,
  name: null,
});

/** Follows all names gathered so far to the end. */
export const trackOf = (tracking: Tracking): Track => {
  const done = new Set<string>();
  for (let k = 0; k < 20; k++) {
    const open = [...tracking.names, ...tracking.parts].filter((each) => !done.has(each));
    if (open.length === 0) break;
    for (const each of open) {
      done.add(each);
      follow(tracking, each, !tracking.names.has(each));
    }
  }
  const name = [...tracking.names].find((each) => /^[^\d]/.test(each)) ?? null;
  return { ...fateOf(tracking), keys: [...tracking.keys], name };
};

/** Takes in new names; one that is seen outside the function is a key as well. */
const name = (tracking: Tracking, names: readonly string[], isPart: boolean): void => {
  const { scope, reader, from } = tracking;
  for (const each of names) {
    const last = each.split('.').at(-1) ?? each;
    if (each.includes('.')) tracking.keys.add(`.${last}`);
    else if (scope === null) tracking.keys.add((reader.owners[from]?.kind ?? '') === 'class' ? `.${last}` : each);
    // `old = path` after `path = …` names it; a name that stands for many things is no better than none.
    (isPart ? tracking.parts : tracking.names).add(each);
  }
};

/** Looks at all places where a name of it stands. */
const follow = (tracking: Tracking, dotted: string, isPart: boolean): void => {
  const { reader, scope } = tracking;
  const { code, statements } = reader.python.source;
  const [root = dotted] = dotted.split('.');
  for (const token of tokensIn(reader, root, scope)) {
    const node = fullName(reader, reader.nodeAt[token] as number, dotted);
    const statement = node < 0 ? statementOfToken(statements, token) : reader.statementAt(node);
    const word = wordAt(code, statements[statement]?.first ?? -1);
    if (word === Word.global || word === Word.nonlocal) tracking.keys.add(dotted);
    if (node < 0 || word === Word.del || isTarget(reader, node, statement)) continue;
    const owner = reader.owners[statement] ?? null;
    const sink = sinkOf(reader, node, isPart);
    if (owner === scope || (scope === null && owner?.kind !== 'function')) take(tracking, sink, statement);
    else if (owner !== null && sink.kind === 'removed') closure(tracking, owner);
  }
};

const take = (tracking: Tracking, sink: Sink, statement: number): void => {
  if (statement === tracking.from && sink.kind !== 'named') return;
  switch (sink.kind) {
    case 'removed':
    case 'stored':
      tracking.passes.add(statement);
      break;
    case 'returned':
      tracking.returns.add(statement);
      break;
    case 'yielded':
      tracking.yields.add(statement);
      break;
    case 'handed':
      tracking.handed.push({ statement, handOver: sink.handOver });
      break;
    case 'named':
      name(tracking, sink.names, sink.isPart);
      break;
    case 'used':
      break;
  }
};

/** A function inside that removes it: calling it, or giving it to somebody who will, removes it. */
const closure = (tracking: Tracking, inner: FunctionFact): void => {
  const { reader, scope } = tracking;
  if (scope === null || inner.name === '' || inner.within !== scope) return;
  for (const token of tokensIn(reader, inner.name, scope)) {
    const node = reader.nodeAt[token] as number;
    if (node >= 0) tracking.passes.add(reader.statementAt(node));
  }
};

/** Tokens of a name in a function with all inside it, or in the whole file. */
export const tokensIn = (reader: Reader, name: string, scope: FunctionFact | null): readonly number[] => {
  const all = reader.tokens.get(name) ?? [];
  if (scope === null) return all;
  const { starts } = reader.python.source.code;
  const inside: number[] = [];
  for (let k = firstAt(starts, all, scope.start); k < all.length; k++) {
    const token = all[k] as number;
    if ((starts[token] as number) >= scope.end) break;
    inside.push(token);
  }
  return inside;
};

/** Index of the first of some tokens at or behind an offset. */
const firstAt = (starts: Int32Array, tokens: readonly number[], offset: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[tokens[middle] as number] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The node of the whole dotted name that begins with a name; -1 where something else follows. */
const fullName = (reader: Reader, node: number, dotted: string): number => {
  if (node < 0 || !dotted.includes('.')) return node;
  const { code, tree } = reader.python.source;
  for (let at = node; at >= 0; at = reader.parents[at] as number) {
    const parts = dottedName(code, tree.nodes, at);
    if (parts === null) return -1;
    if (parts.join('.') === dotted) return at;
  }
  return -1;
};

/** True for a name that is given a value there. */
const isTarget = (reader: Reader, node: number, statement: number): boolean => {
  const { code, statements, tree } = reader.python.source;
  const { end, opens } = statements[statement] as Statement;
  const before = wordAt(code, (tree.nodes.firsts[node] as number) - 1);
  if (opens !== null) return before === Word.as || (opens.opener === 'for' && before === Word.for);
  let top = node;
  while (isSequence(tree.nodes.kinds[reader.parents[top] as number])) top = reader.parents[top] as number;
  if ((reader.parents[top] as number) >= 0) return false;
  for (let t = tree.nodes.ends[top] as number; t < end; t++)
    if (code.words[t] === Sign.equals && code.enclosing[t] === -1) return true;
  return false;
};

const isSequence = (kind: number | undefined): boolean =>
  kind === Node.tuple || kind === Node.list || kind === Node.star;
