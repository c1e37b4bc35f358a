import type { ConsoleLine, MaestroClient, Task } from '#maestro';
import { logsOf } from './task-report.ts';

type Report = Omit<ConsoleLine, 'seq'>;

/** A task's reports as console lines, one promise a source, so that one that fails does not hide the others. */
export const reportedLines = (client: MaestroClient, task: Task, signal?: AbortSignal): Promise<Report[]>[] => {
  const started = task.dateStartRunning ?? task.dateCreation ?? '';
  const line = (time: string | null | undefined, text: string): Report => ({
    time: time ?? started,
    stream: 'system',
    text: text.replace(/\s*\n\s*/g, ' '),
  });
  const alerts = async (): Promise<Report[]> =>
    (await client.alerts(task.id, signal)).map((one) =>
      line(one.date, `alert ${one.type} ${one.title}: ${one.message}`),
    );
  const errors = async (): Promise<Report[]> =>
    (await client.errors(task.id, signal)).map((one) => line(one.date, `error ${one.type}: ${one.message}`));
  const logs = async (): Promise<Report[]> =>
    (await logsOf(client, task, signal)).flatMap((log) =>
      log.entries.map((entry) => line(entry.dateCreation, `log ${log.label}: ${cells(entry.columns)}`)),
    );
  return [alerts(), errors(), logs()];
};

const cells = (columns: Readonly<Record<string, unknown>>): string =>
  Object.entries(columns)
    .map(([label, value]) => `${label}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' ');
