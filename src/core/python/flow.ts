import type { Block } from './blocks.ts';
import { type Code, wordAt } from './code.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import type { PythonSource } from './source.ts';
import type { Statement } from './statements.ts';

/** How a function can be left after a statement without passing one of those asked for. */
export interface PathsPast {
  /** By its end, or a `return`. */
  readonly normal: boolean;
  /** By an exception that nothing in it catches. */
  readonly error: boolean;
}

/** Whether a way out of some statements is open: reached, and nothing asked for passed on the way. */
interface Exits {
  fall: boolean;
  return: boolean;
  raise: boolean;
  break: boolean;
  continue: boolean;
}

interface Walk {
  readonly source: Pick<PythonSource, 'code' | 'statements'>;
  readonly inside: ReadonlyMap<Block, readonly number[]>;
  readonly from: number;
  readonly passes: (statement: number) => boolean;
  /** True for a statement that nobody expects to raise. */
  readonly isSafe: (statement: number) => boolean;
  /** True where the way is open before `from`, so that what `from` raises counts too. */
  readonly isBefore: boolean;
}

/**
 * Whether the function around statement `from` (an index) can be left after it without passing a statement for which
 * `passes` holds. A statement that passes does so even if it raises; every other but a `pass` may raise. A condition may go
 * both ways, but for `while True`.
 */
export const pathsPast = (
  source: Pick<PythonSource, 'code' | 'statements'>,
  from: number,
  passes: (statement: number) => boolean,
): PathsPast => {
  return flowOf(source).after(from, passes);
};

/** The same for one text that is asked about often; `isSafe` names statements that nobody expects to raise. */
export interface Flow {
  after(from: number, passes: (statement: number) => boolean, isSafe?: (statement: number) => boolean): PathsPast;
  /** From before a statement on: an exception in it counts as well. */
  before(from: number, passes: (statement: number) => boolean, isSafe?: (statement: number) => boolean): PathsPast;
  /** From the first statement of a function's block on. */
  through(block: Block, passes: (statement: number) => boolean, isSafe?: (statement: number) => boolean): PathsPast;
}

export const flowOf = (source: Pick<PythonSource, 'code' | 'statements'>): Flow => {
  let inside: Walk['inside'] | null = null;
  const walkOf = (from: number, passes: Walk['passes'], isSafe: Walk['isSafe'] = never, isBefore = false): Walk => {
    inside ??= byBlock(source.statements);
    return { source, inside, from, passes, isSafe, isBefore };
  };
  const scoped = (walk: Walk): PathsPast => {
    const start = source.statements[walk.from];
    if (start === undefined) return { normal: false, error: false };
    let block = start.block;
    while (block.parent !== null && block.opener !== 'def') block = block.parent;
    return waysOut(run(walk, block, false));
  };
  return {
    after: (from, passes, isSafe) => scoped(walkOf(from, passes, isSafe)),
    before: (from, passes, isSafe) => scoped(walkOf(from, passes, isSafe, true)),
    through: (block, passes, isSafe) => waysOut(run(walkOf(-1, passes, isSafe), block, true)),
  };
};

const never = (): boolean => false;

const waysOut = (exits: Exits): PathsPast => ({
  normal: exits.fall || exits.return || exits.break || exits.continue,
  error: exits.raise,
});

const byBlock = (statements: readonly Statement[]): ReadonlyMap<Block, readonly number[]> => {
  const inside = new Map<Block, number[]>();
  statements.forEach(({ block }, s) => {
    const known = inside.get(block);
    if (known === undefined) inside.set(block, [s]);
    else known.push(s);
  });
  return inside;
};

const noExits = (fall: boolean): Exits => ({ fall, return: false, raise: false, break: false, continue: false });

/** Adds the ways out of `part` to `all`, but for falling out of it. */
const addExits = (all: Exits, part: Exits): void => {
  all.return ||= part.return;
  all.raise ||= part.raise;
  all.break ||= part.break;
  all.continue ||= part.continue;
};

/** The ways out of a block that is entered with the way still `open`. */
const run = (walk: Walk, block: Block, open: boolean): Exits => {
  const { source, inside } = walk;
  const own = inside.get(block) ?? [];
  const exits = noExits(open);
  for (let k = 0; k < own.length; k++) {
    const s = own[k] as number;
    const statement = source.statements[s] as Statement;
    if (statement.opens === null) simple(walk, s, exits);
    else {
      const chain = [s];
      while (goesOn(source.statements, own[k + 1])) chain.push(own[++k] as number);
      const part = compound(walk, chain, exits.fall);
      addExits(exits, part);
      exits.fall = part.fall;
    }
  }
  return exits;
};

const goesOn = (statements: readonly Statement[], s: number | undefined): boolean => {
  const opens = s === undefined ? null : (statements[s]?.opens ?? null);
  return opens !== null && opens.previous !== null && opens.opener !== 'case';
};

/** Goes over one simple statement, or the header of a compound one. */
const simple = ({ source, from, passes, isSafe, isBefore }: Walk, s: number, exits: Exits): void => {
  const { first } = source.statements[s] as Statement;
  if (s === from && isBefore) exits.fall = true;
  if (passes(s)) exits.fall = false;
  else if (mayRaise(source.code, source.statements[s] as Statement) && !isSafe(s)) exits.raise ||= exits.fall;
  if (s === from && !isBefore) exits.fall = true;
  const word = wordAt(source.code, first);
  const way = leaving[word];
  if (way === undefined) return;
  exits[way] ||= exits.fall;
  exits.fall = false;
};

