import { type Code, meaningful } from './code.ts';
import { encodingProblem } from './encoding.ts';
import { conditionsOf } from './how.ts';
import { type ImportItem, itemsOf } from './imports.ts';
import { lex } from './lexer/lexer.ts';
import type { ImportFact, PythonFile, PythonProblem } from './python-file.ts';
import { type Statement, statementsOf } from './statements.ts';
import { stringsOf } from './strings.ts';
import { type Tree, treeOf } from './tree/tree.ts';
import { bindingsOf, usesOf } from './uses.ts';

/** A Python text with its tokens and statements, for those who look closer than facts go. */
export interface PythonSource {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly tree: Tree;
  readonly items: readonly ImportItem[];
  readonly problems: readonly PythonProblem[];
}

export const parsePython = (text: string): PythonSource => {
  const { tokens, problems } = lex(text);
  const code = meaningful(text, tokens);
  const statements = statementsOf(code);
  const tree = treeOf(code, statements, problems);
  const all = [...problems, ...tree.problems].sort((a, b) => a.offset - b.offset);
  const encoding = encodingProblem(text);
  return { code, statements, tree, items: itemsOf(code, statements), problems: encoding ? [encoding, ...all] : all };
};

/** Everything rules want to know of one Python text. Never throws: what is wrong with the text is a problem. */
export const readPython = (text: string): PythonFile => {
  const { code, statements, items, problems } = parsePython(text);
  const howOf = conditionsOf(code, items, statements);
  const written = items.map(
    ({ module, start, end, statement, in: where }): ImportFact => ({
      module,
      how: howOf(where.block),
      use: false,
      start,
      end,
      statement,
    }),
  );
  const used = usesOf(code, statements, bindingsOf(items, howOf));
  const imports = [...written, ...used].sort((a, b) => a.start - b.start);
  return { imports, strings: stringsOf(code, statements), problems };
};
