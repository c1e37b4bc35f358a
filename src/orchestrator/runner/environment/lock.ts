import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '#core';

const POLL_MS = 100;
const ALIVE_MS = 2000;
/** The holder touches its lock every two seconds; one that has not for this long is dead or was never alive. */
const STALE_MS = 15_000;

const take = async (file: string, owner: string): Promise<boolean> => {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(owner);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

const holderIsDead = (owner: string): boolean => {
  const pid = Number(owner.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
};

/** Moves a lock whose holder is gone out of the way; a rename, so that of two who try one succeeds. */
const clearStale = async (file: string): Promise<void> => {
  try {
    const owner = await readFile(file, 'utf8');
    const { mtimeMs } = await stat(file);
    if (!holderIsDead(owner) && Date.now() - mtimeMs < STALE_MS) return;
    if ((await readFile(file, 'utf8')) !== owner) return;
    const aside = `${file}.${randomUUID()}`;
    await rename(file, aside);
    await rm(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

const wait = async (signal: AbortSignal | undefined): Promise<void> => {
  await pause(POLL_MS, undefined, signal ? { signal } : {}).catch(() => {});
  if (signal?.aborted) throw new Failure('cancelled');
};

/** Runs `work` while no other process of this machine holds `file`. */
export const withLock = async <T>(
  file: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  const owner = `${process.pid} ${randomUUID()}`;
  while (!(await take(file, owner))) {
    await clearStale(file);
    await wait(signal);
  }
  const alive = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => {}), ALIVE_MS);
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await rm(file, { force: true });
  }
};
