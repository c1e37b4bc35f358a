import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { type Bot, type BotFile, Failure } from '#core';
import { readRegularFile, systemCode } from '../files/read-file.ts';
import { botOf, type ReadOptions } from './bot-of.ts';
import { fileFromBytes, limitOf } from './decode.ts';
import { type FileKind, kindOf } from './kinds.ts';
import { readTexts } from './texts.ts';
import { type Entry, walkBot } from './walk.ts';

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
  for (const entry of entries) {
    const file = await botFileOf(entry);
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
  const entries = await walkBot(where);
  for (const entry of entries) {
    const isSource = 'file' in entry && /\.pyw?$/i.test(entry.path);
    if (isSource) python.set(entry.path, entry.file);
    const file: BotFile | null = isSource ? { unreadable: 'no-access' } : await botFileOf(entry);
    if (file !== null) files.set(entry.path, file);
  }
  const bot = { ...botOf(files, basename(where), options), texts: await readTexts(where, entries) };
  return { folder: where, bot, python };
};

/** Null for what is no part of the check; what cannot be seen may hide code, so it is named. */
const botFileOf = async (entry: Entry): Promise<BotFile | null> => {
  const kind = kindOf(entry.path);
  if ('file' in entry) return kind === null ? null : readText(entry.file, kind);
  if (entry.leftOut === 'no-access') return { unreadable: 'no-access' };
  if (kind === null) return null;
  if (entry.leftOut === 'link-outside') return { unreadable: 'link-outside' };
  const isUnseen = ['link-broken', 'link-to-folder', 'not-a-file'].includes(entry.leftOut);
  return isUnseen ? { unreadable: 'not-a-file' } : null;
};

const readText = async (path: string, kind: FileKind | null): Promise<BotFile> => {
  const limit = limitOf(kind);
  const first = await readRegularFile(path, limit);
  // Whoever has just saved is done by now; half a text is never judged.
  const read = 'missing' in first && first.missing === 'changed' ? await readRegularFile(path, limit) : first;
  if ('bytes' in read) return fileFromBytes(read.bytes, kind);
  return { unreadable: read.missing === 'not-found' ? 'no-access' : read.missing };
};
