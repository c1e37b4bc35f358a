import type { Finding, Fix, TextEdit } from '../../bot.ts';
import { missedEnd } from '../../duties/end-of-task.ts';
import { finishersOf, finishingStatements } from '../../duties/finishers.ts';
import { framed, importOf, restOf } from '../../duties/frame.ts';
import { isJoin } from '../../duties/sdk.ts';
import { isEndedByHandler } from '../../duties/ways.ts';
import { type PythonFile, readPython } from '../../python/index.ts';
import type { Statement } from '../../python/statements.ts';
import type { BotRuleInput } from '../bot-rule.ts';
import { textOf } from '../places.ts';

/** The frame that ends the task whatever happens, around all that follows in the function that takes it up. */
export const fixes = ({ place, data }: Finding, { bot }: Pick<BotRuleInput, 'bot'>): readonly Fix[] => {
  if (data.kind === 'on-path') return [];
  const python = readPython(textOf(bot, place.path));
  const join = python.calls.find((call) => isJoin(call) && call.start === place.start);
  const sdk = join === undefined ? null : sdkOf(python, join.statement);
  if (join === undefined || sdk === null) return [];
  const rest = workBehind(python, join.statement);
  // What leaves the process is no exception that the frame would take.
  if (rest === null || (data.kind === 'on-error' && leavesProcess(python, rest))) return [];
  // A frame around what ends the task by itself would end it twice: then only what stands before that.
  const these = data.kind === 'on-error' && isFramed(python, rest) ? beforeTry(python, rest) : rest;
  const frame = framed(python.source, these, data.kind === 'never' ? whole(sdk) : onError(sdk));
  if (frame === null || (these !== rest && !mends(python, frame))) return [];
  const imports = importOf(python.source, 'botcity.maestro', 'AutomationTaskFinishStatus');
  const edits: readonly TextEdit[] = [...imports, { ...frame, path: place.path }];
  return [{ kind: 'finish-task', data: {}, edits: edits.map((edit) => ({ ...edit, path: place.path })) }];
};

const finishersIn = (python: PythonFile): ReadonlySet<string> =>
  new Set([...finishersOf(python)].filter((name) => name !== ''));

/** True when something among them ends the task in a handler or a `finally`. */
const isFramed = (python: PythonFile, these: readonly number[]): boolean => {
  const finishing = finishingStatements(python, finishersIn(python));
  const ends = these.filter((s) => finishing.has(s));
  return isEndedByHandler(python.source, ends, (python.source.statements[these[0] ?? 0] as Statement).block);
};

const beforeTry = ({ source: { statements } }: PythonFile, rest: readonly number[]): readonly number[] => {
  const block = statements[rest[0] ?? -1]?.block;
  const attempt = rest.findIndex((s) => statements[s]?.block === block && statements[s]?.opens?.opener === 'try');
  return rest.slice(0, Math.max(attempt, 0));
};

const mends = ({ source: { code } }: PythonFile, { start, end, newText }: TextEdit): boolean => {
  const after = readPython(code.text.slice(0, start) + newText + code.text.slice(end));
  const join = after.calls.find(isJoin);
  return join !== undefined && missedEnd(after, join, finishersIn(after)) === null;
};

/** The name that holds the SDK where the task is taken up. */
const sdkOf = ({ calls }: PythonFile, statement: number): string | null => {
  const binder = calls.find((call) => call.statement === statement && call.method === 'from_sys_args');
  return binder?.result.kind === 'assigned' ? (binder.result.names[0] ?? null) : null;
};

const leavesProcess = ({ calls }: PythonFile, rest: readonly number[]): boolean =>
  calls.some(({ statement, name }) => /^(sys\.exit|os\._exit|exit|quit)$/.test(name ?? '') && rest.includes(statement));

/** What follows it but for the reading of the task's parameters; null where functions are among it. */
const workBehind = ({ calls, source }: PythonFile, from: number): readonly number[] | null => {
  const { statements } = source;
  const { block } = statements[from] as Statement;
  const reads = new Set(calls.filter(isJoin).map(({ statement }) => statement));
  const rest = [...restOf(source, from)];
  while (reads.has(rest[0] ?? -1)) rest.shift();
  const opens = rest.map((s) => statements[s] as Statement).filter((one) => one.block === block);
  const hasDefinitions = opens.some(({ opens }) => opens?.opener === 'def' || opens?.opener === 'class');
  return rest.length === 0 || hasDefinitions ? null : rest;
};

const whole = (sdk: string) => ({
  head: ['finish_status = AutomationTaskFinishStatus.SUCCESS', 'try:'],
  tail: [
    'except Exception as error:',
    '    finish_status = AutomationTaskFinishStatus.FAILED',
    `    ${sdk}.error(task_id=${sdk}.task_id, exception=error)`,
    '    raise',
    'finally:',
    `    ${sdk}.finish_task(`,
    `        task_id=${sdk}.task_id, status=finish_status, message=f"Ended: {finish_status.value}"`,
    '    )',
  ],
});

const onError = (sdk: string) => ({
  head: ['try:'],
  tail: [
    'except Exception as error:',
    `    ${sdk}.error(task_id=${sdk}.task_id, exception=error)`,
    `    ${sdk}.finish_task(`,
    `        task_id=${sdk}.task_id, status=AutomationTaskFinishStatus.FAILED, message=str(error)`,
    '    )',
    '    raise',
  ],
});
