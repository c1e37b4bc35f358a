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
