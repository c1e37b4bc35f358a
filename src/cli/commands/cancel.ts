import { cancelTask, follow, hasEnded } from '#lifecycle';
import type { Command } from '../command.ts';
import { connect } from '../session.ts';
import { writerFor } from '../writers/index.ts';
import { taskNumber } from './logs.ts';

export const cancel: Command = async ({ words, options, verb }, io) => {
  const taskId = taskNumber(words[0], verb);
  const { client, reconnect } = await connect(options, io, 'refuse');
  await cancelTask({ client, taskId, signal: io.signal });
  // "Cancelled" is said only of a task that has ended.
  let task = await client.task(taskId, io.signal);
  if (!hasEnded(task)) {
    for await (const event of follow({ client, reconnect, taskId, signal: io.signal })) {
      if (event.kind === 'end') task = event.task;
    }
  }
  writerFor(options, io).cancelled(task);
  return 0;
};
