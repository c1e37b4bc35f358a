import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE_MS = 20_000;

/** Waits until the condition holds, and fails with its name when it never does. */
export const eventually = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = DEADLINE_MS,
): Promise<void> => {
  const end = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`never came true: ${what}`);
    await pause(20);
  }
};