const leaving: Readonly<Record<number, 'return' | 'raise' | 'break' | 'continue'>> = {
  [Word.return]: 'return',
  [Word.raise]: 'raise',
  [Word.break]: 'break',
  [Word.continue]: 'continue',
};

const harmless: readonly number[] = [
  Word.pass,
  Word.break,
  Word.continue,
  Word.global,
  Word.nonlocal,
  Word.def,
  Word.else,
  Word.try,
  Word.finally,
];

const mayRaise = (code: Code, { first, opens }: Statement): boolean =>
  !harmless.includes(wordAt(code, first)) && !(opens !== null && isEndless(code, opens));

/** A compound statement: the header that opens it, and those that go on from it. */
const compound = (walk: Walk, chain: readonly number[], open: boolean): Exits => {
  const opener = opened(walk, chain[0] as number).opener;
  if (opener === 'for' || opener === 'while') return loop(walk, chain, open);
  if (opener === 'try') return attempt(walk, chain, open);
  if (opener === 'if' || opener === 'match') return branches(walk, chain, open);
  const exits = noExits(open);
  simple(walk, chain[0] as number, exits);
  // The body of a function runs another time; that of a class, a `with` or a loose block now.
  if (opener === 'def') return exits;
  const body = run(walk, opened(walk, chain[0] as number), exits.fall);
  addExits(exits, body);
  exits.fall = body.fall;
  return exits;
};

const opened = ({ source }: Walk, s: number): Block => (source.statements[s] as Statement).opens as Block;

/** `if`, `elif`, `else`; or a `match`, whose cases stand in its block. */
const branches = (walk: Walk, chain: readonly number[], open: boolean): Exits => {
  const exits = noExits(open);
  const isMatch = opened(walk, chain[0] as number).opener === 'match';
  if (isMatch) simple(walk, chain[0] as number, exits);
  const parts = isMatch ? (walk.inside.get(opened(walk, chain[0] as number)) ?? []) : chain;
  let fall = false;
  let complete = false;
  for (const s of parts) {
    simple(walk, s, exits);
    const { opens } = walk.source.statements[s] as Statement;
    if (opens === null) continue;
    const part = run(walk, opens, exits.fall);
    addExits(exits, part);
    fall ||= part.fall;
    complete ||= opens.opener === 'else' || isAnyCase(walk.source.code, opens);
  }
  exits.fall = fall || (!complete && exits.fall);
  return exits;
};

/** `case _:` */
const isAnyCase = ({ words, text, starts }: Code, { opener, header: { first, end } }: Block): boolean =>
  opener === 'case' &&
  end - first === 2 &&
  words[first + 1] === Kind.name &&
  text.charAt(starts[first + 1] as number) === '_';

const loop = (walk: Walk, chain: readonly number[], open: boolean): Exits => {
  const [head = 0, otherwise] = chain;
  const exits = noExits(open);
  let body = noExits(false);
  // Twice: what is open at the end of a turn is so at the start of the next.
  for (let turn = 0; turn < 2; turn++) {
    simple(walk, head, exits);
    body = run(walk, opened(walk, head), exits.fall);
    exits.return ||= body.return;
    exits.raise ||= body.raise;
    exits.fall ||= body.fall || body.continue;
  }
  if (isEndless(walk.source.code, opened(walk, head))) exits.fall = false;
  if (otherwise !== undefined) {
    const part = run(walk, opened(walk, otherwise), exits.fall);
    addExits(exits, part);
    exits.fall = part.fall;
  }
  exits.fall ||= body.break;
  return exits;
};

const isEndless = (code: Code, { opener, header: { first, end } }: Block): boolean =>
  opener === 'while' &&
  end - first === 2 &&
  (code.words[first + 1] === Word.True || code.text.slice(code.starts[first + 1], code.ends[first + 1]) === '1');

const attempt = (walk: Walk, chain: readonly number[], open: boolean): Exits => {
  const exits = run(walk, opened(walk, chain[0] as number), open);
  const thrown = exits.raise;
  let body = exits.fall;
  let handled = false;
  // What a handler raises itself, no other handler of the same `try` takes.
  let uncaught = thrown;
  exits.raise = false;
  for (const s of chain.slice(1)) {
    const block = opened(walk, s);
    const isHandler = block.opener === 'except';
    exits.fall = body || handled;
    if (block.opener === 'finally') return lastly(walk, block, { ...exits, raise: exits.raise || uncaught });
    if (isHandler && catchesAll(walk.source.code, block)) uncaught = false;
    const part = run(walk, block, isHandler ? thrown : body);
    addExits(exits, part);
    if (isHandler) handled ||= part.fall;
    else body = part.fall;
  }
  exits.raise ||= uncaught;
  exits.fall = body || handled;
  return exits;
};

/** A bare `except`, and those for the root of all exceptions or of all errors, alone or among others. */
export const catchesAll = ({ text, starts, ends, words }: Code, { header: { first, end } }: Block): boolean => {
  if (end - first === 1) return true;
  for (let t = first + 1; t < end && words[t] !== Word.as; t++)
    if (words[t - 1] !== Sign.dot && /^(Base)?Exception$/.test(text.slice(starts[t], ends[t]))) return true;
  return false;
};

/** Each way out leads through the `finally`. */
const lastly = (walk: Walk, block: Block, before: Exits): Exits => {
  const after = noExits(false);
  const through = run(walk, block, true);
  const blank = run(walk, block, false);
  addExits(after, blank);
  for (const way of ['fall', 'return', 'raise', 'break', 'continue'] as const) {
    if (!before[way]) continue;
    addExits(after, through);
    after[way] ||= through.fall;
  }
  after.fall ||= blank.fall;
  return after;
};
