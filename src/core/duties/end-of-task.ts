import { nameAt } from '../python/code.ts';
import { flowOf } from '../python/flow.ts';
import type { CallFact, PythonFile } from '../python/index.ts';
import type { Statement } from '../python/statements.ts';
import { finishingStatements } from './finishers.ts';
import { workingStatements } from './kinds-of-calls.ts';
import { isEndedByHandler, type MissedWay, missedWay, scopeAt } from './ways.ts';

/**
 * The way out of what takes up the task, in its own function, that passes nothing which ends it; null when there is none, or
 * when the function ends it nowhere, as then another does. Behind a call of the file itself, the function called is looked at;
 * so it is where a function leaves the end to the only one that it calls for it.
 */
export const missedEnd = (python: PythonFile, join: CallFact, finishers: ReadonlySet<string>): Missed | null => {
  const finishing = finishingStatements(python, finishers);
  const from = startOfWork(python, join, finishing);
  if (from === null || isWrapped(python, from, finishers)) return null;
  const seen = { python, finishing, finishers };
  const kind = missedFrom(seen, from, from !== join.statement) ?? missedBehind(seen, from, new Set());
  if (kind === null || kind === 'never') return null;
  return kind === 'on-error' && isEndedByCallers(seen, from) ? null : { kind, from };
};

interface Missed {
  readonly kind: Exclude<MissedWay, 'never'>;
  readonly from: number;
}

interface Seen {
  readonly python: PythonFile;
  /** The statements that end the task. */
  readonly finishing: ReadonlySet<number>;
  readonly finishers: ReadonlySet<string>;
}

const missedFrom = ({ python, finishing }: Seen, statement: number, isLater: boolean): MissedWay | null => {
  const working = () => workingStatements(python);
  return missedWay(python.source, { statement, isLater, working, onlyWork: true }, finishing);
};

/** Only an exception there: a function that ends tasks may have good reason not to end this one. */
const missedBehind = (seen: Seen, from: number, met: Set<number>): 'on-error' | null => {
  const { python, finishing, finishers } = seen;
  const { statements } = python.source;
  const scope = scopeAt(statements[from] as Statement);
  const own = [...finishing].filter((s) => s >= from && scopeAt(statements[s] as Statement) === scope);
  const start = own.length === 1 && !isEndedByHandler(python.source, own, scope) ? calledBy(python, own[0]) : null;
  if (start === null || met.has(start) || isWrapped(python, start, finishers)) return null;
  met.add(start);
  const kind = missedFrom(seen, start, true);
  return kind === 'on-error' ? kind : kind === null ? missedBehind(seen, start, met) : null;
};

/** Whoever calls the function ends the task when it raises. */
const isEndedByCallers = ({ python, finishing }: Seen, from: number): boolean => {
  const { source, calls, functions } = python;
  const scope = scopeAt(source.statements[from] as Statement);
  const own = functions.find(({ block }) => block === scope);
  const callers = calls.filter(({ name }) => own !== undefined && name === own.name);
  const working = workingStatements(python);
  return (
    callers.length > 0 &&
    callers.every(({ statement }) => {
      const passes = (s: number): boolean => s !== statement && finishing.has(s);
      return !flowOf(source).before(statement, passes, (s) => s !== statement && !working.has(s)).error;
    })
  );
};

/** The file's own statements often only call `main()`: then its first statement. */
const startOfWork = (python: PythonFile, join: CallFact, finishing: ReadonlySet<number>): number | null => {
  if (join.within !== null) return join.within.kind === 'function' ? join.statement : null;
  const { statements } = python.source;
  const own = [...finishing].filter((s) => s > join.statement && scopeAt(statements[s] as Statement).parent === null);
  return own.length === 1 ? (calledBy(python, own[0]) ?? join.statement) : join.statement;
};

/** The first statement of the function of the file that a statement calls by its name, where only one has that name. */
const calledBy = ({ calls, functions }: PythonFile, caller: number | undefined): number | null => {
  const names = new Set(calls.filter(({ statement }) => statement === caller).map(({ name }) => name));
  const [target, ...more] = functions.filter((one) => one.within === null && names.has(one.name));
  return target?.kind !== 'function' || more.length > 0 ? null : target.statement + 1;
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
