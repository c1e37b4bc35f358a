import { isName, nameAt, startOf, wordAt } from '../../python/code.ts';
import { scopeOf } from '../../python/functions.ts';
import type { PythonFile, StringFact } from '../../python/index.ts';
import { Word } from '../../python/lexer/words.ts';
import type { Statement } from '../../python/statements.ts';
import { childrenOf, Node, rootsIn } from '../../python/tree/nodes.ts';
import { type ValueFact, valueAt } from '../../python/values.ts';
import type { TextWords } from '../text-words.ts';
import { strengthOf } from './names.ts';
import { lookOf } from './values.ts';

/** Without one of these in a text no statement says that something is secret. */
export const statementWords: readonly string[] = [
  ...['pass', 'pwd', 'senha', 'secret', 'token', 'api', 'clave', 'contrase', 'cred', 'auth'],
];

/** Literals that are secret by the statement they stand in: side by side in brackets, in lists by a name, given back. */
export const secretsInStatements = (python: PythonFile, words: TextWords): readonly StringFact[] => {
  if (!words.hasAny(statementWords)) return [];
  const { statements, tree } = python.source;
  const { nodes, bounds } = tree;
  const found: StringFact[] = [];
  for (let s = 0; s < statements.length; s++) {
    const from = bounds[s] as number;
    const to = bounds[s + 1] as number;
    const kind = to > from ? nodes.kinds[to - 1] : 0;
    if (kind === Node.string) found.push(...returned(python, statements[s] as Statement, to - 1));
    if (kind === Node.tuple || kind === Node.list || kind === Node.dict) found.push(...collected(python, from, to));
  }
  return found;
};

const factOf = ({ kind, text, start, end }: ValueFact, name: string): readonly StringFact[] =>
  kind === 'string' && text !== null ? [{ start, end, value: text, name, context: 'assignment' }] : [];

/** In a list or a function only what cannot be a word: parsers have their tokens, too. */
const isPlain = (name: string, value: ValueFact): boolean =>
  strengthOf(name) === 'password' || (value.text !== null && lookOf(value.text, name) === 'strong');

/** `return "…"` in `def get_password():`. */
const returned = (python: PythonFile, { first, block }: Statement, node: number): readonly StringFact[] => {
  const { code, tree } = python.source;
  if (wordAt(code, first) !== Word.return || startOf(code, first + 1) !== startOf(code, tree.nodes.firsts[node] ?? 0))
    return [];
  const name = nameOfFunction(python, block);
  if (name === '') return [];
  const value = valueAt(code, tree.nodes, node);
  return isPlain(name, value) ? factOf(value, name) : [];
};

/** Of the function that a block stands in; empty outside of one. */
const nameOfFunction = ({ source: { code } }: PythonFile, block: Statement['block']): string => {
  const header = scopeOf(block)?.header;
  if (header === undefined) return '';
  const at = wordAt(code, header.first) === Word.async ? header.first + 2 : header.first + 1;
  return isName(code, at) ? nameAt(code, at) : '';
};

/** `(user, password) = ("…", "…")`, `passwords = ["…"]`, `senhas = {"erp": "…"}`, `credentials = ("…", "…")`. */
const collected = (python: PythonFile, from: number, to: number): readonly StringFact[] => {
  const { code, tree } = python.source;
  const [target, ...more] = rootsIn(tree.nodes, from, to);
  const held = more.at(-1);
  if (target === undefined || held === undefined) return [];
  const valuesOf = (node: number) => childrenOf(tree.nodes, node).map((child) => valueAt(code, tree.nodes, child));
  const to_ = valueAt(code, tree.nodes, target);
  if (to_.kind === 'tuple' || to_.kind === 'list') {
    const [names, values] = [valuesOf(target), valuesOf(held)];
    return names.length === values.length ? values.flatMap((value, i) => factOf(value, lastPart(names[i]?.text))) : [];
  }
  const name = lastPart(to_.text);
  const isDict = tree.nodes.kinds[held] === Node.dict;
  const isPair = !isDict && /^(?:auth|credentials?|credenciais|credenciales)$/i.test(name);
  // A long table is read only where its name says that it holds secrets.
  if (!isPair && !plural.test(name)) return [];
  const values = valuesOf(held);
  if (isPair && values.length === 2) return values.slice(1).flatMap((value) => factOf(value, 'password'));
  if (!plural.test(name) || strengthOf(name.slice(0, -1)) === null) return [];
  const items = isDict ? values.filter((_, i) => i % 2 === 1) : values;
  return items.flatMap((value) => (isPlain(name.slice(0, -1), value) ? factOf(value, name.slice(0, -1)) : []));
};

/** `API_TOKENS`, not `PASSWORD_HASHERS`. */
const plural = /(?:password|passwd|pwd|senha|contrase(?:n|ñ)a|clave|token|secret|segredo|secreto|key|chave)s$/i;

const lastPart = (dotted: string | null | undefined): string => dotted?.split('.').at(-1) ?? '';
