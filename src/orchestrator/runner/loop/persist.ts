import { setTimeout as pause } from 'node:timers/promises';
import { Superseded } from './runner-server.ts';

const FIRST_MS = 100;
const LONGEST_MS = 2000;

/** Tries again, less and less often, until the server can be reached; ends with an abort or with `Superseded`. */
export const persist = async <T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> => {
  for (let wait = FIRST_MS; ; wait = Math.min(2 * wait, LONGEST_MS)) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (error) {
      if (error instanceof Superseded) throw error;
      await pause(wait, undefined, { signal }).catch(() => {});
    }
  }
};

/** A long poll that came back at once with nothing must not turn into a storm of them. */
export const pauseAfterEmpty = async (askedAt: number, signal: AbortSignal): Promise<void> => {
  if (performance.now() - askedAt < FIRST_MS) await pause(FIRST_MS, undefined, { signal }).catch(() => {});
};
