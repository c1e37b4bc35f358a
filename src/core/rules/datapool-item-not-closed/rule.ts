import type { Finding, Fix } from '../../bot.ts';
import { framed, restOf } from '../../duties/frame.ts';
import { endingStatements } from '../../duties/held.ts';
import { workingStatements } from '../../duties/kinds-of-calls.ts';
import { importsSdk } from '../../duties/sdk.ts';
import { isEndedByHandler, missedWay } from '../../duties/ways.ts';
import { decide } from '../../policy/decide.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { guardedStart, withGuards } from './guards.ts';

const ends = ['report_done', 'report_error'];

/** An item taken from a datapool that no one reports on: it stays PROCESSING until its time is over. */
export const datapoolItemNotClosed: Rule = {
  id: 'datapool-item-not-closed',
  speaks: ['.next('],
  check: (input) => (importsSdk(input.file.python) ? hits(input) : []),
  fixes: (finding, input) => fixes(finding, input),
};

const hits = ({ file, policy }: RuleInput): readonly Hit[] => {
  const pools = poolsIn(file.python);
  return file.python.calls.flatMap((call): readonly Hit[] => {
    const name = isTaken(call, pools) ? nameOf(call) : null;
    const kind = name === null ? null : missedFor(file.python, call, name);
    if (kind === null || name === null) return [];
    const severity = decide(policy, `datapool-item-not-closed/${kind}`);
    return [{ start: call.start, end: call.end, severity, data: { kind, name } }];
  });
};

const missedFor = (python: PythonFile, call: CallFact, name: string) => {
  const closing = endingStatements(python, { name, ends }, call.statement);
  const from = guardedStart(python, call.statement, name);
  if (from === null || closing === null) return null;
  const working = () => workingStatements(python);
  const begun = { statement: from, isLater: from !== call.statement, working, onlyWork: false };
  const way = missedWay(python.source, begun, closing);
  return way === null || way === 'never' ? way : missedWay(python.source, begun, withGuards(python, closing, name));
};

const nameOf = ({ result }: CallFact): string | null => {
  if (result.kind !== 'assigned' || result.names.length !== 1) return null;
  return result.names[0]?.includes('.') ? null : (result.names[0] ?? null);
};

const poolsIn = ({ calls }: PythonFile): ReadonlySet<string> =>
  new Set(
    calls.flatMap(({ method, result }) =>
      method === 'get_datapool' && result.kind === 'assigned' ? result.names : [],
    ),
  );

/** `pool.next(task_id=…)`; an iterator's `next` has no argument of that name. */
const isTaken = ({ method, name, arguments: all }: CallFact, pools: ReadonlySet<string>): boolean =>
  method === 'next' &&
  (all.some((argument) => argument.name === 'task_id') ||
    pools.has(name?.slice(0, -'.next'.length) ?? '') ||
    /data_?pool\.next$/i.test(name ?? ''));

const fixes = ({ place, data }: Finding, { file }: RuleInput): readonly Fix[] => {
  const { source, calls } = file.python;
  const call = calls.find(({ start, method }) => start === place.start && method === 'next');
  const name = call === undefined ? null : nameOf(call);
  if (call === undefined || name === null || data.kind === 'on-path') return [];
  if (source.statements[call.statement]?.opens) return [];
  const rest = [...restOf(source, call.statement)];
  // What leaves the loop when there is no item stays before the frame.
  const guard = guardedStart(file.python, call.statement, name);
  if (guard === null || rest.length === 0) return [];
  while (rest.length > 0 && (rest[0] ?? 0) < guard) rest.shift();
  // An error that is reported here already would be twice.
  const closing = endingStatements(file.python, { name, ends }, call.statement) ?? new Set();
  const reported = rest.filter((s) => closing.has(s));
  if (isEndedByHandler(source, reported, (source.statements[call.statement] as Statement).block)) return [];
  const done = data.kind === 'never' ? [`    ${name}.report_done()`] : [];
  const report = [`    ${name}.report_error(finish_message=str(error))`, '    raise'];
  const frame = framed(source, rest, { head: ['try:'], tail: [...done, 'except Exception as error:', ...report] });
  return frame === null ? [] : [{ kind: 'close-item', data: { name }, edits: [frame] }];
};
