import {
  CodeActionKind,
  type Connection,
  type InitializeResult,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { version } from '#core';
import { POLICY_FETCHED, PRACTICE_WRITTEN } from '#protocol';
import { clientSide, rootsOf, settingsAtStart } from './client-side.ts';
import { pathOf } from './documents.ts';
import { registerBotStatus } from './features/bot-status.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCompletion } from './features/completion.ts';
import { registerDocumentDiagnostics } from './features/document-diagnostics.ts';
import { registerFileEvents } from './features/file-events.ts';
import { registerHover } from './features/hover.ts';
import { registerWaivers } from './features/waivers.ts';
import { registerWholeRefresh } from './features/whole-refresh.ts';
import { registerWorkspaceDiagnostics } from './features/workspace-diagnostics.ts';
import { createState } from './state.ts';

const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: TextDocumentSyncKind.Incremental,
  // Where the text of one file moves what is found in another, a refresh tells of that; a client need not ask at each key.
  diagnosticProvider: { identifier: 'botyard', interFileDependencies: false, workspaceDiagnostics: true },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
  hoverProvider: true,
  completionProvider: { triggerCharacters: ['.', '=', '"'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

const paths = (folders: readonly WorkspaceFolder[]): string[] => folders.flatMap(({ uri }) => pathOf(uri) ?? []);

/** The language server of one workspace, on a connection that is not listening yet. */
export const serve = (connection: Connection): void => {
  const state = createState(connection);
  const { server } = state;

  connection.onInitialize((params): InitializeResult => {
    state.begin(clientSide(params), settingsAtStart(params), rootsOf(params));
    return { capabilities, serverInfo: { name: 'botyard', version } };
  });
  connection.onInitialized(() => {
    server.bots.readAhead();
    void state.watch();
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      state.moveRoots(paths(added), paths(removed)),
    );
  });
  connection.onDidChangeConfiguration(({ settings }) => state.configure(settings));

  connection.onNotification(POLICY_FETCHED, () => {
    server.bots.forgetPolicies();
    state.moved();
  });
  connection.onNotification(PRACTICE_WRITTEN, () => {
    server.bots.forgetPolicies();
    state.refresh();
  });
  registerDocumentDiagnostics(server);
  registerWorkspaceDiagnostics(server);
  registerCodeActions(server);
  registerHover(server);
  registerCompletion(server);
  registerBotStatus(server);
  registerWaivers(server);
  registerFileEvents(server, state.moved);
  registerWholeRefresh(server, state.refresh);
  server.documents.listen(connection);
};
