import { once } from '../once.ts';
import { callsOf } from './calls.ts';
import { encodingProblem } from './encoding.ts';
import type { ImportFact } from './facts.ts';
import { functionsOf } from './functions.ts';
import { conditionsOf } from './how.ts';
import { itemsOf } from './imports.ts';
import { lex } from './lexer/lexer.ts';
import type { PythonFile } from './python-file.ts';
import type { Scratch } from './scratch.ts';
import type { PythonSource } from './source.ts';
import { statementsOf } from './statements.ts';
import { stringsOf } from './strings.ts';
import { treeOf } from './tree/tree.ts';
import { type Bindings, bindingsOf, importsByCall, usesOf } from './uses.ts';

/** Reads a text without judging it. */
export const parsePython = (text: string, scratch: Scratch | null = null): PythonSource => {
  const { code, problems } = lex(text, scratch);
  const statements = statementsOf(code);
  const tree = treeOf(code, statements, problems, scratch);
  const all = [...problems, ...tree.problems].sort((a, b) => a.offset - b.offset);
  const encoding = encodingProblem(text);
  return { code, statements, tree, items: itemsOf(code, statements), problems: encoding ? [encoding, ...all] : all };
};

/**
 * Everything rules want to know of one Python text. Never throws: what is wrong with the text is a problem. With `scratch`
 * it is good until the next text is read with the same.
 */
export const readPython = (text: string, scratch: Scratch | null = null): PythonFile => readWithin(text, 0, scratch);

/** A text that `exec` runs may itself run one: so often is that followed. */
const deepest = 3;

const readWithin = (text: string, depth: number, scratch: Scratch | null = null): PythonFile => {
  const source = parsePython(text, scratch);
  const { code, statements, items, problems } = source;
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
  const bindings = bindingsOf(items, howOf);
  const run = (text: string): PythonFile | null => (depth < deepest ? readWithin(text, depth + 1) : null);
  const called = importsByCall(source, bindings, (text) => run(text)?.imports ?? []);
  const imports = called.length === 0 ? written : [...written, ...called].sort(byStart);
  const uses = once(() => usesOf(source, bindings, (text) => run(text)?.uses ?? []).sort(byStart));
  return withMore({ imports, problems }, source, bindings, uses);
};

const byStart = (a: ImportFact, b: ImportFact): number => a.start - b.start;

/** Adds what only some rules ask for: read at the first question, and then kept. */
const withMore = (
  facts: Pick<PythonFile, 'imports' | 'problems'>,
  source: PythonSource,
  bindings: Bindings,
  uses: () => readonly ImportFact[],
): PythonFile => {
  const { code, statements, tree } = source;
  const strings = once(() => stringsOf(code, statements));
  const functions = once(() => functionsOf(code, statements));
  const calls = once(() => callsOf(code, statements, tree, bindings, functions));
  return {
    ...facts,
    source,
    get uses() {
      return uses();
    },
    get strings() {
      return strings();
    },
    get functions() {
      return functions();
    },
    get calls() {
      return calls().all();
    },
    callsNamed: (names, beginning = '') => calls().named(names, beginning),
  };
};

export type { PythonSource } from './source.ts';
