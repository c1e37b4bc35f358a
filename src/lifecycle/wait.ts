import { Failure } from '#core';

/** How a verb lets time pass; handed in by tests. Resolves early, and without an error, when `signal` aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const realWait: Wait = (ms, signal) =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
  });

export const stopIfCancelled = (signal?: AbortSignal): void => {
  if (signal?.aborted) throw new Failure('cancelled');
};
