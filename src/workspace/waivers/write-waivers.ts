import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, type Waiver, type WaiverRequest, waiverFile, withoutWaivers, withWaivers } from '#core';
import { systemCode } from '../files/read-file.ts';
import { writeFileAtomic } from '../files/write-file.ts';

/** Adds requests to a bot's waivers, which are begun where there are none; gives the file's path. */
export const addWaivers = async (folder: string, requests: readonly WaiverRequest[]): Promise<string> =>
  rewrite(folder, (text) => {
    const more = withWaivers(text, requests);
    if (more === null) throw new Failure('waivers-not-readable', { path: join(folder, waiverFile) });
    return more;
  });

/** Takes waivers out. */
export const removeWaivers = async (
  folder: string,
  gone: readonly Pick<Waiver, 'rule' | 'fingerprint'>[],
): Promise<string> => rewrite(folder, (text) => withoutWaivers(text ?? '', gone));

const rewrite = async (folder: string, change: (text: string | null) => string): Promise<string> => {
  const path = join(folder, waiverFile);
  try {
    await writeFileAtomic(path, change(await textOf(path)));
    return path;
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
