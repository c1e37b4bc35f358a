/**
 * Wakes those who wait for something to change. Take `mark` before looking; `wait(mark)` then never misses a ring that
 * came between the look and the wait.
 */
export interface Bell {
  mark(): number;
  ring(): void;
  /** Resolves at the first ring since `mark`, or when `signal` aborts. */
  wait(mark: number, signal: AbortSignal): Promise<void>;
  waiting(): number;
}

export const createBell = (): Bell => {
  const waiting = new Set<() => void>();
  let rings = 0;
  return {
    mark: () => rings,
    ring: () => {
      rings += 1;
      for (const resume of [...waiting]) resume();
    },
    wait: (mark, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || mark !== rings) return resolve();
        const resume = (): void => {
          waiting.delete(resume);
          signal.removeEventListener('abort', resume);
          resolve();
        };
        waiting.add(resume);
        signal.addEventListener('abort', resume);
      }),
    waiting: () => waiting.size,
  };
};
