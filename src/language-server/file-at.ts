import type { KnownBot } from './bots.ts';
import { pathOf } from './documents.ts';
import { insidePath } from './inside-path.ts';
import type { Server } from './server.ts';

/** A Python file of a bot, with the bot as it stands in the editor. */
export interface FileOfBot {
  readonly known: KnownBot;
  /** Relative to the bot, with `/`. */
  readonly path: string;
}

/** What the core takes for Python. */
export const isPython = (path: string): boolean => /\.pyw?$/i.test(path);

/** The file behind a URI if it is Python and part of a bot; null for all else, of which nothing is ever said. */
export const fileAt = async (server: Server, uri: string): Promise<FileOfBot | null> =>
  isPython(pathOf(uri) ?? '') ? botAt(server, uri) : null;

/** The same for any file of a bot: Python, or what names requirements. */
export const botAt = async (server: Server, uri: string): Promise<FileOfBot | null> => {
  const path = pathOf(uri);
  if (!path) return null;
  const known = await server.bots.at(path);
  const inner = known && insidePath(known.folder, path);
  if (!known || !inner || !(known.bot.files.has(inner) || known.bot.texts?.has(inner))) return null;
  return { known: server.asOpen(known), path: inner };
};
