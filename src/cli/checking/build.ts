import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a thread's program runs; it stands beside it. */
const judge = 'check-judge.cjs';

/**
 * Which build of the tool judges, by the content of a thread's program. Null when run from source, where the same file may
 * mean another tool tomorrow: nothing is cached then.
 */
export const buildOf = async (program: string): Promise<string | null> => {
  if (program.endsWith('.ts')) return null;
  const parts = await Promise.all([program, join(dirname(program), judge)].map((file) => readFile(file))).catch(
    () => null,
  );
  return parts && createHash('sha256').update(Buffer.concat(parts)).digest('hex');
};
