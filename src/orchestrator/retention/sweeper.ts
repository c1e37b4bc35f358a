import type { Log } from '../log.ts';

/** How often it is looked for what is due; days are what is counted. */
const EVERY_MS = 60_000;

export interface Sweeper {
  /** Begins a sweep when one is due: at once, and then every minute by the clock; never two at a time. */
  beat(): void;
  /** Resolves when none goes on. */
  rest(): Promise<void>;
}

/** A sweep in the background: who beats does not wait for it. One that fails is told of and tried again. */
export const createSweeper = (sweep: () => Promise<void>, now: () => Date, log: Log): Sweeper => {
  let next = 0;
  let current: Promise<void> | null = null;
  return {
    beat: () => {
      const moment = now().getTime();
      // A clock that was set back must not put it off.
      const isDue = moment >= next || next - moment > EVERY_MS;
      if (current !== null || !isDue) return;
      next = moment + EVERY_MS;
      current = sweep()
        .catch((error: unknown) =>
          log('sweep-failed', { error: error instanceof Error ? error.message : String(error) }),
        )
        .finally(() => {
          current = null;
        });
    },
    rest: async () => {
      await current;
    },
  };
};
