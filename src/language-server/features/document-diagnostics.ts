import { readFile } from 'node:fs/promises';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { pathOf } from '../documents.ts';
import { botAt } from '../file-at.ts';
import { policyAt, usageHere } from '../policy-at.ts';
import type { Server } from '../server.ts';
import { fileDiagnostics, resultIdOf } from './diagnostics.ts';
import { isPolicy, policyDiagnostics } from './policy-diagnostics.ts';

const ofPolicy = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const policy = await policyAt(server, uri);
  if (policy === null) return [];
  const text = server.documents.get(uri)?.getText() ?? (await readFile(policy.path, 'utf8').catch(() => null));
  if (text === null) return [];
  const around = { today: server.today(), usage: await usageHere(server) };
  return policyDiagnostics(text, policy.path, server.settings(), around);
};

/** Diagnostics of one document, open or just closed; none outside bot folders. */
export const documentDiagnostics = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const path = pathOf(uri);
  if (!path) return [];
  const { organisationFile } = server.settings();
  if (isPolicy(path, organisationFile)) return ofPolicy(server, uri);
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
