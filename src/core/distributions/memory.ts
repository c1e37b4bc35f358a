import type { BotFile } from '../bot.ts';
import type { OwnModules } from './bot-files.ts';

/**
 * What need not be found out again while a bot is typed in: for one bot whose *list* of files stays as it is. Texts may
 * change; a file whose text is the same object is not read anew.
 */
export interface BotMemory {
  own(find: () => OwnModules): OwnModules;
  added(file: BotFile, path: string, find: () => readonly string[]): readonly string[];
}

/** Remembers nothing: for a bot that is judged once. */
export const noMemory: BotMemory = { own: (find) => find(), added: (_file, _path, find) => find() };

/** For whoever asks about the same bot after each keystroke. */
export const createBotMemory = (): BotMemory => {
  let own: OwnModules | null = null;
  const added = new Map<string, { readonly file: BotFile; readonly folders: readonly string[] }>();
  return {
    own(find) {
      own ??= find();
      return own;
    },
    added(file, path, find) {
      const held = added.get(path);
      if (held?.file === file) return held.folders;
      const folders = find();
      added.set(path, { file, folders });
      return folders;
    },
  };
};
