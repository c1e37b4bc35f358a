import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Failure } from '#core';
import { folderExclusion } from '../archive/exclusions.ts';
import { systemCode } from '../files/read-file.ts';
import { markerIn } from './find.ts';
import { isProject, isSideFolder, looksLikeScripts } from './scripts.ts';
import { isInside } from './walk.ts';

/** A bot folder, or a plain folder of scripts that never said it is one. */
export interface FoundBot {
  /** Absolute, free of links. */
  readonly folder: string;
  /** Name of the file that says it is a bot. */
  readonly marker: string | null;
  /** Bots of their own in a folder of scripts, relative to it and with `/`: what is in them is not counted twice. */
  readonly without: readonly string[];
}

export interface FoundBots {
  readonly bots: readonly FoundBot[];
  /** Folders that could not be looked into. */
  readonly unseen: readonly { readonly path: string; readonly cause: string }[];
}

interface Search {
  readonly unseen: { path: string; cause: string }[];
  folders: number;
}

interface Below {
  readonly bots: readonly { folder: string; marker: string | null }[];
  /** Folders of scripts that belong to nobody yet: to a project above them, or else each to itself. */
  readonly loose: readonly string[];
}

/** Deeper or more is no place where bots are kept; the limits also end a search that would be endless. */
export const searchLimits = { depth: 40, folders: 200_000 };

/**
 * Every bot at any depth. Links are never followed, so there are no loops; environments, caches, dot folders and what is
 * installed are never entered.
 */
export const findEveryBot = async (root: string): Promise<FoundBots> => {
  const top = await realpath(root).catch((error: unknown) => {
    throw new Failure('folder-not-readable', { folder: root, cause: systemCode(error) }, { cause: error });
  });
  const search: Search = { unseen: [], folders: 0 };
  const { bots, loose } = await visit(search, top, 0);
  const [first] = search.unseen;
  // The folder that was named must be there; one below it may close itself.
  if (first?.path === top) throw new Failure('folder-not-readable', { folder: root, cause: first.cause });
  const all = [...bots, ...loose.map((folder) => ({ folder, marker: null }))];
  all.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return { bots: all.map((bot) => ({ ...bot, without: nestedIn(bot, all) })), unseen: search.unseen };
};

const nestedIn = (bot: Below['bots'][number], all: Below['bots']): readonly string[] =>
  bot.marker !== null
    ? []
    : all
        .filter((other) => other !== bot && isInside(bot.folder, other.folder))
        .map(({ folder }) => relative(bot.folder, folder).split(sep).join('/'));

const visit = async (search: Search, folder: string, depth: number): Promise<Below> => {
  const listing = await list(search, folder, depth);
  const names = listing.filter((item) => !item.isDirectory()).map(({ name }) => name);
  const below: Below[] = [];
  if (depth > 0 && folderExclusion(`./${basename(folder)}`, new Set(listing.map(({ name }) => name))) !== null)
    return { bots: [], loose: [] };
  const isBuilt = isProject(names) ? new Set(['build', 'dist']) : new Set<string>();
  for (const { name } of listing.filter((item) => item.isDirectory() && !isBuilt.has(item.name)))
    if (folderExclusion(`./${name}`, new Set()) === null)
      below.push(await visit(search, join(folder, name), depth + 1));
  return claimed(folder, listing, names, depth, {
    bots: below.flatMap(({ bots }) => bots),
    loose: below.flatMap(({ loose }) => loose),
  });
};

/** Whose the scripts are: a folder's that says it is a bot, a project's, or the topmost folder's that has scripts. */
const claimed = async (
  folder: string,
  listing: readonly Dirent[],
  names: readonly string[],
  depth: number,
  { bots, loose }: Below,
): Promise<Below> => {
  const marker = await markerIn(folder, listing);
  if (marker !== null) return { bots: [{ folder, marker }, ...bots], loose: [] };
  const isAside = depth > 0 && isSideFolder(basename(folder));
  if (isAside) return { bots, loose: [] };
  const hasScripts = await looksLikeScripts(folder, names);
  if (!isProject(names)) return hasScripts ? { bots, loose: [folder] } : { bots, loose };
  const hasOnePart = loose.length === 1 || loose.some((part) => basename(part) === 'src');
  return hasScripts || hasOnePart ? { bots: [{ folder, marker: null }, ...bots], loose: [] } : { bots, loose };
};

const list = async (search: Search, folder: string, depth: number): Promise<readonly Dirent[]> => {
  try {
    if (depth > searchLimits.depth) throw new RangeError('too deep');
    search.folders++;
    if (search.folders > searchLimits.folders + 1) return [];
    if (search.folders > searchLimits.folders) throw new RangeError('too many folders: it and all after it');
    const listing = await readdir(folder, { withFileTypes: true });
    return listing.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    search.unseen.push({ path: folder, cause: error instanceof RangeError ? error.message : systemCode(error) });
    return [];
  }
};
