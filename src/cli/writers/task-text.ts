import type { TaskReport } from '#lifecycle';
import type { Task } from '#maestro';
import { messages as m } from '../messages/index.ts';
import type { Paint } from '../paint.ts';
import { tableLines } from './table.ts';

/** Rows of one execution log that are worth the screen at the end of a run. */
const ROWS = 10;

/** How a task ended and what it left: items, execution logs, alerts, errors, artifacts. */
export const taskText = (report: TaskReport, paint: Paint): string =>
  `${[
    headline(report.task, paint),
    ...itemLines(report.task),
    ...report.logs.flatMap((log) => logLines(log)),
    ...section(m.alerts, report.alerts, (alert) => [alert.type, alert.title, alert.message]),
    ...section(m.errors, report.errors, (error) => [error.type, error.message]),
    ...section(m.artifacts, report.artifacts, (artifact) => [String(artifact.id), artifact.fileName]),
  ].join('\n')}\n`;

/** What a finished task is called: its finish status, else its state. */
export const statusOf = (task: Task): string => task.finishStatus ?? task.state;

const headline = (task: Task, paint: Paint): string => {
  const status = statusOf(task);
  const color = status === 'SUCCESS' ? paint.green : status === 'FAILED' ? paint.red : paint.yellow;
  return color(paint.bold(m.taskEnded(task.id, status, task.finishMessage ?? '')));
};

const itemLines = ({ totalItems, processedItems, failedItems }: Task): string[] =>
  typeof totalItems === 'number' ? [m.items(totalItems, processedItems ?? 0, failedItems ?? 0)] : [];

const logLines = ({ label, columns, entries }: TaskReport['logs'][number]): string[] => {
  const rows = entries.slice(0, ROWS).map((entry) => columns.map((column) => cell(entry.columns[column.label])));
  const rest = entries.length - rows.length;
  return [
    m.log(label, entries.length),
    ...tableLines([columns.map((column) => column.name), ...rows]),
    ...(rest > 0 ? [`  ${m.more(rest)}`] : []),
  ];
};

const section = <T>(title: (n: number) => string, items: readonly T[], row: (item: T) => string[]): string[] =>
  items.length === 0 ? [] : [title(items.length), ...tableLines(items.map((item) => row(item).map(firstLine)))];

const cell = (value: unknown): string => (value === null || value === undefined ? '' : firstLine(String(value)));
const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';
