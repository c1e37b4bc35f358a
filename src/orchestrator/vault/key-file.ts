import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { Failure } from '#core';

const BYTES = 32;

/**
 * The vault's key, made at first use. A file of the wrong size is refused, never replaced: a new key would make every
 * stored credential unreadable.
 */
export const vaultKey = async (file: string): Promise<Uint8Array> => {
  try {
    await writeFile(file, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (key.length !== BYTES) throw new Failure('data-folder-not-usable', { data: file, cause: 'not a vault key' });
  return key;
};
