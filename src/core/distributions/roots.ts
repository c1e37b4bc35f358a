import type { Bot } from '../bot.ts';
import { folderOf, type OwnModules } from './bot-files.ts';

/** The folders that Python looks through for one file of a bot, as far as its files say. */
export interface Roots {
  /** Before the standard library: the bot, the folder of its entry, that of a script. */
  readonly ahead: readonly string[];
  /** After it, before what is installed: the `src` layout and what the bot puts on `sys.path`. */
  readonly behind: readonly string[];
  /** The file's own package: on the path only when the file is run as a script, so all else goes before it. */
  readonly last: readonly string[];
  readonly all: readonly string[];
}

export const rootsOf = (bot: Bot, own: OwnModules, added: readonly string[], path: string): Roots => {
  const folder = folderOf(path);
  const entry = bot.files.has(bot.entry) ? folderOf(bot.entry) : '';
  const isPackage = own.packages.has(folder);
  const ahead = [...new Set(['', entry, ...(isPackage ? [] : [folder])])];
  const behind = ['src', ...added];
  const last = isPackage ? [folder] : [];
  return { ahead, behind, last, all: [...ahead, ...behind, ...last] };
};
