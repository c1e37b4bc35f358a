import { botAt, type FileOfBot } from '../file-at.ts';
import type { Server } from '../server.ts';
import { isLong } from '../whole.ts';

/** Typing pauses before anybody looks at other files. */
const pause = 100;

type Shown = ReadonlyMap<string, string>;

/**
 * A line of requirements moves what is shown at an import, and the other way round. The client pulls the document that is
 * typed in; when findings of others are different, it is asked to pull those as well, and not otherwise.
 */
export const registerWholeRefresh = (server: Server, refresh: () => void): void => {
  const shown = new Map<string, Shown>();
  const touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const uris = [...touched];
    touched.clear();
    const files = (await Promise.all(uris.map((uri) => botAt(server, uri)))).filter((file) => file !== null);
    for (const [folder, here] of byFolder(files)) {
      const now = shownOf(server, here[0]);
      const before = shown.get(folder);
      shown.set(folder, now);
      // In a long document the rules over the whole bot have waited for this pause.
      const hasWaited = here.some(({ known, path }) => isLong(known.bot.files.get(path)));
      // What moved in the only document that was typed in, its own pull has told already.
      const told = here.length === 1 ? here[0].path : null;
      if (hasWaited || (before !== undefined && differsIn(now, before, told))) refresh();
    }
  };
  const soon = (uri: string): void => {
    touched.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  };
  const begin = async (uri: string): Promise<void> => {
    const here = await botAt(server, uri);
    if (here !== null && !shown.has(here.known.folder)) shown.set(here.known.folder, shownOf(server, here));
  };
  server.documents.onDidOpen(({ document }) => void begin(document.uri));
  server.documents.onDidChangeContent(({ document }) => soon(document.uri));
  server.documents.onDidClose(({ document }) => soon(document.uri));
  server.connection.onExit(() => clearTimeout(timer));
};

const byFolder = (files: readonly FileOfBot[]): ReadonlyMap<string, [FileOfBot, ...FileOfBot[]]> => {
  const folders = new Map<string, [FileOfBot, ...FileOfBot[]]>();
  for (const file of files) {
    const held = folders.get(file.known.folder);
    if (held === undefined) folders.set(file.known.folder, [file]);
    else held.push(file);
  }
  return folders;
};

const differsIn = (now: Shown, before: Shown, except: string | null): boolean =>
  [...new Set([...now.keys(), ...before.keys()])].some((path) => path !== except && now.get(path) !== before.get(path));

/** What is said of each file; not where, as a client moves its marks with the text. */
const shownOf = (server: Server, { known }: FileOfBot): Shown => {
  const signs = new Map<string, string>();
  for (const { rule, severity, place, data } of server.whole(known).findings)
    signs.set(place.path, `${signs.get(place.path) ?? ''}${JSON.stringify([rule, severity, data])}`);
  return signs;
};
