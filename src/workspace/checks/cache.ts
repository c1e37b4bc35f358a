import type { FileResult } from '#core';
import { canonicalJson } from '../policy/canonical.ts';
import { cacheEntry } from './entry.ts';

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

/**
 * One file a bot and everything else that moves a verdict (`key`): the version of the tool, the policy's digest, the day,
 * the bot's Python and what its other files contribute. A wrong or broken cache may cost time, never a finding.
 */
export const checkCache = (folder: string, key: unknown): CheckCache => {
  const entry = cacheEntry(folder, canonicalJson(key));
  return {
    load: async () => {
      const body = await entry.load();
      if (body === null) return null;
      const [added, ...files] = JSON.parse(body.toString('utf8')) as [string[], ...[string, KeptFile][]];
      return { added, files: new Map(files) };
    },
    save: ({ added, files }) => entry.save(Buffer.from(JSON.stringify([added, ...files]))),
  };
};
