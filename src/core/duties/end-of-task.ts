import { nameAt } from '../python/code.ts';
import type { CallFact, PythonFile } from '../python/index.ts';
import type { Statement } from '../python/statements.ts';
import { finishingStatements } from './finishers.ts';
import { workingStatements } from './kinds-of-calls.ts';
import { type MissedWay, missedWay, scopeAt } from './ways.ts';

/**
 * The way out of what takes up the task, in its own function, that passes nothing which ends it; null when there is none, or
 * when the function ends it nowhere, as then another does. Behind a call of the file itself, the function called is looked at.
 */
export const missedEnd = (
  python: PythonFile,
  join: CallFact,
  finishers: ReadonlySet<string>,
): { readonly kind: Exclude<MissedWay, 'never'>; readonly from: number } | null => {
  const finishing = finishingStatements(python, finishers);
  const from = startOfWork(python, join, finishing);
  if (from === null || isWrapped(python, from, finishers)) return null;
  const kind = missedWay(python.source, from, finishing, from !== join.statement, () => workingStatements(python));
  return kind === null || kind === 'never' ? null : { kind, from };
};

/** The file's own statements often only call `main()`: then its first statement. */
const startOfWork = (python: PythonFile, join: CallFact, finishing: ReadonlySet<number>): number | null => {
  if (join.within !== null) return join.within.kind === 'function' ? join.statement : null;
  const { statements } = python.source;
  const own = [...finishing].filter((s) => s > join.statement && scopeAt(statements[s] as Statement).parent === null);
  const [only] = own;
  if (own.length !== 1 || only === undefined) return join.statement;
  const called = python.calls.find(({ statement, name }) => statement === only && name !== null);
  const [target, ...more] = python.functions.filter((f) => f.name === called?.name && f.within === null);
  return target === undefined || more.length > 0 ? join.statement : target.statement + 1;
};

/** A decorator may end the task for its function, and so may a `with` around the statement. */
const isWrapped = ({ source }: PythonFile, from: number, finishers: ReadonlySet<string>): boolean => {
  const { code, statements } = source;
  const scope = scopeAt(statements[from] as Statement);
  const header = statements.findIndex(({ opens }) => opens === scope);
  for (let s = header - 1; s >= 0; s--) {
    const { first, end } = statements[s] as Statement;
    if (code.text.charAt(code.starts[first] as number) !== '@') break;
    for (let t = first; t < end; t++) if (finishers.has(nameAt(code, t))) return true;
  }
  return false;
};
