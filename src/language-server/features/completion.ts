import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver/node';
import { type Importable, importable, policyOn } from '#core';
import { pathOf } from '../documents.ts';
import { botAt, fileAt, isPython } from '../file-at.ts';
import type { Server } from '../server.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { policyItems } from './policy-completion.ts';
import { requirementItems } from './requirement-completion.ts';

/** The dotted name being typed in `import a, b.c` or `from b.c`: what stands of it, in UTF-16 units of its line. */
export const typedModule = (lineUpToCursor: string): string | null => {
  const found =
    /^\s*(?:lazy\s+)?(?:from\s+|import\s+(?:[\p{L}\p{N}_.]+(?:\s+as\s+[\p{L}\p{N}_]+)?\s*,\s*)*)([\p{L}\p{N}_.]*)$/u.exec(
      lineUpToCursor,
    );
  const typed = found?.[1];
  return typed === undefined || typed.startsWith('.') ? null : typed;
};

const detail = ({ origin, distributions }: Importable, words: Words): string => {
  if (origin === 'first-party') return words.ownModule;
  return origin === 'stdlib' ? words.standardLibrary : distributions.join(', ');
};

/** Own files first, then what was approved, then the standard library. */
const rank = { 'first-party': '0', 'third-party': '1', stdlib: '2' } as const;

const itemOf = (found: Importable, range: Range, words: Words): CompletionItem => ({
  label: found.module,
  kind: CompletionItemKind.Module,
  detail: detail(found, words),
  sortText: `${rank[found.origin]}${found.module}`,
  filterText: found.module,
  textEdit: { range, newText: found.module },
});

/** `textDocument/completion`: modules that may be imported, where one is being written. */
export const registerCompletion = (server: Server): void => {
  server.connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[] | null> => {
    const document = server.documents.get(textDocument.uri);
    const inPolicy = document ? await policyItems(server, document, position) : null;
    if (inPolicy) return inPolicy;
    const start = { line: position.line, character: 0 };
    const list = document && !isPython(pathOf(textDocument.uri) ?? '') ? await botAt(server, textDocument.uri) : null;
    if (document && list) return requirementItems(server, list, document, position);
    const typed = document ? typedModule(document.getText({ start, end: position })) : null;
    const file = typed === null ? null : await fileAt(server, textDocument.uri);
    if (typed === null || !file) return null;
    const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
    const words = wordsIn(server.settings().language);
    const above = typed.slice(0, typed.lastIndexOf('.') + 1);
    const { bot, policy } = file.known;
    return importable(bot, policyOn(policy, server.today()), file.path)
      .filter(({ module }) => module.startsWith(above) && module !== above)
      .map((found) => itemOf(found, range, words));
  });
};
