import type { Range } from '../bot.ts';

/** What turns one text into another, as one piece: `removed` characters at `start`, `added` in their place. */
export interface Edit {
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

/** The piece between what both texts begin and end with. */
export const editBetween = (before: string, now: string): Edit => {
  const most = Math.min(before.length, now.length);
  const start = sameFrom(before, now, most);
  const same = sameUpTo(before, now, most - start);
  return { start, removed: before.length - start - same, added: now.length - start - same };
};

/** The engine compares pieces of texts many times as quickly as a loop compares characters. */
const piece = 1024;

/** How many of the first characters are the same, up to `most`. */
const sameFrom = (a: string, b: string, most: number): number => {
  let i = 0;
  while (i + piece <= most && a.slice(i, i + piece) === b.slice(i, i + piece)) i += piece;
  while (i < most && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
};

/** How many of the last characters are the same, up to `most`. */
const sameUpTo = (a: string, b: string, most: number): number => {
  const [endA, endB] = [a.length, b.length];
  let n = 0;
  while (n + piece <= most && a.slice(endA - n - piece, endA - n) === b.slice(endB - n - piece, endB - n)) n += piece;
  while (n < most && a.charCodeAt(endA - 1 - n) === b.charCodeAt(endB - 1 - n)) n++;
  return n;
};

/** Where a range is after an edit; null where the edit touched it. */
export const movedBy = ({ start, removed, added }: Edit, range: Range): Range | null => {
  if (range.end < start) return range;
  if (range.start < start + removed || range.start === start) return null;
  const by = added - removed;
  return { start: range.start + by, end: range.end + by };
};
