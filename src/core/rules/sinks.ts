import type { ArgumentFact, CallFact } from '../python/index.ts';

/** Where what is given to a call can be read by others. */
export type Sink = 'print' | 'log' | 'alert' | 'message' | 'artifact' | 'task' | 'exception';

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
  ['finish_task', 'task'],
  ['create_task', 'task'],
]);

/** What a call shows to others; null for one that keeps it. */
export const sinkOf = ({ name, method, meanings }: CallFact): Sink | null => {
  if (meanings.some((meaning) => printing.has(meaning))) return 'print';
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

/** The arguments that are shown; `file=` and its like are not. */
export const shownArguments = ({ arguments: all }: CallFact): readonly ArgumentFact[] =>
  all.filter(
    ({ name }) =>
      name === null || !/^(?:file|sep|end|flush|exc_info|stack_info|stacklevel|task_id|status|category)$/.test(name),
  );
