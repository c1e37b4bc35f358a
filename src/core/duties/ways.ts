import { nameAt, wordAt } from '../python/code.ts';
import { type PythonSource, pathsPast } from '../python/index.ts';
import { Sign } from '../python/lexer/words.ts';
import type { Block, Statement } from '../python/statements.ts';

/** How what is begun may be left without its end: it has none, a path goes round it, an exception does. */
export type MissedWay = 'never' | 'on-path' | 'on-error';

/**
 * The worst way out of the function around a statement that passes none of those in `ends`; null when there is none. An
 * exception counts only where nothing there is made for one: a handler that ends it, or one that goes on to where it ends.
 * `isLater`: it was begun before that statement, so that an exception in it counts as well.
 */
export const missedWay = (
  source: PythonSource,
  begun: number,
  ends: ReadonlySet<number>,
  isLater = false,
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
  const past = pathsPast(source, from, (s) => ends.has(s) || handlers.has((statements[s] as Statement).block));
  if (past.normal) return 'on-path';
  const risky = past.error || (isLater && isCalling(source, statements[from] as Statement));
  return risky && !isMet(source, from, own, here) ? 'on-error' : null;
};

const isCalling = ({ code }: PythonSource, { first, end }: Statement): boolean => {
  for (let t = first; t < end; t++) if (wordAt(code, t) === Sign.paren) return true;
  return false;
};

const isForErrors = ({ opener }: Block): boolean => opener === 'except' || opener === 'finally';

const isMet = ({ code, statements }: PythonSource, from: number, own: readonly number[], here: Block): boolean => {
  for (const s of own)
    for (let b: Block | null = (statements[s] as Statement).block; b !== null && b !== here; b = b.parent)
      if (isForErrors(b)) return true;
  return statements.some((statement, s) => {
    if (s < from || statement.opens?.opener !== 'except' || scopeAt(statement) !== here) return false;
    return isBroad(code, statement.opens);
  });
};

/** A bare `except`, and those for all errors. */
export const isBroad = (code: PythonSource['code'], { header: { first, end } }: Block): boolean =>
  end - first === 1 || /^(Base)?Exception$/.test(nameAt(code, first + 1));

/** The function that a statement runs in, or the file. */
export const scopeAt = ({ block }: Pick<Statement, 'block'>): Block => {
  let scope = block;
  while (scope.parent !== null && scope.opener !== 'def') scope = scope.parent;
  return scope;
};
