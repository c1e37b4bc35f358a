import type { wire } from '#maestro';
import type { TaskChange, TaskRow } from '../records/tasks.ts';
import { Refusal } from '../refusal.ts';

/** What an update of a task asks for; several words of the wire for one wish. */
export type Wish = 'finish' | 'restart' | 'cancel' | 'interrupt' | 'nothing';

export const wishOf = (request: wire.UpdateTask): Wish => {
  if (request.state === 'FINISHED') return 'finish';
  if (request.state === 'START') return 'restart';
  if (request.state === 'CANCELED' || request.killed) return 'cancel';
  return request.interrupted ? 'interrupt' : 'nothing';
};

/** The bot's report (or a person's). Counts are all given or all absent, and add up. */
export const finishOf = (task: TaskRow, request: wire.UpdateTask): TaskChange => {
  if (task.state === 'CANCELED') throw new Refusal(409, `Task ${task.id} was canceled.`);
  if (!request.finishStatus) throw new Refusal(400, 'finishStatus is missing.');
  const { totalItems = null, processedItems = null, failedItems = null } = request;
  const counts = [totalItems, processedItems, failedItems];
  const given = counts.filter((count) => count !== null);
  if (given.length !== 0 && given.length !== counts.length) {
    throw new Refusal(400, 'totalItems, processedItems and failedItems are given together or not at all.');
  }
  if (given.some((count) => count < 0) || (totalItems ?? 0) !== (processedItems ?? 0) + (failedItems ?? 0)) {
    throw new Refusal(400, 'totalItems must be processedItems plus failedItems.');
  }
  return {
    state: 'FINISHED',
    reported: true,
    finishStatus: request.finishStatus,
    finishMessage: request.finishMessage ?? null,
    totalItems,
    processedItems,
    failedItems,
  };
};

/** As if it had never run; its console goes on where it is. */
export const restarted: TaskChange = {
  state: 'START',
  runId: null,
  started: null,
  runner: null,
  reported: false,
  interrupted: false,
  killed: false,
  finishStatus: null,
  finishMessage: null,
  totalItems: null,
  processedItems: null,
  failedItems: null,
};
