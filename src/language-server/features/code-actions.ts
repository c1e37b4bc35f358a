import { join } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkFile, type Finding, type Fix, fixesFor, lesson, oneAtATime, type Place, wholeFixesOf } from '#core';
import { MOVE_TO_VAULT, type MoveToVault } from '#protocol';
import type { KnownBot } from '../bots.ts';
import { uriOf } from '../documents.ts';
import { botAt, isPython } from '../file-at.ts';
import type { Server } from '../server.ts';
import { askForApproval } from './ask-for-approval.ts';
import { findingDiagnostic, rangeOf, SOURCE, viewOf } from './diagnostics.ts';
import { requestWaiver } from './request-waiver.ts';
import { toldApart } from './told-apart.ts';

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

/** Edits by file; a list that is not there yet is made. */
const plainEdit = (server: Server, known: KnownBot, fix: Fix, document: TextDocument): WorkspaceEdit => {
  const own = fix.edits.filter(({ path }) => path === undefined);
  const paths = [...new Set(fix.edits.flatMap(({ path }) => path ?? []))];
  return {
    documentChanges: [
      ...(own.length > 0 ? [editsOf(document.uri, document.version, document, own)] : []),
      ...paths.flatMap((path) => {
        const uri = uriOf(join(known.folder, path));
        const open = server.documents.get(uri);
        const file = known.bot.files.get(path);
        const text = open ?? TextDocument.create(uri, 'plaintext', 0, file && 'text' in file ? file.text : '');
        const edits = editsOf(
          uri,
          open?.version ?? null,
          text,
          fix.edits.filter((edit) => edit.path === path),
        );
        return file === undefined
          ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }, edits]
          : [edits];
      }),
    ],
  };
};

const editsOf = (uri: string, version: number | null, text: TextDocument, edits: Fix['edits']) => ({
  textDocument: { uri, version },
  edits: edits.map(({ start, end, newText }) => ({
    range: { start: text.positionAt(start), end: text.positionAt(end) },
    newText,
  })),
});

/** The first way to mend a finding is the preferred one; none of them is ever applied on save. */
const actionOf = (
  server: Server,
  known: KnownBot,
  document: TextDocument,
  finding: Finding,
  fix: Fix,
  first: boolean,
): CodeAction => {
  const { language, movesToVault, explainsRules } = server.settings();
  const title = lesson(finding.rule, language).fixTitle(fix);
  // What a sample holds is made up, and goes into no vault.
  const asCommand = fix.kind === 'move-to-vault' && movesToVault && !known.isPractice;
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [findingDiagnostic(finding, language, explainsRules, viewOf(server, known))],
    isPreferred: first,
    ...(asCommand
      ? { command: { title, command: MOVE_TO_VAULT, arguments: [moveToVault(fix, document)] } }
      : { edit: plainEdit(server, known, fix, document) }),
  };
};

const actionsIn = (
  server: Server,
  known: KnownBot,
  document: TextDocument,
  path: string,
  range: Range,
): CodeAction[] => {
  const context = server.context(known);
  const { findings } = isPython(path) ? checkFile(known.bot, path, known.policy, context) : { findings: [] };
  const whole = server.whole(known);
  const ofWhole = whole.findings.filter(({ place, related = [] }) =>
    [place, ...related].some((at) => at.path === path),
  );
  const isHere = (place: Place): boolean => place.path === path && overlaps(rangeOf(place), range);
  const behind = oneAtATime([...findings, ...ofWhole]).behind;
  const here = [...findings, ...ofWhole].filter(
    (finding) => !behind.includes(finding) && [finding.place, ...(finding.related ?? [])].some(isHere),
  );
  return here.flatMap((finding) => [
    ...(ofWhole.includes(finding)
      ? wholeFixesOf(finding, whole.input)
      : fixesFor(known.bot, finding, known.policy, context)
    ).map((fix, index) => actionOf(server, known, document, finding, fix, index === 0)),
    ...(known.isPractice
      ? []
      : [
          ...askForApproval(server, known, finding),
          ...requestWaiver(server, known, finding, ofWhole.includes(finding) ? whole.findings : findings),
        ]),
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
    const file = await botAt(server, textDocument.uri);
    return file ? toldApart(actionsIn(server, file.known, document, file.path, range)) : [];
  });
};
