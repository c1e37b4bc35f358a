import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/**
 * Which build of the tool judges: its program names the parts it is made of by their content. Null when run from source,
 * where the same file may mean another tool tomorrow: nothing is cached then.
 */
export const buildOf = async (program: string): Promise<string | null> => {
  if (program.endsWith('.ts')) return null;
  const bytes = await readFile(program).catch(() => null);
  return bytes && createHash('sha256').update(bytes).digest('hex');
};
