import type { MaestroClient } from '#maestro';
import { hasEnded } from './task-report.ts';

export interface CancelOptions {
  readonly client: MaestroClient;
  readonly taskId: number;
  readonly signal?: AbortSignal;
}

/** Asks the server to end a task. One that has ended is left as it is; a queued one that starts meanwhile is ended too. */
export const cancelTask = async ({ client, taskId, signal }: CancelOptions): Promise<void> => {
  const before = await client.task(taskId, signal);
  if (hasEnded(before)) return;
  if (before.state === 'START') {
    await client.updateTask(taskId, { state: 'CANCELED' }, signal);
    const after = await client.task(taskId, signal);
    if (after.state !== 'RUNNING' || after.killed) return;
  }
  await client.updateTask(taskId, { interrupted: true, killed: true }, signal);
};
