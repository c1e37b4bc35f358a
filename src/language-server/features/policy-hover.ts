import { type Hover, MarkupKind, type Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { policyHover } from '#core';
import { policyAt, usageHere } from '../policy-at.ts';
import type { Server } from '../server.ts';

/** What a word of a policy means: a key, a level, a rule; and which bots here use a name of its lists. */
export const hoverInPolicy = async (
  server: Server,
  document: TextDocument,
  position: Position,
): Promise<Hover | null> => {
  if ((await policyAt(server, document.uri)) === null) return null;
  const { language } = server.settings();
  const usage = await usageHere(server);
  const found = policyHover(document.getText(), document.offsetAt(position), { language, usage });
  return (
    found && {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: { start: document.positionAt(found.word.start), end: document.positionAt(found.word.end) },
    }
  );
};
