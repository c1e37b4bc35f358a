import { Failure } from '#core';
import type { Command } from '../command.ts';
import { followTask } from '../follow-task.ts';
import { printedSoFar } from '../printed-so-far.ts';
import { connect } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const logs: Command = async ({ words, options, verb }, io) => {
  const taskId = taskNumber(words[0], verb);
  const connection = await connect(options, io, 'refuse');
  const writer = writerFor(options, io);
  if (!options.follow) {
    await printedSoFar({ connection, taskId, afterSeq: options.after, writer }, io);
    return 0;
  }
  // `logs` is the console and nothing else: how the task ended is talk here.
  const ended = await followTask({ connection, taskId, afterSeq: options.after, writer: writer.consoleOnly() }, io);
  return ended === null ? 2 : 0;
};

export const taskNumber = (word: string | undefined, verb: string): number => {
  if (word === undefined || !/^\d{1,15}$/.test(word)) {
    throw new Failure('usage', { cause: `A task is a number, not "${word ?? ''}"; botyard run prints it.`, verb });
  }
  return Number(word);
};
