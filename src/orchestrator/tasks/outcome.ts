import type { DispatchEnd } from '../dispatch/port.ts';
import type { TaskChange, TaskRow } from '../records/tasks.ts';
import type { RunEnd } from '../runner/protocol.ts';

/** The dispatcher's word for how a run ended, from what the runner saw. */
export const endOf = (end: RunEnd): Omit<DispatchEnd, 'attempt'> => {
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0 ? { kind: 'ok', message: null } : { kind: 'failed', message: causeOf(end) };
    case 'cancelled':
      return { kind: 'cancelled', message: end.message };
    case 'timeout':
      return { kind: 'timeout', message: end.message ?? 'the bot ran longer than it may' };
    case 'lost':
      return { kind: 'lost', message: end.message ?? 'the runner was lost' };
    case 'not-started':
      return { kind: 'failed', message: end.message ?? 'the bot could not be started' };
  }
};

const causeOf = ({ exitCode, signal, message }: RunEnd): string =>
  message ?? (signal === null ? `the bot ended with exit code ${exitCode}` : `the bot was ended by ${signal}`);

/**
 * What the end of a run makes of its task: a task always finishes, whatever the bot did. The bot's own report wins over
 * everything; a task that is over already stays as it is (`null`).
 */
export const outcomeOf = (task: TaskRow, end: DispatchEnd): TaskChange | null => {
  if (task.state === 'FINISHED' || task.state === 'CANCELED') return null;
  switch (end.kind) {
    case 'ok':
      return finished('SUCCESS', 'finished without a report');
    case 'cancelled':
      return { state: 'CANCELED', finishMessage: end.message };
    case 'failed':
      return finished('FAILED', end.message ?? 'the bot failed');
    case 'lost':
      return finished('FAILED', end.message ?? 'the runner was lost');
    case 'timeout':
      return finished('FAILED', end.message ?? 'the bot ran longer than it may');
  }
};

const finished = (finishStatus: 'SUCCESS' | 'FAILED', finishMessage: string): TaskChange => ({
  state: 'FINISHED',
  finishStatus,
  finishMessage,
});
