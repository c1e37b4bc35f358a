import { isFailure } from '#core';
import { follow, taskReport } from '#lifecycle';
import type { Task } from '#maestro';
import type { Io } from './io.ts';
import type { Connection } from './session.ts';
import { tellChanges } from './tell-changes.ts';
import type { Writer } from './writers/writer.ts';

export interface Following {
  readonly connection: Connection;
  readonly taskId: number;
  readonly afterSeq: number;
  readonly writer: Writer;
}

/**
 * Writes the console of a task as it comes and how the task ended. Ctrl-C stops the following, never the task: then the
 * end is not known and the answer is null.
 */
export const followTask = async ({ connection, taskId, afterSeq, writer }: Following, io: Io): Promise<Task | null> => {
  const { client, reconnect } = connection;
  const tellState = tellChanges(writer.connection);
  try {
    for await (const event of follow({ client, reconnect, taskId, afterSeq, signal: io.signal })) {
      if (event.kind === 'line') writer.line(event.line);
      else if (event.kind === 'state') tellState(event.state);
      else {
        writer.ended(await taskReport({ client: (await reconnect()) ?? client, taskId }));
        return event.task;
      }
    }
  } catch (error) {
    if (!isFailure(error, 'cancelled')) throw error;
  }
  writer.unfollowed(taskId);
  return null;
};
