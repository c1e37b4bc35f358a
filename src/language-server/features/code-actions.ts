import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFile, type Finding, type Fix, fixesFor, lesson } from '#core';
import { MOVE_TO_VAULT, type MoveToVault } from '#protocol';
import type { KnownBot } from '../bots.ts';
import { fileAt } from '../file-at.ts';
import type { Server } from '../server.ts';
import { askForApproval } from './ask-for-approval.ts';
import { findingDiagnostic, rangeOf, SOURCE } from './diagnostics.ts';

const overlaps = (a: Range, b: Range): boolean =>
  (a.start.line < b.end.line || (a.start.line === b.end.line && a.start.character <= b.end.character)) &&
  (b.start.line < a.end.line || (b.start.line === a.end.line && b.start.character <= a.end.character));

const number = (value: unknown): number => (typeof value === 'number' ? value : -1);

const moveToVault = (fix: Fix, document: TextDocument): MoveToVault => ({
  uri: document.uri,
  version: document.version,
  label: String(fix.data.label),
  key: String(fix.data.key),
  literal: { start: number(fix.data.literalStart), end: number(fix.data.literalEnd) },
  edits: fix.edits.map(({ start, end, newText }) => ({ start, end, newText })),
});

const plainEdit = (fix: Fix, document: TextDocument): WorkspaceEdit => ({
  documentChanges: [
    {
      textDocument: { uri: document.uri, version: document.version },
      edits: fix.edits.map(({ start, end, newText }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText,
      })),
    },
  ],
});

/** The first way to mend a finding is the preferred one; none of them is ever applied on save. */
const actionOf = (server: Server, document: TextDocument, finding: Finding, fix: Fix, first: boolean): CodeAction => {
  const { language, movesToVault, explainsRules } = server.settings();
  const title = lesson(finding.rule, language).fixTitle(fix);
  const asCommand = fix.kind === 'move-to-vault' && movesToVault;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [findingDiagnostic(finding, language, explainsRules)],
    isPreferred: first,
    ...(asCommand
      ? { command: { title, command: MOVE_TO_VAULT, arguments: [moveToVault(fix, document)] } }
      : { edit: plainEdit(fix, document) }),
  };
};

const actionsIn = (
  server: Server,
  known: KnownBot,
  document: TextDocument,
  path: string,
  range: Range,
): CodeAction[] => {
  const context = { today: server.today() };
  const { findings } = checkFile(known.bot, path, known.policy, context);
  const here = findings.filter((finding) => overlaps(rangeOf(finding.place), range));
  return here.flatMap((finding) => [
    ...fixesFor(known.bot, finding, known.policy, context).map((fix, index) =>
      actionOf(server, document, finding, fix, index === 0),
    ),
    ...askForApproval(server, known, finding),
  ]);
};

const wanted = (only: readonly string[] | undefined, diagnostics: readonly Diagnostic[]): boolean =>
  (!only || only.some((kind) => CodeActionKind.QuickFix === kind || kind === '')) &&
  (diagnostics.length === 0 || diagnostics.some(({ source }) => source === SOURCE));

/** `textDocument/codeAction`: one quick fix or more for each finding in the range, on the text as it is now. */
export const registerCodeActions = (server: Server): void => {
  server.connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
    const document = server.documents.get(textDocument.uri);
    if (!document || !wanted(context.only, context.diagnostics)) return [];
    const file = await fileAt(server, textDocument.uri);
    return file ? actionsIn(server, file.known, document, file.path, range) : [];
  });
};
