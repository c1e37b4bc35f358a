import { orchestratorStatus } from '#launch';
import type { Command } from '../command.ts';
import { dataFolder } from '../session.ts';
import { writerFor } from '../writers/index.ts';

export const orchestratorStatusOf: Command = async ({ options }, io) => {
  const data = dataFolder(options, io);
  const running = await orchestratorStatus(data);
  writerFor(options, io).orchestrator(data, running);
  return running === null ? 1 : 0;
};
