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
import { insidePath, type KnownBot } from '../bots.ts';
import { asOpen, pathOf } from '../documents.ts';
import type { Server } from '../server.ts';
import { findingDiagnostic, SOURCE } from './diagnostics.ts';

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
  const { language, movesToVault } = server.settings();
  const title = lesson(finding.rule, language).fixTitle(fix);
  const asCommand = fix.kind === 'move-to-vault' && movesToVault;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [findingDiagnostic(finding, language)],
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
  const { findings } = checkFile(known.bot, path, known.policy, { today: server.today() });
  const here = findings.filter((finding) => overlaps(findingDiagnostic(finding, 'en').range, range));
  return here.flatMap((finding) =>
    fixesFor(known.bot, finding, known.policy).map((fix, index) =>
      actionOf(server, document, finding, fix, index === 0),
    ),
  );
};

const wanted = (only: readonly string[] | undefined, diagnostics: readonly Diagnostic[]): boolean =>
  (!only || only.some((kind) => CodeActionKind.QuickFix === kind || kind === '')) &&
  (diagnostics.length === 0 || diagnostics.some(({ source }) => source === SOURCE));

/** `textDocument/codeAction`: one quick fix or more for each finding in the range, on the text as it is now. */
export const registerCodeActions = (server: Server): void => {
  server.connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
    const path = pathOf(textDocument.uri);
    const document = server.documents.get(textDocument.uri);
    if (!path || !document || !wanted(context.only, context.diagnostics)) return [];
    const known = await server.bots.at(path);
    const inner = known && insidePath(known.folder, path);
    if (!known || !inner?.endsWith('.py') || !known.bot.files.has(inner)) return [];
    return actionsIn(server, asOpen(known, server.documents), document, inner, range);
  });
};
