import { nameAt, wordAt } from '../python/code.ts';
import { flowOf } from '../python/flow.ts';
import { type PythonSource, pathsPast } from '../python/index.ts';
import { Sign } from '../python/lexer/words.ts';
import type { Block, Statement } from '../python/statements.ts';

/** How what is begun may be left without its end: it has none, a path goes round it, an exception does. */
export type MissedWay = 'never' | 'on-path' | 'on-error';

/**
 * The worst way out of the function around a statement that passes none of those in `ends`; null when there is none. An
 * exception counts only where nothing there is made for one: a handler that ends it, or one that goes on to where it ends.
 * `isLater`: it was begun before that statement, so that an exception in it counts as well. `working`: the statements whose
 * exceptions count where a handler for all stands somewhere; without it none does there.
 */
export const missedWay = (
  source: PythonSource,
  begun: number,
  ends: ReadonlySet<number>,
  isLater = false,
  working?: () => ReadonlySet<number>,
): MissedWay | null => {
  const { statements } = source;
  let from = begun;
  // A bare `try:` does nothing itself.
  while (statements[from]?.opens?.opener === 'try' && from + 1 < statements.length) from++;
  const here = scopeAt(statements[from] as Statement);
  const own = [...ends].filter((s) => s >= from && scopeAt(statements[s] as Statement) === here);
  if (own.length === 0) return 'never';
  if (ends.has(from)) return null;
  const handlers = new Set(own.map((s) => (statements[s] as Statement).block).filter(isForErrors));
  const passes = (s: number): boolean => ends.has(s) || handlers.has((statements[s] as Statement).block);
  const past = pathsPast(source, from, passes);
  if (past.normal) return 'on-path';
  const risky = past.error || (isLater && isCalling(source, statements[from] as Statement));
  if (!risky || isEndedByHandler(source, own, here)) return null;
  if (!hasBroadHandler(source, from, here)) return 'on-error';
  return working !== undefined && leavesWork(source, from, passes, isLater, working()) ? 'on-error' : null;
};

/** Whether an exception in the work itself goes past all handlers, or out of one: what stands around it hardly ever fails. */
const leavesWork = (
  source: PythonSource,
  from: number,
  passes: (statement: number) => boolean,
  isLater: boolean,
  working: ReadonlySet<number>,
): boolean => {
  const { error } = flowOf(source).after(from, passes, (s) => !working.has(s));
  return error || (isLater && working.has(from) && !isTried((source.statements[from] as Statement).block));
};

const isTried = (block: Block): boolean => {
  for (let b: Block | null = block; b !== null && b.opener !== 'def'; b = b.parent) if (b.opener === 'try') return true;
  return false;
};

const isCalling = ({ code }: PythonSource, { first, end }: Statement): boolean => {
  for (let t = first; t < end; t++) if (wordAt(code, t) === Sign.paren) return true;
  return false;
};

const isForErrors = ({ opener }: Block): boolean => opener === 'except' || opener === 'finally';

const isEndedByHandler = ({ statements }: PythonSource, own: readonly number[], here: Block): boolean => {
  for (const s of own)
    for (let b: Block | null = (statements[s] as Statement).block; b !== null && b !== here; b = b.parent)
      if (isForErrors(b)) return true;
  return false;
};

const hasBroadHandler = ({ code, statements }: PythonSource, from: number, here: Block): boolean =>
  statements.some((statement, s) => {
    if (s < from || statement.opens?.opener !== 'except' || scopeAt(statement) !== here) return false;
    return isBroad(code, statement.opens);
  });

/** A bare `except`, and those for all errors. */
export const isBroad = (code: PythonSource['code'], { header: { first, end } }: Block): boolean =>
  end - first === 1 || /^(Base)?Exception$/.test(nameAt(code, first + 1));

/** The function that a statement runs in, or the file. */
export const scopeAt = ({ block }: Pick<Statement, 'block'>): Block => {
  let scope = block;
  while (scope.parent !== null && scope.opener !== 'def') scope = scope.parent;
  return scope;
};
