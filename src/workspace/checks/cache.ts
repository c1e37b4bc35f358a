import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileResult } from '#core';
import { writeFileAtomic } from '../files/write-file.ts';
import { canonicalJson } from '../policy/canonical.ts';

/** What an earlier check came to. */
export interface Kept {
  /** What its files put on `sys.path`, all in all. */
  readonly added: readonly string[];
  /** By path, each with the hash of the text it was about. */
  readonly files: ReadonlyMap<string, KeptFile>;
}

export interface KeptFile {
  readonly hash: string;
  readonly added: readonly string[];
  readonly outside: readonly string[];
  readonly result: FileResult;
}

export interface CheckCache {
  /** Null: nothing is kept. */
  load(): Promise<Kept | null>;
  /** Keeps what belongs to a text that was read; a result without one is not given here. */
  save(kept: Kept): Promise<void>;
}

export const cacheLimits = { entries: 64, days: 30 };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * One file a bot and everything else that moves a verdict (`key`): the version of the tool, the policy's digest, the day,
 * the bot's Python and what its other files contribute. A wrong or broken cache may cost time, never a finding: a file
 * whose digest does not fit is ignored, and a cache that cannot be written is no failure.
 */
export const checkCache = (folder: string, key: unknown): CheckCache => {
  const path = join(folder, `${sha256(canonicalJson(key))}.json`);
  return {
    load: async () => {
      const stored = await readFile(path, 'utf8').catch(() => '');
      const end = stored.indexOf('\n');
      const body = stored.slice(end + 1);
      if (end !== 64 || sha256(body) !== stored.slice(0, end)) return null;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      const [added, ...files] = JSON.parse(body) as [string[], ...[string, KeptFile][]];
      return { added, files: new Map(files) };
    },
    save: async ({ added, files }) => {
      const body = JSON.stringify([added, ...files]);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFileAtomic(path, `${sha256(body)}\n${body}`, 0o600);
        await prune(folder);
      } catch {
        // A full disk or a read-only home: the next check only takes longer.
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
