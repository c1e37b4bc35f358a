import { basename, dirname } from 'node:path';
import {
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { pathOf, uriOf } from '../documents.ts';
import type { Server } from '../server.ts';

const IN_WORKSPACE = [
  '**/*.{py,botproj,txt,toml,lock,in}',
  '**/botyard.{policy.yaml,baseline.json,waivers.yaml}',
  '**/botyard.waivers.*dsse.json',
  '**/.python-version',
  // Settings, in which secrets are looked for.
  '**/{.env,.env.*,*.env}',
  '**/*.{ini,cfg,conf,properties,yaml,yml}',
];

const watchers = (organisationFile: string | null, relative: boolean): FileSystemWatcher[] => [
  ...IN_WORKSPACE.map((globPattern) => ({ globPattern })),
  ...(organisationFile && relative
    ? [{ globPattern: { baseUri: uriOf(dirname(organisationFile)), pattern: basename(organisationFile) } }]
    : []),
];

/** Asks the client to tell of files that move a verdict; the registration of before is dropped. */
export const watchFiles = async (server: Server, relativePatterns: boolean): Promise<() => void> => {
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: watchers(server.settings().organisationFile, relativePatterns),
  };
  const held = await server.connection.client.register(DidChangeWatchedFilesNotification.type, options);
  return () => held.dispose();
};

/** `workspace/didChangeWatchedFiles`: what was read ahead is read again, and the client asks anew. */
export const registerFileEvents = (server: Server, moved: () => void): void => {
  server.connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const paths = changes.flatMap(({ uri }) => pathOf(uri) ?? []);
    if (await server.bots.touched(paths)) moved();
  });
};
