import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type {
  CancellationToken,
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { baselineFile, isWaiverEnvelope, waiverFile } from '#core';
import type { KnownBot } from '../bots.ts';
import { uriOf } from '../documents.ts';
import { isPython } from '../file-at.ts';
import { usageHere } from '../policy-at.ts';
import type { Server } from '../server.ts';
import { baselineDiagnostics } from './baseline-diagnostics.ts';
import { fileDiagnostics, resultIdOf } from './diagnostics.ts';
import { policyDiagnostics } from './policy-diagnostics.ts';

/** Diagnostics of every file of every bot, and of the policies that govern them; by URI. */
const everything = async (server: Server): Promise<Map<string, Diagnostic[]>> => {
  const found = new Map<string, Diagnostic[]>();
  const around = { today: server.today(), usage: await usageHere(server) };
  for (const known of await server.bots.all()) {
    const open = server.asOpen(known);
    for (const path of open.bot.files.keys()) {
      if (!isPython(path) && path !== waiverFile && !isWaiverEnvelope(path) && !speaksOf(server, open, path)) continue;
      found.set(uriOf(join(known.folder, path)), fileDiagnostics(server, open, path));
      // Whoever types meanwhile is answered first: the whole may be a thousand files.
      await setImmediate();
    }
    if (open.bot.files.has(baselineFile)) {
      found.set(uriOf(join(known.folder, baselineFile)), baselineDiagnostics(open, server.settings().language));
    }
    for (const path of known.policyFiles) {
      const text = server.documents.get(uriOf(path))?.getText() ?? (await readFile(path, 'utf8').catch(() => null));
      if (text !== null) found.set(uriOf(path), policyDiagnostics(text, path, server.settings(), around));
    }
  }
  return found;
};

/** Of files that are not Python only those are listed that something is said of. */
const speaksOf = (server: Server, open: KnownBot, path: string): boolean => {
  const { findings, problems } = server.whole(open);
  return findings.some(({ place }) => place.path === path) || problems.some((problem) => problem.path === path);
};

/** Only what the client does not hold yet; a file that is gone is emptied. */
const news = (
  found: Map<string, Diagnostic[]>,
  held: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport[] => {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const gone = [...held.keys()].filter((uri) => !found.has(uri)).map((uri): [string, Diagnostic[]] => [uri, []]);
  for (const [uri, items] of [...found, ...gone]) {
    const resultId = resultIdOf(items);
    const before = held.get(uri);
    if (before === resultId || (before === undefined && items.length === 0)) continue;
    reports.push({ kind: 'full', uri, version: null, resultId, items });
  }
  return reports;
};

/** Listens from now on, so that a change during the reading that follows is not missed. */
const nextChange = (server: Server, token: CancellationToken): { readonly came: Promise<void>; forget(): void } => {
  const ends: (() => void)[] = [];
  const came = new Promise<void>((resolve) => {
    const stop = server.onChange(resolve);
    const cancelled = token.onCancellationRequested(() => resolve());
    ends.push(stop, () => cancelled.dispose());
    if (token.isCancellationRequested) resolve();
  });
  return {
    came,
    forget: () => {
      for (const end of ends) end();
    },
  };
};

/**
 * `workspace/diagnostic`. Clients ask again two seconds after each answer, for ever; so an answer that would say
 * "nothing new" is held back until there is something, and an idle editor costs nothing.
 */
export const registerWorkspaceDiagnostics = (server: Server): void => {
  server.connection.languages.diagnostics.onWorkspace(
    async ({ previousResultIds }, token): Promise<WorkspaceDiagnosticReport> => {
      const held = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
      for (;;) {
        const change = nextChange(server, token);
        try {
          const items = news(await everything(server), held);
          if (items.length > 0 || token.isCancellationRequested) return { items };
          await change.came;
        } finally {
          change.forget();
        }
      }
    },
  );
};
