import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { policyCompletion } from '#core';
import { policyAt, usageHere } from '../policy-at.ts';
import type { Server } from '../server.ts';

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  distribution: CompletionItemKind.Module,
  rule: CompletionItemKind.Property,
} as const;

/** What may be written in a policy at a position, in the order of use; null where the document is no policy. */
export const policyItems = async (
  server: Server,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[] | null> => {
  const policy = await policyAt(server, document.uri);
  if (policy === null) return null;
  const { distributions } = await usageHere(server);
  const { language } = server.settings();
  const needs = { language, rank: policy.rank, inUse: [...distributions.keys()] };
  const found = policyCompletion(document.getText(), document.offsetAt(position), needs);
  if (found === null) return [];
  const range = { start: document.positionAt(found.word.start), end: document.positionAt(found.word.end) };
  return found.items.map(({ label, kind, detail, text }, i) => ({
    label,
    kind: kinds[kind],
    detail,
    sortText: String(i).padStart(5, '0'),
    filterText: label,
    // Lines below the first are indented as they are meant to stand.
    insertTextMode: 1,
    textEdit: { range, newText: text },
  }));
};
