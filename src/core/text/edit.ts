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
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same))
    same++;
  return { start, removed: before.length - start - same, added: now.length - start - same };
};

/** Where a range is after an edit; null where the edit touched it. */
export const movedBy = ({ start, removed, added }: Edit, range: Range): Range | null => {
  if (range.end < start) return range;
  if (range.start < start + removed || range.start === start) return null;
  const by = added - removed;
  return { start: range.start + by, end: range.end + by };
};
