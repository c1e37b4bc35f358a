import { endOf, startOf } from '../../python/code.ts';
import type { PythonFile } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';

/** What an offset of a Python text stands in: for people, in a value, or in code. */
export type Standing = 'comment' | 'docstring' | 'string' | 'code';

export const standingAt = ({ source: { code, statements } }: PythonFile, offset: number): Standing => {
  const token = lastAtOrBefore(code.count, (i) => code.starts[i] as number, offset);
  // What no token holds, and is no blank, is a comment.
  if (token < 0 || offset >= (code.ends[token] as number)) return 'comment';
  const kind = code.kinds[token];
  if (kind !== Kind.string && kind !== Kind.fMiddle) return 'code';
  const s = lastAtOrBefore(statements.length, (i) => startOf(code, statements[i]?.first ?? 0), offset);
  const statement = statements[s];
  const isAlone = statement?.first === token && endOf(code, statement.end - 1) === code.ends[token];
  return isAlone ? 'docstring' : 'string';
};

/** By halves: the last of `count` whose start is not behind the offset; -1 when all are. */
const lastAtOrBefore = (count: number, startAt: (i: number) => number, offset: number): number => {
  let [low, high] = [-1, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Texts that people write for people. */
export const isProse = (path: string): boolean => /\.(?:txt|md|rst|text)$/i.test(path);

/** Does the line up to an offset begin as a comment of a script, of settings or of a cell does? */
export const isRemark = (text: string, offset: number): boolean => {
  const before = text.slice(Math.max(0, offset - 300), offset);
  return /^\s{0,80}"?(?:#|\/\/|\/\*|\*|--|;|<!--|rem\s|')/i.test(before.slice(before.lastIndexOf('\n') + 1));
};
