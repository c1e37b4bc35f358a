import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, type Waiver, waiverFile, withoutWaivers } from '#core';
import { systemCode } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';

/** Takes waivers out. */
export const removeWaivers = async (
  folder: string,
  gone: readonly Pick<Waiver, 'rule' | 'fingerprint'>[],
): Promise<string> => rewrite(folder, (text) => withoutWaivers(text ?? '', gone));

/** Puts what was signed beside a bot's waivers; gives the file's path. */
export const writeWaiverEnvelope = async (folder: string, name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await orFailure(folder, () => writeFileAtomic(path, text));
  return path;
};

/** Takes envelopes away; one that is gone already is fine. */
export const removeWaiverEnvelopes = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) await orFailure(folder, () => rm(join(folder, name), { force: true }));
};

const rewrite = async (folder: string, change: (text: string | null) => string): Promise<string> => {
  const path = join(folder, waiverFile);
  await orFailure(folder, async () => writeFileAtomic(path, change(await textOf(path))));
  return path;
};

const orFailure = async (folder: string, act: () => Promise<void>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('folder-not-writable', { folder, cause: systemCode(error) }, { cause: error });
  }
};

const textOf = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
};
