import { isName, nameAt, wordAt } from '../../python/code.ts';
import type { CallFact, FunctionFact } from '../../python/index.ts';
import { Sign, Word } from '../../python/lexer/words.ts';
import type { Block, Statement } from '../../python/statements.ts';
import { childrenOf, Node, rootsIn } from '../../python/tree/nodes.ts';
import { boundName } from '../assignments.ts';
import { type Binding, bindingsIn, comprehensionsIn } from '../bindings.ts';
import { type Sink, shownArguments, sinkOf } from '../sinks.ts';
import { bind, forget } from './held.ts';
import { type Found, type Held, type Origin, originIn, ownFunction, type Reading } from './origins.ts';

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
  /** What the function gives back. */
  readonly gives: readonly Origin[];
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
  const gives: Origin[] = [];
  for (const s of statements) {
    const statement = reading.python.source.statements[s] as Statement;
    const here = inStatement(reading, s, held, owner);
    const origin = (node: number): Found | null => originIn(reading, here, node);
    exposed.push(...shownBy(reading, s, origin));
    if (wordAt(reading.python.source.code, statement.first) === Word.return && owner !== null)
      for (const root of roots(reading, s)) gives.push(...given(origin(root)));
    assign(reading, s, here, held, boundIn);
  }
  return { exposed, gives, held };
};

const given = (found: Found | null): readonly Origin[] => (found === null ? [] : [found.origin]);

/** What is held in a statement: also by the names of its comprehensions, and by an object whose class shows its fields. */
const inStatement = (reading: Reading, s: number, held: Held, owner: FunctionFact | null): Held => {
  const bindings = comprehensionsIn(reading.python.source, s);
  const shape = owner?.within ? reading.shapes.get(owner.within.name) : undefined;
  const field = shape?.fields.find((one) => !shape.hidden.has(one) && held.has(`self.${one}`));
  if (bindings.length === 0 && field === undefined) return held;
  const here = new Map(held);
  const own = held.get(`self.${field}`);
  if (own !== undefined) here.set('self', own);
  for (const binding of bindings) bindOne(reading, here, here, binding, null);
  return here;
};

const roots = ({ python: { source } }: Reading, s: number): readonly number[] =>
  rootsIn(source.tree.nodes, source.tree.bounds[s] as number, source.tree.bounds[s + 1] as number);

type OriginOf = (node: number) => Found | null;

/** What names hold from here on. A value that another branch put there is still there. */
const assign = (
  reading: Reading,
  s: number,
  here: Held,
  held: Map<string, Origin>,
  boundIn: Map<string, Block>,
): void => {
  const { block } = reading.python.source.statements[s] as Statement;
  for (const binding of bindingsIn(reading.python.source, s)) bindOne(reading, here, held, binding, { boundIn, block });
};

interface Standing {
  readonly boundIn: Map<string, Block>;
  readonly block: Block;
}

const bindOne = (
  reading: Reading,
  here: Held,
  held: Map<string, Origin>,
  { target, value, augmented, each }: Binding,
  standing: Standing | null,
): void => {
  const { source } = reading.python;
  const names = namesIn(reading, target);
  const found = originIn(reading, here, value);
  // What a dictionary is gone through by are its keys.
  const isKey = each && (found?.origin.kind === 'parameters' || found?.origin.among === 'dict');
  for (const name of names) {
    if (found !== null && !isKey) {
      bind(reading, here, held, { target, value, each, name, origin: found.origin });
      if (standing !== null) standing.boundIn.set(name, standing.block);
    } else if (!augmented && source.tree.nodes.kinds[target] !== Node.subscript) {
      const from = standing?.boundIn.get(name);
      if (from === undefined || standing === null || isWithin(from, standing.block)) forget(held, name);
    }
  }
};

/** The names of a target; all of a tuple that gets something nobody can take apart. */
const namesIn = ({ python: { source } }: Reading, target: number): readonly string[] => {
  const kind = source.tree.nodes.kinds[target];
  const parts = kind === Node.tuple || kind === Node.list ? childrenOf(source.tree.nodes, target) : [target];
  return parts.flatMap((part) => boundName(source, part) ?? []);
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
    const told = nodes.kinds[root] === Node.call ? childrenOf(nodes, root).slice(1) : [root];
    const shown = told.map(origin).find((one) => one !== null);
    if (shown) found.push({ ...shown, sink: 'exception', statement: s });
  }
  return found;
};

const firstShown = (reading: Reading, call: CallFact, origin: OriginOf): (Found & { sink: Sink }) | null => {
  const told = reading.toldToModel(call);
  const sink = told !== null ? 'model' : reading.posted.isWrite(call) ? 'artifact' : sinkOf(call);
  if (sink !== null) {
    const found = (told ?? shownArguments(call)).map(({ value }) => origin(value.node)).find((one) => one !== null);
    return found ? { ...found, sink } : null;
  }
  const own = ownFunction(reading, call);
  return own === null ? null : shownByOwn(reading, call, own, origin);
};

/** What a function of the file shows of what it is given. */
const shownByOwn = (
  reading: Reading,
  call: CallFact,
  own: FunctionFact,
  origin: OriginOf,
): (Found & { sink: Sink }) | null => {
  for (const [i, { name, value }] of call.arguments.entries()) {
    const found = origin(value.node);
    if (found === null) continue;
    const showing = reading.showing(own);
    const at = i + (call.name?.startsWith('self.') ? 1 : 0);
    const shows = name === null ? [...showing.values()].find(({ index }) => index === at) : showing.get(name);
    if (shows !== undefined) return { ...found, sink: shows.sink };
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
