import { pathOf } from '../documents.ts';
import { botAt } from '../file-at.ts';
import type { Server } from '../server.ts';

/** Typing pauses before anybody looks at other files. */
const pause = 250;

/**
 * A line of requirements moves what is shown at an import, and the other way round. The client pulls the document that is
 * typed in; when findings of others are different, it is asked to pull those as well, and not otherwise.
 */
export const registerWholeRefresh = (server: Server, refresh: () => void): void => {
  const shown = new Map<string, ReadonlyMap<string, string>>();
  const waiting = new Map<string, NodeJS.Timeout>();
  const look = async (uri: string): Promise<void> => {
    const here = await botAt(server, uri);
    if (here === null) return;
    const now = byPath(server.whole(here.known).findings);
    const before = shown.get(here.known.folder);
    shown.set(here.known.folder, now);
    if (before === undefined) return;
    const paths = new Set([...now.keys(), ...before.keys()]);
    if ([...paths].some((path) => path !== here.path && now.get(path) !== before.get(path))) refresh();
  };
  server.documents.onDidOpen(({ document: { uri } }) => void look(uri));
  server.documents.onDidChangeContent(({ document: { uri } }) => {
    if (pathOf(uri) === null) return;
    clearTimeout(waiting.get(uri));
    const timer = setTimeout(() => {
      waiting.delete(uri);
      void look(uri);
    }, pause);
    waiting.set(uri, timer.unref());
  });
  server.documents.onDidClose(({ document: { uri } }) => void look(uri));
};

const byPath = (findings: ReturnType<Server['whole']>['findings']): ReadonlyMap<string, string> => {
  const signs = new Map<string, string>();
  for (const { rule, severity, place, data } of findings)
    signs.set(place.path, `${signs.get(place.path) ?? ''}${JSON.stringify([rule, severity, place.start, data])}`);
  return signs;
};
