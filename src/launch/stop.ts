import { Failure } from '#core';
import { isAlive, orchestratorStatus } from './status.ts';
import { waitFor } from './wait.ts';

const GONE_MS = 30_000;

/** Asks the orchestrator of this folder to end, and returns when its process is gone. Bots that run go on running. */
export const stopOrchestrator = async (data: string): Promise<void> => {
  const running = await orchestratorStatus(data);
  if (!running) throw new Failure('orchestrator-not-running', { data });
  try {
    process.kill(running.pid, 'SIGTERM');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new Failure('orchestrator-did-not-stop', { data, pid: running.pid, cause: 'it belongs to another user' });
  }
  const gone = await waitFor(() => (isAlive(running.pid) ? null : true), GONE_MS);
  if (gone) return;
  const cause = `it still runs after ${GONE_MS / 1000} s`;
  throw new Failure('orchestrator-did-not-stop', { data, pid: running.pid, cause });
};
