import type { ArgumentFact, CallFact } from '../python/index.ts';

/** Where what is given to a call can be read by others. */
export type Sink = 'print' | 'log' | 'alert' | 'message' | 'artifact' | 'task' | 'report' | 'exception' | 'model';

const levels = new Set('debug info warning warn error critical exception fatal log success trace'.split(' '));
const printing = new Set([
  'print',
  'pprint',
  'builtins.print',
  'pprint.pprint',
  'pprint.pp',
  'rich.print',
  'warnings.warn',
  'sys.stdout.write',
  'sys.stderr.write',
  'click.echo',
  'sys.exit',
]);
/** Methods of the orchestrator's SDK whose arguments somebody reads. */
const ofSdk: ReadonlyMap<string, Sink> = new Map([
  ['alert', 'alert'],
  ['message', 'message'],
  ['post_artifact', 'artifact'],
  ['new_log_entry', 'log'],
  ['error', 'report'],
  ['finish_task', 'task'],
  ['create_task', 'task'],
]);

/** What a call shows to others; null for one that keeps it. */
export const sinkOf = (call: CallFact): Sink | null => {
  const { name, method, meanings } = call;
  if (meanings.some((meaning) => printing.has(meaning))) return isToFile(call) ? null : 'print';
  if (method === null) return null;
  const receiver = (name ?? '').slice(0, -method.length - 1).toLowerCase();
  if (
    levels.has(method) &&
    (meanings.some((one) => /^(?:logging|loguru)\./.test(one)) ||
      /(?:^|[._])(?:log|logger|logging)$|log(?:ger|ging)?$/.test(receiver))
  )
    return 'log';
  const kind = ofSdk.get(method);
  if (kind === undefined) return null;
  return /(?:maestro|sdk|orchestrator)/.test(receiver) ? kind : null;
};

/** `print(…, file=f)` writes to a file, unless that is the console. */
const isToFile = ({ arguments: all }: CallFact): boolean => {
  const file = all.find(({ name }) => name === 'file')?.value;
  return file !== undefined && file.kind !== 'none' && !/(?:^|\.)std(?:out|err)$/.test(file.text ?? '');
};

/** The arguments that are shown; `file=` and its like are not. */
export const shownArguments = ({ arguments: all }: CallFact): readonly ArgumentFact[] =>
  all.filter(
    ({ name }) =>
      name === null ||
      !/^(?:file|sep|end|flush|exc_info|stack_info|stacklevel|task_id|screenshot|attachments|status|category)$/.test(
        name,
      ),
  );
