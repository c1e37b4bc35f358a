import { type Language, runText } from '#core';
import type { TaskReport } from '#lifecycle';
import type { ConsoleLine, Task } from '#maestro';
import type { Translate } from '../edge/translate.ts';

const marks = { stdout: ' ', stderr: '!', system: '·' } as const;

/** Local time of day; a time that cannot be read is shown as it came. */
export const timeOfDay = (iso: string): string => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toTimeString().slice(0, 8);
};

/** One line of a bot: when, where it came from, and what it printed, unchanged; our own lines are in the language of VS Code. */
export const lineText = (line: ConsoleLine, taskId: number | null, language: Language = 'en'): string => {
  const text = line.stream === 'system' ? runText(line.text, language) : line.text;
  return `${timeOfDay(line.time)} ${taskId === null ? '' : `[${taskId}] `}${marks[line.stream]} ${text}`;
};

export const headerText = (taskId: number, botId: string, target: string, t: Translate): string =>
  `── ${t('Task {0} of {1} on {2}', taskId, botId, target)} ──`;

export const itemsText = (task: Task, t: Translate): string => {
  const { totalItems, processedItems, failedItems } = task;
  if (typeof totalItems !== 'number') return t('no items counted');
  const done = t('{0} of {1} items', processedItems ?? 0, totalItems);
  return failedItems ? `${done}, ${t('{0} failed', failedItems)}` : done;
};

/** How it ended: CANCELED has no finish status. */
export const endOf = (task: Task): string => task.finishStatus ?? task.state;

/** The same as people read it; a word that we do not know stands as the server said it. */
export const endText = (task: Task, t: Translate): string => {
  const words: Readonly<Record<string, string>> = {
    SUCCESS: t('SUCCESS'),
    FAILED: t('FAILED'),
    PARTIALLY_COMPLETED: t('PARTIALLY_COMPLETED'),
    CANCELED: t('CANCELED'),
  };
  return words[endOf(task)] ?? endOf(task);
};

/** What is said of its end: the first line, as more is in the console. */
export const lastWords = ({ finishMessage }: Task, language: Language): string =>
  runText(finishMessage?.split('\n')[0] ?? '', language);

/** What a run came to: one line, and one more for what it left at the orchestrator. */
export const summaryText = (task: Task, report: TaskReport | null, t: Translate, language: Language = 'en'): string => {
  const last = lastWords(task, language);
  const message = last === '' ? '' : ` · ${last}`;
  const first = `── ${endText(task, t)} · ${itemsText(task, t)}${message} ──`;
  if (!report) return first;
  const entries = report.logs.reduce((sum, log) => sum + log.entries.length, 0);
  const left = [
    t('log entries: {0}', entries),
    t('alerts: {0}', report.alerts.length),
    t('errors: {0}', report.errors.length),
    t('artifacts: {0}', report.artifacts.map(({ name }) => name).join(', ') || '0'),
  ];
  return `${first}\n   ${left.join(' · ')}`;
};
