import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '../files/write-file.ts';

export const cacheLimits = { entries: 64, days: 30 };

/** What is kept in a folder of the user's cache for one key. */
export interface CacheEntry {
  /** Null: nothing is kept, or it is not whole. */
  load(): Promise<Buffer | null>;
  /** A place that cannot be written is no failure: the next time only takes longer. */
  save(body: Uint8Array): Promise<void>;
}

const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex');

/** Characters of a digest, and the line end behind it. */
const head = 65;

/** The digest of its body goes before it: a file that is not whole, or was changed by an accident, is ignored. */
export const cacheEntry = (folder: string, key: string): CacheEntry => {
  const path = join(folder, `${sha256(key)}.json`);
  return {
    load: async () => {
      const stored = await readFile(path).catch(() => Buffer.alloc(0));
      const body = stored.subarray(head);
      if (stored.length < head || `${sha256(body)}\n` !== stored.toString('latin1', 0, head)) return null;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return body;
    },
    save: async (body) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomic(path, Buffer.concat([Buffer.from(`${sha256(body)}\n`), body]), 0o600);
        await prune(folder);
      } catch {
        // A full disk, or a home that is only read.
      }
    },
  };
};

/** Also drafts that a crash left, as they bear another name's ending. */
const prune = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return {
        path,
        used: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  const oldest = Date.now() - cacheLimits.days * 24 * 3600 * 1000;
  const newestFirst = files.sort((a, b) => b.used - a.used);
  const old = newestFirst.filter(({ used }, i) => i >= cacheLimits.entries || used < oldest);
  await Promise.all(old.map(({ path }) => unlink(path).catch(() => undefined)));
};
