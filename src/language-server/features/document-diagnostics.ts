import { readFile } from 'node:fs/promises';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { insidePath } from '../bots.ts';
import { asOpen, pathOf } from '../documents.ts';
import type { Server } from '../server.ts';
import { fileDiagnostics, resultIdOf } from './diagnostics.ts';
import { isPolicy, policyDiagnostics } from './policy-diagnostics.ts';

const policyAt = async (server: Server, uri: string, path: string): Promise<Diagnostic[]> => {
  const { language, organisationFile } = server.settings();
  const text = server.documents.get(uri)?.getText() ?? (await readFile(path, 'utf8').catch(() => null));
  const bots = await server.bots.all();
  const governs = path === organisationFile || bots.some(({ policyFiles }) => policyFiles.includes(path));
  return governs && text !== null ? policyDiagnostics(text, path, language) : [];
};

/** Diagnostics of one document, open or just closed; none outside bot folders. */
export const documentDiagnostics = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const path = pathOf(uri);
  if (!path) return [];
  const { language, organisationFile } = server.settings();
  if (isPolicy(path, organisationFile)) return policyAt(server, uri, path);
  const known = await server.bots.at(path);
  const inner = known && insidePath(known.folder, path);
  if (!known || !inner?.endsWith('.py') || !known.bot.files.has(inner)) return [];
  return fileDiagnostics(asOpen(known, server.documents), inner, server.today(), language);
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
