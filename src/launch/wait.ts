import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 50;

/** Asks until the answer is not `null` or the time is over, then gives `null`. */
export const waitFor = async <T>(
  ask: () => Promise<T | null> | T | null,
  ms: number,
  signal?: AbortSignal,
): Promise<T | null> => {
  const end = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== null || performance.now() > end || signal?.aborted) return answer;
    await pause(POLL_MS);
  }
};
