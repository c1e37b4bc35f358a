import { readFile } from 'node:fs/promises';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { pathOf } from '../documents.ts';
import { botAt } from '../file-at.ts';
import type { Server } from '../server.ts';
import { fileDiagnostics, resultIdOf } from './diagnostics.ts';
import { isPolicy, policyDiagnostics } from './policy-diagnostics.ts';

const policyAt = async (server: Server, uri: string, path: string): Promise<Diagnostic[]> => {
  const { organisationFile } = server.settings();
  const text = server.documents.get(uri)?.getText() ?? (await readFile(path, 'utf8').catch(() => null));
  const bots = await server.bots.all();
  const governs = path === organisationFile || bots.some(({ policyFiles }) => policyFiles.includes(path));
  return governs && text !== null ? policyDiagnostics(text, path, server.settings()) : [];
};

/** Diagnostics of one document, open or just closed; none outside bot folders. */
export const documentDiagnostics = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const path = pathOf(uri);
  if (!path) return [];
  const { organisationFile } = server.settings();
  if (isPolicy(path, organisationFile)) return policyAt(server, uri, path);
  const file = await botAt(server, uri);
  return file ? fileDiagnostics(server, file.known, file.path) : [];
};

/** `textDocument/diagnostic`: the typing path. */
export const registerDocumentDiagnostics = (server: Server): void => {
  server.connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      const items = await documentDiagnostics(server, textDocument.uri);
      const resultId = resultIdOf(items);
      return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
    },
  );
};
