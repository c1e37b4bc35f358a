import { readFile } from 'node:fs/promises';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { pathOf, uriOf } from '../documents.ts';
import { botAt } from '../file-at.ts';
import { policyAt, usageHere } from '../policy-at.ts';
import type { Server } from '../server.ts';
import { casesDiagnostics, policyOfCases } from './cases-diagnostics.ts';
import { fileDiagnostics, resultIdOf } from './diagnostics.ts';
import { isPolicy, policyDiagnostics } from './policy-diagnostics.ts';

const ofPolicy = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const policy = await policyAt(server, uri);
  if (policy === null) return [];
  const text = await textAt(server, uri, policy.path);
  if (text === null) return [];
  const around = { today: server.today(), usage: await usageHere(server) };
  return policyDiagnostics(text, policy.path, server.settings(), around);
};

/** Said only where the policy beside them counts: for a bot here, or because a setting names it. */
const ofCases = async (server: Server, cases: { uri: string; path: string; policy: string }): Promise<Diagnostic[]> => {
  const policyUri = uriOf(cases.policy);
  if ((await policyAt(server, policyUri)) === null) return [];
  const text = await textAt(server, cases.uri, cases.path);
  if (text === null) return [];
  const policy = await textAt(server, policyUri, cases.policy);
  return casesDiagnostics(text, cases.path, server.settings(), { policy, today: server.today() });
};

const textAt = async (server: Server, uri: string, path: string): Promise<string | null> =>
  server.documents.get(uri)?.getText() ?? (await readFile(path, 'utf8').catch(() => null));

/** Diagnostics of one document, open or just closed; none outside bot folders. */
export const documentDiagnostics = async (server: Server, uri: string): Promise<Diagnostic[]> => {
  const path = pathOf(uri);
  if (!path) return [];
  const { organisationFile } = server.settings();
  if (isPolicy(path, organisationFile)) return ofPolicy(server, uri);
  const policy = policyOfCases(path, organisationFile);
  if (policy !== null) return ofCases(server, { uri, path, policy });
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
