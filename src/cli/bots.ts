import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '#core';
import { findBots } from '#workspace';
import type { Io } from './io.ts';
import { messages } from './messages/index.ts';

/**
 * The bots that words mean. A named folder or file is judged as it is; without a word it is the bot of this folder, or all
 * that are found at most two folders below - and this folder itself when there is none.
 */
export const botFoldersOf = async (words: readonly string[], io: Io): Promise<string[]> => {
  if (words.length > 0) return words.map((word) => resolve(io.cwd, word));
  const found = (await findBots(io.cwd)).map((bot) => bot.folder);
  return found.length === 0 || found.includes(io.cwd) ? [io.cwd] : found;
};

/** The one bot folder that a verb is about. */
export const botFolderFor = async (word: string | undefined, io: Io, verb: string): Promise<string> => {
  if (word !== undefined) return resolve(io.cwd, word);
  const folders = await botFoldersOf([], io);
  const [only, ...others] = folders;
  if (only === undefined || others.length > 0) throw new Failure('usage', { cause: messages.whichBot(folders), verb });
  return only;
};

/** A botId: of the bot in the folder when the word is one, else the word itself. */
export const botIdFor = async (word: string | undefined, io: Io, verb: string): Promise<string> => {
  const folder = await botFolderFor(word, io, verb);
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (word !== undefined && !isFolder) return word;
  const [bot] = await findBots(folder, 0);
  if (!bot) throw new Failure('bot-not-found', { folder });
  return bot.id;
};
