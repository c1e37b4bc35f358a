import type { Range } from '../bot.ts';

/** A line as pip sees it: those that end in `\` put together, without its comment. */
export interface LogicalLine {
  readonly text: string;
  /** Range in the file of a range in `text`. */
  rangeOf(start: number, end: number): Range;
}

/** Where a part of the joined text stands in the file. */
interface Piece {
  readonly from: number;
  readonly start: number;
}

/** In the order of the file; blank lines and those of comments alone are left out. */
export const logicalLines = (text: string): readonly LogicalLine[] => {
  const lines: LogicalLine[] = [];
  let joined = '';
  let pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    const physical = text.slice(start, end);
    const isComment = /^\s*#/.test(physical);
    const continues = physical.endsWith('\\') && !isComment;
    // A blank, so that the comment is still one behind what it is joined to.
    if (isComment) joined += ' ';
    pieces.push({ from: joined.length, start });
    joined += continues ? physical.replace(/\\+$/, '') : physical;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (continues && start < text.length) continue;
    const line = withoutComment(joined);
    if (line.trim() !== '') lines.push({ text: line, rangeOf: rangeIn(pieces) });
    joined = '';
    pieces = [];
  }
  return lines;
};

const lineEnd = (text: string, start: number): number => {
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
};

/** A `#` begins a comment only at the start of a line or behind a blank: URLs have fragments. */
const withoutComment = (line: string): string => {
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    if (at === 0 || /\s/.test(line.charAt(at - 1))) return line.slice(0, at).trimEnd();
  }
  return line.trimEnd();
};

const rangeIn =
  (pieces: readonly Piece[]): LogicalLine['rangeOf'] =>
  (start, end) => ({
    start: offsetIn(pieces, start),
    end: end > start ? offsetIn(pieces, end - 1) + 1 : offsetIn(pieces, start),
  });

const offsetIn = (pieces: readonly Piece[], offset: number): number => {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low] ?? { from: 0, start: 0 };
  return piece.start + offset - piece.from;
};
