import { type Dirent, readdirSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { Failure } from '#core';
import { type Exclusion, fileExclusion, folderExclusion } from '../archive/exclusions.ts';
import { systemCode } from '../files/read-file.ts';

/** Why a path was left out on the way: what never belongs to a bot, or a link that is not followed. */
export type LeftOut =
  | Exclusion
  | 'ignored'
  | 'link-to-folder'
  | 'link-outside'
  | 'link-broken'
  | 'not-a-file'
  | 'no-access';

export type Entry =
  | { readonly path: string; readonly file: string }
  | { readonly path: string; readonly leftOut: LeftOut; readonly by?: string; readonly folder: boolean };

export interface WalkOptions {
  readonly ignore?: (path: string, isFolder: boolean) => string | null;
  readonly signal?: AbortSignal | undefined;
  /** Lists without letting anything else run meanwhile: several times faster, for a process that only waits for it. */
  readonly atOnce?: boolean;
}

/** More is no bot; the limit also ends a walk that a hostile folder would make endless. */
export const walkLimits = { entries: 100_000, depth: 40 };

interface Walk {
  readonly root: string;
  readonly options: WalkOptions;
  readonly entries: Entry[];
}

/**
 * Everything in a bot's folder, sorted by path: files to read, and what was left out with the reason. Links to folders
 * are never followed, links to files only inside the bot: so there are no loops and nothing foreign comes in.
 */
export const walkBot = async (folder: string, options: WalkOptions = {}): Promise<readonly Entry[]> => {
  const root = await realpath(folder).catch((error: unknown) => {
    throw notReadable(folder, error);
  });
  const walk: Walk = { root, options, entries: [] };
  await walkFolder(walk, '', await list(walk, root), 0);
  return walk.entries;
};

const walkFolder = async (walk: Walk, at: string, listing: readonly Dirent[], depth: number): Promise<void> => {
  if (depth > walkLimits.depth) throw new Failure('folder-not-readable', { folder: walk.root, cause: 'too deep' });
  for (const item of listing) {
    if (walk.options.signal?.aborted) throw new Failure('cancelled');
    if (walk.entries.length >= walkLimits.entries) {
      throw new Failure('folder-not-readable', {
        folder: walk.root,
        cause: `more than ${walkLimits.entries} files`,
      });
    }
    const path = at === '' ? item.name : `${at}/${item.name}`;
    if (item.isDirectory()) await visitFolder(walk, path, depth);
    else walk.entries.push(await fileEntry(walk, path, item));
  }
};

const visitFolder = async (walk: Walk, path: string, depth: number): Promise<void> => {
  const early = folderExclusion(path, new Set());
  const listing = early === null || early === 'dot-folder' ? await listOrNull(walk, join(walk.root, path)) : [];
  if (listing === null) {
    walk.entries.push({ path, leftOut: early ?? 'no-access', folder: true });
    return;
  }
  const exclusion = early === 'git' ? early : (folderExclusion(path, namesOf(listing)) ?? early);
  const by = exclusion === null ? (walk.options.ignore?.(path, true) ?? null) : null;
  if (exclusion !== null) walk.entries.push({ path, leftOut: exclusion, folder: true });
  else if (by !== null) walk.entries.push({ path, leftOut: 'ignored', by, folder: true });
  else await walkFolder(walk, path, listing, depth + 1);
};

const fileEntry = async (walk: Walk, path: string, item: Dirent): Promise<Entry> => {
  const exclusion = fileExclusion(path);
  if (exclusion !== null) return { path, leftOut: exclusion, folder: false };
  const by = walk.options.ignore?.(path, false) ?? null;
  if (by !== null) return { path, leftOut: 'ignored', by, folder: false };
  const file = join(walk.root, path);
  if (item.isFile()) return { path, file };
  if (item.isSymbolicLink()) return linkEntry(walk.root, path, file);
  return { path, leftOut: 'not-a-file', folder: false };
};

const linkEntry = async (root: string, path: string, link: string): Promise<Entry> => {
  const target = await realpath(link).catch(() => null);
  if (target === null) return { path, leftOut: 'link-broken', folder: false };
  if (!isInside(root, target)) return { path, leftOut: 'link-outside', folder: false };
  const hidden = exclusionOf(relative(root, target).split(sep));
  if (hidden !== null) return { path, leftOut: hidden, folder: false };
  const isFile = await stat(target).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? { path, file: target } : { path, leftOut: 'link-to-folder', folder: true };
};

/** A link must not bring in under another name what would be left out under its own. */
const exclusionOf = (segments: readonly string[]): Exclusion | null => {
  for (let end = 1; end < segments.length; end++) {
    const exclusion = folderExclusion(segments.slice(0, end).join('/'), new Set());
    if (exclusion !== null) return exclusion;
  }
  return fileExclusion(segments.join('/'));
};

/** Is `path` the folder or below it? Both absolute and free of links. */
export const isInside = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

const list = async ({ options }: Walk, folder: string): Promise<readonly Dirent[]> => {
  try {
    const how = { withFileTypes: true } as const;
    const listing = options.atOnce ? readdirSync(folder, how) : await readdir(folder, how);
    return listing.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw notReadable(folder, error);
  }
};

const listOrNull = (walk: Walk, folder: string): Promise<readonly Dirent[] | null> =>
  list(walk, folder).catch(() => null);

const notReadable = (folder: string, error: unknown): Failure =>
  new Failure('folder-not-readable', { folder, cause: systemCode(error) }, { cause: error });

const namesOf = (listing: readonly Dirent[]): ReadonlySet<string> => new Set(listing.map(({ name }) => name));
