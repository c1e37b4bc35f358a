import { diagnose } from '../diagnose.ts';
import { dataFolder } from '../session.ts';
import type { Command } from '../verbs.ts';
import { writerFor } from '../writers/index.ts';

export const doctor: Command = async ({ options }, io) => {
  const diagnosis = await diagnose(dataFolder(options, io), io);
  writerFor(options, io).diagnosis(diagnosis);
  return diagnosis.things.some(({ state }) => state === 'missing') ? 1 : 0;
};
