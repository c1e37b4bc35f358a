/** Wakes one who waits: a ring while nobody waits is remembered. */
export interface Bell {
  ring(): void;
  /** Returns at the next ring, or after `atMostMs`. */
  wait(atMostMs: number): Promise<void>;
}

export const createBell = (): Bell => {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: (atMostMs) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(limit);
          wake = null;
          rung = false;
          resolve();
        };
        const limit = setTimeout(done, atMostMs);
        wake = done;
        if (rung) done();
      }),
  };
};
