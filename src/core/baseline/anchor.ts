import { type Code, endOf, kindAt, nameAt, startOf } from '../python/code.ts';
import type { PythonFile } from '../python/index.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { fingerprint } from './fingerprint.ts';

/** What is longer is a table: of it only its beginning and the line in question count, so that another line may change. */
const longest = 100;
const headOfTable = 12;

/**
 * Where a finding stands, in terms that outlast moves and take no value in: the functions and classes around it and its
 * statement with all literals blanked. Comments and layout are none of it.
 */
export const anchorOf = (python: PythonFile, start: number, end: number): string =>
  fingerprint(JSON.stringify([around(python, start), statementAt(python, start, end)]));

const around = ({ functions }: PythonFile, at: number): readonly string[] => {
  const names: string[] = [];
  let inner = null;
  for (const fact of functions) {
    if (fact.start > at) break;
    if (fact.end > at) inner = fact;
  }
  for (let fact = inner; fact !== null; fact = fact.within) names.unshift(fact.name);
  return names;
};

const statementAt = ({ source }: PythonFile, start: number, end: number): readonly string[] => {
  const { code, statements } = source;
  const found = statements[lastBefore(statements.length, (i) => startOf(code, statements[i]?.first ?? 0) <= start)];
  if (found === undefined) return [];
  if (found.end - found.first <= longest) return blanked(code, found.first, found.end);
  const head = blanked(code, found.first, found.first + headOfTable);
  return [...head, '…', ...blanked(code, ...tokensOfLines(code, found.first, found.end, start, end))];
};

/** The tokens of a long statement on the lines of the finding. */
const tokensOfLines = (code: Code, first: number, last: number, start: number, end: number): [number, number] => {
  const from = code.text.lastIndexOf('\n', start - 1) + 1;
  const newline = code.text.indexOf('\n', end);
  const to = newline === -1 ? code.text.length : newline;
  const begin = first + 1 + lastBefore(last - first, (i) => startOf(code, first + i) < from);
  let stop = begin;
  while (stop < last && stop - begin < longest && startOf(code, stop) < to) stop++;
  return [begin, stop];
};

const blanked = (code: Code, first: number, last: number): readonly string[] => {
  const parts: string[] = [];
  for (let i = first; i < last; i++) {
    const kind = kindAt(code, i);
    if (kind === Kind.name) parts.push(nameAt(code, i));
    else if (kind === Kind.op) parts.push(code.text.slice(startOf(code, i), endOf(code, i)));
    // Neighbouring literals are one to Python; how a value is spread over them is part of the value.
    else if (parts.at(-1) !== '""') parts.push('""');
  }
  return parts;
};

/** Index of the last of `count` for which it holds; -1 for none. What it holds for comes first. */
const lastBefore = (count: number, holds: (i: number) => boolean): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
