import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readRegularFile } from '../files/read-file.ts';
import { type PolicyMachine, sourceId } from './machine.ts';

const limit = 4 * 1024 * 1024;

/**
 * The highest serial that was ever accepted from a source; -1 when none was. A line that is no line of ours (a torn one,
 * after a crash) counts for nothing; a file that is there and cannot be read counts for everything: null.
 */
export const highestSeen = async ({ serials }: PolicyMachine, source: string): Promise<number | null> => {
  const read = await readRegularFile(serials, limit);
  if (!('bytes' in read)) return read.missing === 'not-found' ? -1 : null;
  const id = sourceId(source);
  return new TextDecoder()
    .decode(read.bytes)
    .split('\n')
    .reduce((highest, line) => Math.max(highest, serialIn(line, id)), -1);
};

/**
 * Remembers a serial. Lines are only ever added, each in one write: whoever writes at the same time loses nothing, and
 * what was seen stays seen.
 */
export const rememberSeen = async ({ serials }: PolicyMachine, source: string, serial: number): Promise<void> => {
  await mkdir(dirname(serials), { recursive: true, mode: 0o700 });
  const file = await open(serials, 'a', 0o600);
  try {
    // Begins with a line break too: a torn line of before does not swallow this one.
    await file.write(`\n${JSON.stringify({ source: sourceId(source), serial })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
};

const serialIn = (line: string, id: string): number => {
  if (!line.includes(id)) return -1;
  try {
    const { source, serial } = JSON.parse(line);
    return source === id && Number.isSafeInteger(serial) ? serial : -1;
  } catch {
    return -1;
  }
};
