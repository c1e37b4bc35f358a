import type { Command } from '../command.ts';
import { diagnose } from '../diagnose.ts';
import { dataFolder } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const doctor: Command = async ({ options }, io) => {
  const diagnosis = await diagnose(dataFolder(options, io), io);
  writerFor(options, io).diagnosis(diagnosis);
  return diagnosis.things.some(({ state }) => state === 'missing') ? 1 : 0;
};
