import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { insidePath, type KnownBot } from './bots.ts';

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
export const asOpen = (known: KnownBot, documents: TextDocuments<TextDocument>): KnownBot => {
  const files = new Map(known.bot.files);
  for (const document of documents.all()) {
    const path = pathOf(document.uri);
    const inner = path && insidePath(known.folder, path);
    const file = inner ? files.get(inner) : undefined;
    // A file that is no part of the bot (a virtual environment, say) does not become one by being open.
    if (inner && file && 'text' in file) files.set(inner, { text: document.getText() });
  }
  return { ...known, bot: { ...known.bot, files } };
};
