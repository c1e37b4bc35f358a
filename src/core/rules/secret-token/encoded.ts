import { fromBase64, inBase64 } from './base64.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** A longer piece is a picture or a program. */
const longest = 65_536;

/** Looks through a text as if it stood in a file of its own. */
export type Look = (text: string) => TokenMatch | null;

/**
 * Credentials in base64, decoded once: what they begin with is looked for in the three ways it can stand there. A piece that
 * holds none is not decoded again for the next of them.
 */
export const encodedAnchors = (beginnings: readonly string[], look: Look): readonly Anchor[] =>
  [...new Set(beginnings.filter(({ length }) => length >= 4).flatMap(inBase64))].map((word) => ({
    word,
    exact: true,
    at: (search, start, end) => matchAt(search, start, end, look),
  }));

const matchAt = (search: Search, from: number, to: number, look: Look): TokenMatch | null => {
  const { text, meter, decoded } = search;
  if (from < decoded.end) return null;
  let start = from;
  while (start > Math.max(0, from - longest) && isLetter(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end < Math.min(text.length, from + longest) && isLetter(text.charCodeAt(end))) end++;
  meter.steps += 3 * (end - start);
  decoded.end = end;
  const inside = look(fromBase64(text.slice(start, end)) ?? '');
  if (inside === null) return null;
  while (text[end] === '=') end++;
  return { ...inside, start, end, encoded: true };
};

const isLetter = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 47 && c <= 57) || c === 43 || c === 45 || c === 95;
