import { isFailure } from '#core';
import { follow, hasEnded } from '#lifecycle';
import type { Following } from './follow-task.ts';
import type { Io } from './io.ts';

/** A server says no "that is all until now"; a running task's console this long without a line is taken for it. */
const QUIET_MS = 500;

/** Writes what a task has printed until now; of an ended task that is everything. */
export const printedSoFar = async (
  { connection: { client }, taskId, afterSeq, writer }: Following,
  io: Io,
): Promise<void> => {
  const task = await client.task(taskId, io.signal);
  const over = hasEnded(task);
  const quiet = new AbortController();
  const signal = AbortSignal.any([io.signal, quiet.signal]);
  let timer: NodeJS.Timeout | undefined;
  const listen = () => {
    clearTimeout(timer);
    if (!over) timer = setTimeout(() => quiet.abort(), QUIET_MS);
  };
  try {
    for await (const event of follow({ client, taskId, afterSeq, signal })) {
      if (event.kind === 'line') writer.line(event.line);
      if (event.kind === 'line' || (event.kind === 'state' && event.state !== 'connecting')) listen();
    }
  } catch (error) {
    if (!(isFailure(error, 'cancelled') && quiet.signal.aborted)) throw error;
  } finally {
    clearTimeout(timer);
  }
};
