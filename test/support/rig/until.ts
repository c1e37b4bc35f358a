import { setTimeout as after } from 'node:timers/promises';

/** Waits until `probe` gives something; a thrown error counts as *not yet*, and is told when the deadline has passed. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  deadlineMs = 15_000,
): Promise<T> => {
  const end = Date.now() + deadlineMs;
  for (;;) {
    let last: unknown;
    try {
      const value = await probe();
      if (value !== false && value !== null && value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`not within ${deadlineMs} ms: ${what}`, { cause: last });
    await after(100);
  }
};

/** VS Code draws blanks in code as no-break spaces, and wraps labels in zero-width marks. */
export const plain = (text: string): string =>
  text.replace(/[\u00a0\u2002\u2003]/g, ' ').replace(/[\u200b\u200c\u200e\u200f\ufeff]/g, '');
