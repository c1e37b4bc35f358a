import { askedNames, isAsked } from './asked-names.ts';
import { type Code, nameAt, wordAt } from './code.ts';
import { Kind } from './lexer/tokens.ts';
import { Sign, Word } from './lexer/words.ts';
import { stringGroupAt } from './literals.ts';
import type { PythonSource } from './source.ts';
import type { Statement } from './statements.ts';
import { childrenOf, Node, rootsIn } from './tree/nodes.ts';

/** A text with the names looked up in it so far, so that each is looked for once. */
export interface ConstantsOf {
  readonly source: Pick<PythonSource, 'code' | 'statements' | 'tree'>;
  readonly known: Map<string, string | null>;
}

/** How far names and sums are followed. */
const deepest = 20;

/**
 * The string that node i always is: a literal, such strings joined by `+`, or a name that the whole file binds once, to one
 * of these. Null when only run time knows it.
 */
export const constantString = (constants: ConstantsOf, i: number, depth = 0): string | null => {
  const { code, tree } = constants.source;
  const { kinds, firsts } = tree.nodes;
  const first = firsts[i] as number;
  if (depth > deepest) return null;
  if (kinds[i] === Node.string) return stringGroupAt(code, first)?.value ?? null;
  if (kinds[i] === Node.name) return constantNamed(constants, nameAt(code, first), depth);
  const [left, right] = kinds[i] === Node.binary ? childrenOf(tree.nodes, i) : [];
  if (left === undefined || right === undefined || !isSum(code, tree.nodes, left, right)) return null;
  const [a, b] = [constantString(constants, left, depth + 1), constantString(constants, right, depth + 1)];
  return a === null || b === null ? null : a + b;
};

const isSum = (code: Code, { ends, firsts }: PythonSource['tree']['nodes'], left: number, right: number): boolean => {
  for (let t = ends[left] as number; t < (firsts[right] as number); t++) if (code.words[t] === Sign.plus) return true;
  return false;
};

const constantNamed = (constants: ConstantsOf, name: string, depth: number): string | null => {
  const known = constants.known.get(name);
  if (known !== undefined) return known;
  // A name that is its own value, by whatever detour, has none.
  constants.known.set(name, null);
  const node = boundOnce(constants.source, name);
  const value = node < 0 ? null : constantString(constants, node, depth + 1);
  constants.known.set(name, value);
  return value;
};

/** The value of the one plain assignment to a name; -1 when there is none, or more. */
export const boundOnce = ({ code, statements, tree }: ConstantsOf['source'], name: string): number => {
  const asked = askedNames([name]);
  let value = -1;
  for (let s = 0; s < statements.length; s++) {
    const statement = statements[s] as Statement;
    for (let t = statement.first; t < statement.end; t++) {
      if (code.words[t] !== Kind.name || !isAsked(asked, code, t) || wordAt(code, t - 1) === Sign.dot) continue;
      if (!mayBind(code, statement, t)) continue;
      const roots = rootsIn(tree.nodes, tree.bounds[s] as number, tree.bounds[s + 1] as number);
      const plain = t === statement.first && wordAt(code, t + 1) === Sign.equals && roots.length === 2;
      if (!plain || value >= 0) return -1;
      value = roots[1] as number;
    }
  }
  return value;
};

const before: readonly number[] = [Word.as, Word.for, Word.def, Word.class, Word.global, Word.nonlocal, Word.del];

/** True when the name at token t is given a value there, or may be: all that is not plainly a use of it counts. */
const mayBind = (code: Code, { first, end, opens }: Statement, t: number): boolean => {
  if (opens?.opener === 'def' || opens?.opener === 'case') return true;
  const start = wordAt(code, first);
  if (start === Word.import || start === Word.from || start === Word.global || start === Word.nonlocal) return true;
  const next = wordAt(code, t + 1);
  if (next === Word.walrus || next === Word.augmented || next === Word.in || before.includes(wordAt(code, t - 1)))
    return true;
  if (next === Sign.colon && t === first) return true;
  // `name=` in a call names a parameter; outside brackets all that stands before a `=` is bound.
  for (let k = t + 1; k < end; k++) if (code.enclosing[k] === -1 && code.words[k] === Sign.equals) return true;
  return false;
};
