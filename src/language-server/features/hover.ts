import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ImportFact, readPython, verdictOnImport } from '#core';
import { botAt, type FileOfBot, isPython } from '../file-at.ts';
import type { Server } from '../server.ts';
import { wordsIn } from '../words/words.ts';
import { importText } from './import-text.ts';
import { hoverInPolicy } from './policy-hover.ts';
import { requirementHover } from './requirement-hover.ts';

/** The import at an offset; where a use and an import share it, the import. */
const importAt = (text: string, offset: number): ImportFact | null => {
  const python = readPython(text);
  const isHere = ({ start, end }: ImportFact): boolean => start <= offset && offset <= end;
  return python.imports.find(isHere) ?? python.uses.find(isHere) ?? null;
};

const hoverOf = (server: Server, { known, path }: FileOfBot, document: TextDocument, fact: ImportFact): Hover => {
  const { language, explainsRules } = server.settings();
  const words = wordsIn(language);
  const today = server.today();
  const text =
    fact.module === null
      ? words.runTimeOnly
      : importText(verdictOnImport(fact.module, path, { ...known, today }), {
          words,
          contact: known.policy.contact,
          today,
          links: explainsRules,
        });
  return {
    contents: { kind: MarkupKind.Markdown, value: text },
    range: { start: document.positionAt(fact.start), end: document.positionAt(fact.end) },
  };
};

/** `textDocument/hover`: on an import or a requirement of a bot, and nowhere else. */
export const registerHover = (server: Server): void => {
  server.connection.onHover(async ({ textDocument, position }): Promise<Hover | null> => {
    const document = server.documents.get(textDocument.uri);
    const inPolicy = document ? await hoverInPolicy(server, document, position) : null;
    if (inPolicy) return inPolicy;
    const file = document ? await botAt(server, textDocument.uri) : null;
    if (!document || !file) return null;
    // Python may hold requirements as well, in a comment at its top.
    const required = requirementHover(server, file, document, document.offsetAt(position));
    if (required !== null || !isPython(file.path)) return required;
    const fact = importAt(document.getText(), document.offsetAt(position));
    return fact && hoverOf(server, file, document, fact);
  });
};
