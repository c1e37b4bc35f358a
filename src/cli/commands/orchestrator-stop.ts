import { orchestratorStatus, stopOrchestrator } from '#launch';
import type { Command } from '../command.ts';
import { say } from '../io.ts';
import { messages } from '../messages/index.ts';
import { dataFolder } from '../session.ts';

export const orchestratorStop: Command = async ({ options }, io) => {
  const data = dataFolder(options, io);
  const running = await orchestratorStatus(data);
  if (running === null) {
    say(io, messages.notRunning(data));
    return 0;
  }
  await stopOrchestrator(data);
  say(io, messages.stopped(running.url, data));
  return 0;
};
