import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Bot, type BotFile, edited } from '#core';
import type { KnownBot } from './bots.ts';
import { insidePath } from './inside-path.ts';

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** The file behind a URI; null for documents that are not on disk. */
export const pathOf = (uri: string): string | null => {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
};

/** The bot as the user sees it: text on disk, overlaid by what is open and perhaps unsaved. */
export type AsOpen = (known: KnownBot) => KnownBot;

/** What was answered last for a bot, and which of its files were open then. */
interface Answered {
  readonly open: KnownBot;
  readonly overlaid: readonly string[];
}

/** Only what was typed since the last question is made anew: a bot of many files costs a keystroke no more than a small one. */
export const openBots = (documents: Pick<TextDocuments<TextDocument>, 'all'>): AsOpen => {
  const last = new WeakMap<KnownBot, Answered>();
  return (known) => {
    const { open, overlaid } = last.get(known) ?? { open: known, overlaid: [] };
    const texts = openTexts(known, documents.all());
    const changed = new Map<string, BotFile>();
    for (const path of overlaid) {
      const file = fileOf(known.bot, path);
      if (!texts.has(path) && file) changed.set(path, file);
    }
    for (const [path, text] of texts) if (textOf(fileOf(open.bot, path)) !== text) changed.set(path, { text });
    const now = changed.size === 0 ? open : { ...known, bot: edited(open.bot, changed) };
    last.set(known, { open: now, overlaid: [...texts.keys()] });
    return now;
  };
};

const fileOf = ({ files, texts }: Bot, path: string): BotFile | undefined => files.get(path) ?? texts?.get(path);

const textOf = (file: BotFile | undefined): string | null => (file && 'text' in file ? file.text : null);

const openTexts = ({ folder, bot }: KnownBot, documents: readonly TextDocument[]): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const document of documents) {
    const path = pathOf(document.uri);
    const inner = path && insidePath(folder, path);
    // A file that is no part of the bot (a virtual environment, say) does not become one by being open.
    if (inner && textOf(fileOf(bot, inner)) !== null) texts.set(inner, document.getText());
  }
  return texts;
};
