import type { Range } from '../../bot.ts';
import type { Meter } from '../../search/index.ts';

/** A credential in a text: where its value stands and what it is, never the value. */
export interface TokenMatch extends Range {
  readonly format: string;
  readonly vendor: string;
  readonly what: string;
  /** What anybody may see of it: how all of its kind begin. */
  readonly masked: string;
  /** False: the shape alone does not prove it, or it proves only that it belongs to a test or a sample. */
  readonly sure: boolean;
  /** True: a sample of its kind is common in tests, as a vendor's token is not. */
  readonly ordinaryInTests: boolean;
  /** True: found in what the text holds in base64. */
  readonly encoded?: boolean;
  /** True: said in words. It counts in comments, docstrings and running text, and nowhere else. */
  readonly noted?: boolean;
}

/** A password, token or key by what it is given to. */
export const passwordAt = (
  start: number,
  end: number,
  format: string,
  what: string,
  masked: string,
  sure: boolean,
): TokenMatch => ({ start, end, format, vendor: '', what, masked, sure, ordinaryInTests: true });

const placeFormats = new Set(['sql-password', 'query-secret', 'secure-string', 'noted-password', 'command-password']);

/** True: what stands round it makes it one. It is a part of a text, and proof only where that text is used. */
export const isByPlace = ({ format }: TokenMatch): boolean => placeFormats.has(format);

/** A text while it is searched. */
export interface Search {
  readonly text: string;
  readonly meter: Meter;
  /** In Python a value stands in quotes; in other files it need not. */
  readonly quoted: boolean;
  /** Up to where the text was decoded already. */
  readonly decoded: { end: number };
  /** Has the text this word, in any case? */
  has(word: string): boolean;
}

/** What to do where one of the words that are looked for stands. */
export interface Anchor {
  readonly word: string;
  /** True: only exactly so. */
  readonly exact: boolean;
  at(search: Search, start: number, end: number): TokenMatch | null;
}
