import { endOf, startOf } from '../../python/code.ts';
import type { PythonFile, StringFact } from '../../python/index.ts';
import { childrenOf, Node } from '../../python/tree/nodes.ts';
import { attributeName, dottedName, type ValueFact, valueAt } from '../../python/values.ts';
import { strengthOf } from './names.ts';

const mayHold = /\bin\s?[[({]|\.get\([^()\n]{1,80}\)\s?[!=]=|(?:\binput|getpass)\([^()\n]{0,200}\)\s?[!=]=/;

/** What a name may be compared with so that it says something. */
const held: ReadonlySet<number> = new Set([Node.string, Node.tuple, Node.list, Node.set]);

/** `password in ("…", "…")`, `headers.get("X-Api-Key") == "…"`, `input("Password: ") == "…"`. */
export const secretsCompared = (text: string, { source }: PythonFile): readonly StringFact[] => {
  if (!mayHold.test(text)) return [];
  const { code, tree } = source;
  const found: StringFact[] = [];
  for (let i = 0; i < tree.nodes.count; i++) {
    if (tree.nodes.kinds[i] !== Node.comparison) continue;
    // The last child is what is compared with.
    if (!held.has(tree.nodes.kinds[i - 1] as number)) continue;
    const [left, right, more] = childrenOf(tree.nodes, i);
    if (left === undefined || right === undefined || more !== undefined) continue;
    const between = text.slice(
      endOf(code, (tree.nodes.ends[left] as number) - 1),
      startOf(code, tree.nodes.firsts[right] as number),
    );
    const name = nameOf(source, left);
    if (strengthOf(name) === null) continue;
    const value = valueAt(code, tree.nodes, right);
    const isIn = /\bin\b/.test(between) && (value.kind === 'tuple' || value.kind === 'list' || value.kind === 'set');
    const values = isIn ? childrenOf(tree.nodes, right).map((child) => valueAt(code, tree.nodes, child)) : [];
    const isGot = tree.nodes.kinds[left] === Node.call && value.kind === 'string';
    for (const each of isGot ? [value] : values) add(each, name, found);
  }
  return found;
};

const add = ({ kind, text, start, end }: ValueFact, name: string, found: StringFact[]): void => {
  if (kind === 'string' && text !== null) found.push({ start, end, value: text, name, context: 'comparison' });
};

/** The last part of a dotted name, what `get` is asked for, or of a question the word that speaks of a secret. */
const nameOf = ({ code, tree: { nodes } }: PythonFile['source'], node: number): string => {
  const { kind, text } = valueAt(code, nodes, node);
  if (kind === 'name') return text?.split('.').at(-1) ?? '';
  const [callee, asked] = kind === 'call' ? childrenOf(nodes, node) : [];
  if (callee === undefined) return '';
  const called = dottedName(code, nodes, callee)?.at(-1);
  if (called === 'getpass') return 'password';
  const value = asked === undefined ? null : valueAt(code, nodes, asked).text;
  if (called === 'input') return wordIn(value ?? '');
  return attributeName(code, nodes, callee) === 'get' ? (value ?? '') : '';
};

const wordIn = (question: string): string =>
  question
    .slice(0, 200)
    .match(/[\p{L}_]+/gu)
    ?.find((word) => strengthOf(word) === 'password') ?? '';
