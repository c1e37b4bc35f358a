import type { Bell } from '../bell.ts';
import type { SpoolWriter } from './writer.ts';

/** Puts a line of our own into a run's console and wakes whoever takes it on. */
export const sayInConsole =
  (spool: SpoolWriter, bell: Bell) =>
  (line: string): void => {
    spool.append('system', [line]);
    bell.ring();
  };
