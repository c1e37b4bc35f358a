import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '#core';
import { systemCode } from './read-file.ts';

/**
 * Writes a file whole or not at all: a reader sees the old bytes or the new ones, also after a crash. The folder is made
 * when it is missing.
 */
export const writeFileAtomic = async (path: string, data: string | Uint8Array, mode = 0o644): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
};

/** Writes a file that only this user may read, in a folder that only this user may enter. */
export const writePrivateFile = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFileAtomic(path, text, 0o600);
};

/**
 * Reads a private file; null when there is none. One that others may read is refused, so that a key which has been lying
 * open is noticed, not used. (Windows has no such bits: there the user's own folder protects it.)
 */
export const readPrivateFile = async (path: string): Promise<string | null> => {
  try {
    const mode = (await stat(path)).mode & 0o777;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Failure('private-file-open', { path, mode: mode.toString(8) });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};
