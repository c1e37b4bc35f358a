import type { TextEdit } from '../bot.ts';
import { type Code, endOf, kindAt, startOf, wordAt } from '../python/code.ts';
import type { PythonSource } from '../python/index.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { Sign } from '../python/lexer/words.ts';

/** How many tokens may stand between a value and the end of its field: `!r`, `:>20`. */
const longestFormat = 4;

/** Stars in the place of a node: as a field of an f-string with its braces, else as a string; null inside a longer field. */
export const maskedNode = ({ code, tree }: PythonSource, node: number): TextEdit | null => {
  const [first, end] = [tree.nodes.firsts[node] as number, tree.nodes.ends[node] as number];
  const brace = fieldAround(code, first);
  if (brace === null) return { start: startOf(code, first), end: endOf(code, end - 1), newText: '"***"' };
  let close = end;
  while (wordAt(code, close) !== Sign.braceEnd && kindAt(code, close) !== Kind.end && close < end + longestFormat)
    close++;
  // Quotes in a field were the end of the text before Python 3.12.
  if (brace !== first - 1 || wordAt(code, close) !== Sign.braceEnd) return null;
  return { start: startOf(code, brace), end: endOf(code, close), newText: '***' };
};

/** The brace of the field of an f-string that a token stands in, however deep. */
const fieldAround = (code: Code, token: number): number | null => {
  for (let t = code.enclosing[token] ?? -1; t >= 0; t = code.enclosing[t] ?? -1)
    if (wordAt(code, t) === Sign.brace && isInFString(code, t)) return t;
  return null;
};

const isInFString = (code: Code, brace: number): boolean => {
  const kind = kindAt(code, brace - 1);
  return kind === Kind.fStart || kind === Kind.fMiddle || wordAt(code, brace - 1) === Sign.braceEnd;
};
