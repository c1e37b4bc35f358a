import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { tempFolder } from './temp-folder.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'language-server', 'main.ts');

/** A real language server in a process of its own, spoken to as an editor speaks. */
export interface LanguageSession {
  readonly root: string;
  readonly connection: ProtocolConnection;
  /** How often the server asked the client to pull anew. */
  refreshes(): number;
  watched(): readonly unknown[];
  uri(path: string): string;
  open(path: string, text: string): Promise<void>;
  type(path: string, text: string): Promise<void>;
  report(path: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  diagnostics(path: string): Promise<Diagnostic[]>;
  workspace(held: { uri: string; value: string }[]): Promise<WorkspaceDiagnosticReport>;
  actions(path: string, range: Range, only?: string[]): Promise<CodeAction[]>;
  /** Writes to disk and tells the server, as an editor's file watcher does. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export type Files = Readonly<Record<string, string>>;

const lay = async (root: string, path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};

const capabilities = {
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    diagnostics: { refreshSupport: true },
    workspaceFolders: true,
  },
  textDocument: { diagnostic: {}, codeAction: {} },
};

const connect = (t: TestContext): ProtocolConnection => {
  const child = spawn(process.execPath, [main, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  t.after(async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await gone;
    connection.dispose();
  });
  connection.listen();
  return connection;
};

/** Lays out a workspace, starts the server on it and shakes hands. */
export const languageSession = async (
  t: TestContext,
  files: Files,
  options: object = {},
  locale?: string,
): Promise<LanguageSession> => {
  const root = await tempFolder(t);
  for (const [path, text] of Object.entries(files)) await lay(root, path, text);
  const connection = connect(t);
  const versions = new Map<string, number>();
  const watched: unknown[] = [];
  let refreshes = 0;
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('client/registerCapability', ({ registrations }) => {
    watched.push(...registrations);
    return null;
  });
  connection.onRequest('client/unregisterCapability', () => null);

  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const tell = (path: string, type: 1 | 2 | 3): Promise<void> =>
    connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] });
  const report = (path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: uri(path) },
      ...(previousResultId ? { previousResultId } : {}),
    });

  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(locale !== undefined && { locale }),
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'ws' }],
    initializationOptions: options,
  });
  await connection.sendNotification('initialized', {});
  return {
    root,
    connection,
    refreshes: () => refreshes,
    watched: () => watched,
    uri,
    open(path, text) {
      versions.set(path, 1);
      const textDocument = { uri: uri(path), languageId: 'python', version: 1, text };
      return connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    type(path, text) {
      const version = (versions.get(path) ?? 1) + 1;
      versions.set(path, version);
      const textDocument = { uri: uri(path), version };
      return connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    },
    report,
    async diagnostics(path) {
      const answer = await report(path);
      return answer.kind === 'full' ? answer.items : [];
    },
    workspace: (held) => connection.sendRequest('workspace/diagnostic', { previousResultIds: held }),
    actions: (path, range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: uri(path) },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      }),
    async write(path, text) {
      await lay(root, path, text);
      await tell(path, 2);
    },
    async remove(path) {
      await rm(fileURLToPath(uri(path)));
      await tell(path, 3);
    },
  };
};
