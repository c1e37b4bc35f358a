import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Bot, type BotFile, Failure } from '#core';
import { systemCode } from '../files/read-file.ts';
import { botFileOf, readText } from './bot-file.ts';
import { botOf, type ReadOptions } from './bot-of.ts';
import { kindsOf } from './included.ts';
import { kindOf } from './kinds.ts';
import { readTexts } from './texts.ts';
import { walkBot } from './walk.ts';

/**
 * A bot from disk: any folder, or a lone file (a bot of one file then, in the folder that holds it). What cannot be read
 * stands in it by name, so that the verdict is *could not check*, never a pass over something unseen.
 */
export const readBot = async (path: string, options: ReadOptions = {}): Promise<{ folder: string; bot: Bot }> => {
  const where = resolve(path);
  const found = await stat(where).catch((error: unknown) => {
    throw new Failure('folder-not-readable', { folder: path, cause: systemCode(error) }, { cause: error });
  });
  return found.isDirectory() ? readFolder(where, options) : readLoneFile(where, options);
};

const readFolder = async (folder: string, options: ReadOptions): Promise<{ folder: string; bot: Bot }> => {
  const files = new Map<string, BotFile>();
  const entries = await walkBot(folder);
  const kindIn = await kindsOf(entries);
  for (const entry of entries) {
    const file = await botFileOf(entry, kindIn(entry.path));
    if (file !== null) files.set(entry.path, file);
  }
  return { folder, bot: { ...botOf(files, basename(folder), options), texts: await readTexts(folder, entries) } };
};

const readLoneFile = async (path: string, options: ReadOptions): Promise<{ folder: string; bot: Bot }> => {
  const name = basename(path);
  const bot = botOf(new Map([[name, await readText(path, kindOf(name))]]), name.replace(/\.[^.]*$/, ''), options);
  return { folder: dirname(path), bot: { ...bot, entry: name } };
};

/**
 * As {@link readBot}, without the Python: its texts are not kept, only where they stand, for a check that reads them one
 * by one. In the bot they count as unreadable until then.
 */
export const listBot = async (
  path: string,
  options: ReadOptions = {},
): Promise<{ folder: string; bot: Bot; python: ReadonlyMap<string, string> }> => {
  const where = resolve(path);
  const isFolder = (await stat(where).catch(() => null))?.isDirectory() === true;
  if (!isFolder) {
    const { folder, bot } = await readBot(where, options);
    return { folder, bot, python: new Map([[bot.entry, where]]) };
  }
  const files = new Map<string, BotFile>();
  const python = new Map<string, string>();
  const entries = await walkBot(where, { atOnce: true });
  const kindIn = await kindsOf(entries);
  for (const entry of entries) {
    const isSource = 'file' in entry && /\.pyw?$/i.test(entry.path);
    if (isSource) python.set(entry.path, entry.file);
    const file: BotFile | null = isSource ? { unreadable: 'no-access' } : await botFileOf(entry, kindIn(entry.path));
    if (file !== null) files.set(entry.path, file);
  }
  const bot = { ...botOf(files, basename(where), options), texts: await readTexts(where, entries) };
  return { folder: where, bot, python };
};
