import { isName, nameAt, wordAt } from '../../python/code.ts';
import type { CallFact, FunctionFact } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Block, Statement } from '../../python/statements.ts';
import { childrenOf, Node, rootsIn } from '../../python/tree/nodes.ts';
import { assignmentIn, boundName } from '../assignments.ts';
import { shownIn } from '../shown.ts';
import { type Sink, shownArguments, sinkOf } from '../sinks.ts';
import { type Held, type Origin, originAt, type Reading } from './origins.ts';

/** A value that reaches somebody it is not for. */
export interface Exposed {
  readonly origin: Origin;
  readonly sink: Sink;
  /** The node whose value is shown, and the statement it stands in. */
  readonly node: number;
  readonly statement: number;
}

export interface Walked {
  readonly exposed: readonly Exposed[];
  /** The function gives a value of the vault back. */
  readonly gives: boolean;
  readonly held: Held;
}

/** Goes through the statements of one function, or of the file itself, in their order. */
export const walk = (
  reading: Reading,
  owner: FunctionFact | null,
  statements: readonly number[],
  before: Held,
): Walked => {
  const held = new Map(before);
  const boundIn = new Map<string, Block>();
  const exposed: Exposed[] = [];
  let gives = false;
  const origin = (node: number): Found | null => originIn(reading, held, node);
  for (const s of statements) {
    const statement = reading.python.source.statements[s] as Statement;
    exposed.push(...shownBy(reading, s, origin));
    const word = wordAt(reading.python.source.code, statement.first);
    if (word === Word.return && owner !== null)
      gives ||= roots(reading, s).some((root) => origin(root)?.origin.kind === 'vault');
    assign(reading, s, origin, held, boundIn);
  }
  return { exposed, gives, held };
};

interface Found {
  readonly origin: Origin;
  readonly node: number;
}

const originIn = (reading: Reading, held: Held, node: number): Found | null => {
  const shown = shownIn(reading.python.source, node, (one) => originAt(reading, held, one) !== null);
  const origin = shown === null ? null : originAt(reading, held, shown);
  return shown === null || origin === null ? null : { origin, node: shown };
};

const roots = ({ python: { source } }: Reading, s: number): readonly number[] =>
  rootsIn(source.tree.nodes, source.tree.bounds[s] as number, source.tree.bounds[s + 1] as number);

type OriginOf = (node: number) => Found | null;

/** What names hold from here on. A value that another branch put there is still there. */
const assign = (
  reading: Reading,
  s: number,
  origin: OriginOf,
  held: Map<string, Origin>,
  boundIn: Map<string, Block>,
): void => {
  const { source } = reading.python;
  const { block } = source.statements[s] as Statement;
  for (const { target, value, augmented } of bindingsIn(reading, s)) {
    const name = boundName(source, target);
    if (name === null) continue;
    const found = origin(value);
    if (found !== null) {
      held.set(name, found.origin);
      boundIn.set(name, block);
    } else if (!augmented && source.tree.nodes.kinds[target] !== Node.subscript) {
      const from = boundIn.get(name);
      if (from === undefined || isWithin(from, block)) held.delete(name);
    }
  }
};

interface Binding {
  readonly target: number;
  readonly value: number;
  readonly augmented: boolean;
}

/** Each target with its value: by `=`, side by side in tuples, and by `:=`. */
const bindingsIn = ({ python: { source } }: Reading, s: number): readonly Binding[] => {
  const { nodes, bounds } = source.tree;
  const found: Binding[] = [];
  for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
    const [target, value] = nodes.kinds[i] === Node.walrus ? childrenOf(nodes, i) : [];
    if (target !== undefined && value !== undefined) found.push({ target, value, augmented: false });
  }
  const assignment = assignmentIn(source, s);
  if (assignment === null) return found;
  const { value, augmented } = assignment;
  const isRow = (node: number): boolean => nodes.kinds[node] === Node.tuple || nodes.kinds[node] === Node.list;
  const values = isRow(value) ? childrenOf(nodes, value) : [];
  for (const target of assignment.targets) {
    const targets = isRow(target) ? childrenOf(nodes, target) : [];
    if (targets.length === 0 || targets.length !== values.length) found.push({ target, value, augmented });
    else targets.forEach((one, i) => void found.push({ target: one, value: values[i] ?? value, augmented }));
  }
  return found;
};

const isWithin = (inner: Block, outer: Block): boolean => {
  for (let b: Block | null = inner; b !== null; b = b.parent) if (b === outer) return true;
  return false;
};

/** The calls of a statement that show something, its `raise`, and functions of the file that show what they are given. */
const shownBy = (reading: Reading, s: number, origin: OriginOf): readonly Exposed[] => {
  const { source } = reading.python;
  const { nodes, bounds } = source.tree;
  const found: Exposed[] = [];
  for (let i = bounds[s] as number; i < (bounds[s + 1] as number); i++) {
    const call = nodes.kinds[i] === Node.call ? reading.callAt.get(i) : undefined;
    const shown = call === undefined ? null : firstShown(reading, call, origin);
    if (shown !== null) found.push({ ...shown, statement: s });
  }
  if (found.length > 0 || wordAt(source.code, (source.statements[s] as Statement).first) !== Word.raise) return found;
  for (const root of roots(reading, s)) {
    const given = nodes.kinds[root] === Node.call ? childrenOf(nodes, root).slice(1) : [];
    const shown = given.map(origin).find((one) => one !== null);
    if (shown) found.push({ ...shown, sink: 'exception', statement: s });
  }
  return found;
};

const firstShown = (reading: Reading, call: CallFact, origin: OriginOf): (Found & { sink: Sink }) | null => {
  const sink = sinkOf(call);
  if (sink !== null) {
    const found = shownArguments(call)
      .map(({ value }) => origin(value.node))
      .find((one) => one !== null);
    return found ? { ...found, sink } : null;
  }
  const own = reading.functions.get(call.name?.replace(/^self\./, '') ?? '');
  if (!own) return null;
  const isMethod = call.name?.startsWith('self.') ?? false;
  for (const [i, { name, value }] of call.arguments.entries()) {
    const found = origin(value.node);
    if (found === null) continue;
    const showing = reading.showing(own);
    const shows = name === null ? [...showing.values()].includes(i + (isMethod ? 1 : 0)) : showing.has(name);
    if (shows) return { ...found, sink: 'print' };
  }
  return null;
};

/** The names of a function's parameters, in their order. */
export const parametersOf = ({ python: { source } }: Reading, { statement }: FunctionFact): readonly string[] => {
  const { code, statements } = source;
  const { first, end } = statements[statement] as Statement;
  let open = first;
  while (open < end && wordAt(code, open) !== Sign.paren) open++;
  const names: string[] = [];
  for (let t = open + 1; t < end; t++) {
    const before = wordAt(code, t - 1);
    const begins = before === Sign.paren || before === Sign.comma || before === Sign.star || before === Word.power;
    if (code.enclosing[t] === open && begins && isName(code, t)) names.push(nameAt(code, t));
  }
  return names;
};
