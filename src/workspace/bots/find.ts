import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { folderExclusion } from '../archive/exclusions.ts';
import { readRegularFile } from '../files/read-file.ts';
import { botprojIn, botprojName } from './bot-of.ts';
import { readPyproject } from './pyproject.ts';
import { isInside } from './walk.ts';

/** A folder that says it is a bot. */
export interface BotFolder {
  /** Absolute. */
  readonly folder: string;
  readonly id: string;
  /** Name of the file that says so. */
  readonly marker: string;
}

const markerLimit = 1024 * 1024;

/** The bot folders at most `depth` folders below a root, by path. Never enters what is no part of a bot; never throws. */
export const findBots = async (root: string, depth = 2): Promise<BotFolder[]> => {
  const found: BotFolder[] = [];
  const visit = async (folder: string, path: string, left: number): Promise<void> => {
    const listing = await list(folder);
    if (path !== '' && folderExclusion(path, namesOf(listing)) !== null) return;
    const bot = await botIn(folder, listing);
    if (bot !== null) found.push(bot);
    if (left === 0) return;
    for (const item of listing) {
      const below = path === '' ? item.name : `${path}/${item.name}`;
      if (item.isDirectory()) await visit(join(folder, item.name), below, left - 1);
    }
  };
  await visit(resolve(root), '', depth);
  return found;
};

/**
 * The bot folder a file belongs to: the nearest one above it, not beyond `root` and at most two folders below it. Null
 * for a file of an environment, a cache or a dot folder inside the bot.
 */
export const botFolderOf = async (file: string, root?: string): Promise<BotFolder | null> => {
  const path = resolve(file);
  const top = root === undefined ? null : resolve(root);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  let below = '';
  for (let folder = isFolder ? path : dirname(path); ; folder = dirname(folder)) {
    if (top !== null && !isInside(top, folder)) return null;
    const listing = await list(folder);
    const bot = await botIn(folder, listing);
    if (bot !== null) return isPartOf(bot, below, top) ? bot : null;
    const isEnd = folder === top || folder === dirname(folder);
    below = basename(folder);
    // Build outputs are such only directly below the bot, which is not known yet.
    if (isEnd || folderExclusion(`./${below}`, namesOf(listing)) !== null) return null;
  }
};

const isPartOf = (bot: BotFolder, below: string, top: string | null): boolean =>
  folderExclusion(below, new Set()) === null && (top === null || depthBelow(top, bot.folder) <= 2);

const depthBelow = (top: string, folder: string): number =>
  relative(top, folder)
    .split(sep)
    .filter((segment) => segment !== '').length;

/** The file in a folder that says it is a bot. */
export const markerIn = async (folder: string, listing: readonly Dirent[]): Promise<string | null> =>
  (await botIn(folder, listing))?.marker ?? null;

const botIn = async (folder: string, listing: readonly Dirent[]): Promise<BotFolder | null> => {
  const names = listing.filter((item) => !item.isDirectory()).map(({ name }) => name);
  const botproj = botprojIn(names);
  if (botproj !== null) {
    return { folder, id: botprojName(await textOf(join(folder, botproj)), botproj), marker: botproj };
  }
  if (!names.includes('pyproject.toml')) return null;
  const project = readPyproject(await textOf(join(folder, 'pyproject.toml')));
  return project.isBot ? { folder, id: project.name ?? basename(folder), marker: 'pyproject.toml' } : null;
};

const textOf = async (path: string): Promise<string> => {
  const read = await readRegularFile(path, markerLimit);
  return 'bytes' in read ? new TextDecoder().decode(read.bytes) : '';
};

const list = async (folder: string): Promise<readonly Dirent[]> => {
  const listing = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return listing.sort((a, b) => (a.name < b.name ? -1 : 1));
};

const namesOf = (listing: readonly Dirent[]): ReadonlySet<string> => new Set(listing.map(({ name }) => name));
