import { catchesAll, flowOf } from '../python/flow.ts';
import type { PythonSource } from '../python/index.ts';
import type { Block, Statement } from '../python/statements.ts';

/** How what is begun may be left without its end: it has none, a path goes round it, an exception does. */
export type MissedWay = 'never' | 'on-path' | 'on-error';

/** What is begun, and where. */
export interface Begun {
  readonly statement: number;
  /** It was begun before that statement, so that an exception in it counts as well. */
  readonly isLater: boolean;
  /** The statements whose exceptions count where something is made for exceptions, as what stands beside hardly fails. */
  readonly working: () => ReadonlySet<number>;
  /** Only those count where nothing is made for exceptions, too. */
  readonly onlyWork: boolean;
}

/**
 * The worst way out of the function around a statement that passes none of those in `ends`; null when there is none. What
 * stands in a handler or `finally` that ends it counts as its end: what hinders that from ending it is not looked for.
 */
export const missedWay = (source: PythonSource, begun: Begun, ends: ReadonlySet<number>): MissedWay | null => {
  const { statements } = source;
  let from = begun.statement;
  // A bare `try:` does nothing itself.
  while (statements[from]?.opens?.opener === 'try' && from + 1 < statements.length) from++;
  const here = scopeAt(statements[from] as Statement);
  const own = [...ends].filter((s) => s >= from && scopeAt(statements[s] as Statement) === here);
  if (own.length === 0) return 'never';
  if (ends.has(from)) return null;
  const handlers = new Set(own.map((s) => (statements[s] as Statement).block).filter(isForErrors));
  const passes = (s: number): boolean => ends.has(s) || handlers.has((statements[s] as Statement).block);
  const flow = flowOf(source);
  const past = begun.isLater ? flow.before : flow.after;
  const ways = past(from, passes);
  if (ways.normal) return 'on-path';
  if (!ways.error) return null;
  const isFramed = hasBroadHandler(source, from, here) || isEndedByHandler(source, own, here);
  if (!isFramed && !begun.onlyWork) return 'on-error';
  const working = begun.working();
  return past(from, passes, (s) => !working.has(s)).error ? 'on-error' : null;
};

const isForErrors = ({ opener }: Block): boolean => opener === 'except' || opener === 'finally';

/** True where one of the ends stands in a handler or a `finally` of that function. */
export const isEndedByHandler = (
  { statements }: Pick<PythonSource, 'statements'>,
  ends: Iterable<number>,
  here: Block,
): boolean => {
  for (const s of ends)
    for (let b: Block | null = (statements[s] as Statement).block; b !== null && b !== here; b = b.parent)
      if (isForErrors(b)) return true;
  return false;
};

const hasBroadHandler = ({ code, statements }: PythonSource, from: number, here: Block): boolean =>
  statements.some((statement, s) => {
    if (s < from || statement.opens?.opener !== 'except' || scopeAt(statement) !== here) return false;
    return catchesAll(code, statement.opens);
  });

/** The function that a statement runs in, or the file. */
export const scopeAt = ({ block }: Pick<Statement, 'block'>): Block => {
  let scope = block;
  while (scope.parent !== null && scope.opener !== 'def') scope = scope.parent;
  return scope;
};
