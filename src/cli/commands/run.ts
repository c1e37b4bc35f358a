import { Failure } from '#core';
import { runAutomation } from '#lifecycle';
import { botIdFor } from '../bots.ts';
import type { Command } from '../command.ts';
import { followTask } from '../follow-task.ts';
import { connect } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const run: Command = async (invocation, io) => {
  const { words, options, verb } = invocation;
  if (options.local) return (await import('./run-local.ts')).runLocally(invocation, io);
  if (options.python !== undefined) throw new Failure('usage', { cause: '--python goes with --local.', verb });
  const automation = options.automation ?? (await botIdFor(words[0], io, verb));
  const connection = await connect(options, io, 'start');
  const { client, target } = connection;
  const task = await runAutomation({ client, automation, parameters: options.parameters, signal: io.signal });
  const writer = writerFor(options, io);
  writer.started({ task, target });
  if (options.detach) {
    writer.detached(task);
    return 0;
  }
  const ended = await followTask({ connection, taskId: task.id, afterSeq: 0, writer }, io);
  if (ended === null) return 2;
  return ended.state === 'FINISHED' && ended.finishStatus === 'SUCCESS' ? 0 : 1;
};
