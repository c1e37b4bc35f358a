import { fromBase64 } from './base64.ts';
import { beginsAt } from './formats/sides.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** Longer is no token that anybody sends. */
const longest = 16_384;

/** JSON web tokens: three parts, of which the first two are JSON that says so. `ey` is how an opened brace is encoded. */
export const webTokenAnchors = (): readonly Anchor[] =>
  ['eyJ', 'eyA', 'eyI', 'ewo'].map((word) => ({ word, exact: true, at: (search, start) => matchAt(search, start) }));

const matchAt = (search: Search, start: number): TokenMatch | null => {
  const { text } = search;
  if (!beginsAt('w', text, start)) return null;
  const first = partEnd(search, start);
  if (text[first] !== '.' || first - start < 16) return null;
  const second = partEnd(search, first + 1);
  if (text[second] !== '.' || second - first < 3) return null;
  const end = partEnd(search, second + 1);
  const head = jsonIn(text.slice(start, first));
  const claims = jsonIn(text.slice(first + 1, second));
  if (head === null || claims === null || typeof head.alg !== 'string' || isHarmless(head, claims)) return null;
  // Without a signature anybody can make one.
  if (end - second < 11) return null;
  return {
    start,
    end,
    format: 'jwt',
    vendor: '',
    what: 'JSON web token',
    masked: 'eyJ…',
    sure: true,
    ordinaryInTests: true,
  };
};

const partEnd = ({ text, meter }: Search, from: number): number => {
  const limit = Math.min(text.length, from + longest);
  let end = from;
  while (end < limit && isOfToken(text.charCodeAt(end))) end++;
  meter.steps += end - from + 1;
  return end;
};

/** Letters, digits, minus and underscore. */
const isOfToken = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 45 || c === 95;

type Json = Readonly<Record<string, unknown>>;

const jsonIn = (part: string): Json | null => {
  try {
    const value: unknown = JSON.parse(fromBase64(part) ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
  } catch {
    return null;
  }
};

/** The tokens that documentation shows; and those that some services hand to every visitor. */
const isHarmless = (head: Json, claims: Json): boolean =>
  head.alg === 'none' || claims.sub === '1234567890' || claims.name === 'John Doe' || claims.role === 'anon';
