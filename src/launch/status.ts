import { Failure } from '#core';
import { createMaestroClient, type Session } from '#maestro';
import { keyFileOf, readKey, readRunning } from './data-folder.ts';

/** An orchestrator that answers. */
export interface RunningOrchestrator {
  readonly url: string;
  readonly data: string;
  readonly pid: number;
  readonly login: string;
  /** Where its key is; the key itself is only ever read from there. */
  readonly keyFile: string;
}

const ABOUT_MS = 5_000;

/**
 * The orchestrator that holds this data folder, or `null`. A file left by a killed one is not a running one: its process
 * must live and it must answer as an orchestrator.
 */
export const orchestratorStatus = async (data: string): Promise<RunningOrchestrator | null> => {
  const [running, key] = await Promise.all([readRunning(data), readKey(data)]);
  if (!running || !key || !isAlive(running.pid) || !(await answers(running.url))) return null;
  return { url: running.url, data, pid: running.pid, login: key.login, keyFile: keyFileOf(data) };
};

/** The session of whoever may read the data folder. */
export const sessionOf = async (running: RunningOrchestrator): Promise<Session> => {
  const key = await readKey(running.data);
  if (!key) throw new Failure('not-signed-in', { server: running.url });
  return { server: running.url, login: key.login, key: key.key };
};

/** Whether a process of this id exists; one that belongs to somebody else does, too. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const answers = async (url: string): Promise<boolean> => {
  const session = { server: url, login: '', key: '' };
  const client = createMaestroClient({ session, fetch: globalThis.fetch, timeoutMs: ABOUT_MS });
  return client.about().then(
    (about) => about !== null,
    () => false,
  );
};
