import type { Alert, Artifact, ExecutionLog, ExecutionLogEntry, MaestroClient, Task, TaskError } from '#maestro';

export interface ReportedLog {
  readonly label: string;
  readonly columns: ExecutionLog['columns'];
  readonly entries: readonly ExecutionLogEntry[];
}

/** All that a task left at the orchestrator. */
export interface TaskReport {
  readonly task: Task;
  readonly logs: readonly ReportedLog[];
  readonly alerts: readonly Alert[];
  readonly artifacts: readonly Artifact[];
  readonly errors: readonly TaskError[];
}

export interface ReportOptions {
  readonly client: MaestroClient;
  readonly taskId: number;
  readonly signal?: AbortSignal;
}

export const hasEnded = (task: Task): boolean => task.state === 'FINISHED' || task.state === 'CANCELED';

/** What a task reported: its log entries, alerts, artifacts and errors. */
export const taskReport = async ({ client, taskId, signal }: ReportOptions): Promise<TaskReport> => {
  const [task, alerts, artifacts, errors] = await Promise.all([
    client.task(taskId, signal),
    client.alerts(taskId, signal),
    client.artifacts(taskId, signal),
    client.errors(taskId, signal),
  ]);
  return { task, logs: await logsOf(client, task, signal), alerts, artifacts, errors };
};

/**
 * The log entries of a task. Our server says which task wrote an entry; where nothing says so, the entries of its time
 * are taken, from the logs that bear the automation's label or were written to in that time.
 */
export const logsOf = async (client: MaestroClient, task: Task, signal?: AbortSignal): Promise<ReportedLog[]> => {
  const days = daysBack(task);
  const logs: ReportedLog[] = [];
  for (const log of await client.logs(signal)) {
    const label = log.label ?? log.activityLabel;
    if (!label) continue;
    const entries = (await client.logEntries(label, days, signal)).filter((entry) => isOf(task, entry));
    if (entries.length > 0) logs.push({ label, columns: log.columns, entries });
  }
  return logs;
};

const isOf = (task: Task, entry: ExecutionLogEntry): boolean => {
  if (entry.taskId !== undefined && entry.taskId !== null) return entry.taskId === task.id;
  const time = Date.parse(entry.dateCreation ?? '');
  const start = Date.parse(task.dateStartRunning ?? task.dateCreation ?? '');
  const end = hasEnded(task) ? Date.parse(task.dateLastModified ?? '') : Number.NaN;
  // What has no time cannot be told apart, and is shown rather than lost.
  return !(time < start) && !(time > end);
};

const DAY_MS = 86_400_000;

/** Days that reach back to the task's start, with one to spare for clocks and time zones that differ. */
const daysBack = (task: Task): number => {
  const start = Date.parse(task.dateCreation ?? '');
  const age = Date.now() - start;
  return Number.isFinite(age) ? Math.max(1, Math.ceil(age / DAY_MS) + 1) : 365;
};
