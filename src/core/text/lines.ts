import type { Place, Range } from '../bot.ts';

/**
 * Where the lines of a text start; `\n`, `\r\n` and a lone `\r` end a line, as for Python and for editors. Looked for only
 * as far as somebody asks: imports, which are asked for most, stand at the top.
 */
export interface LineStarts {
  readonly text: string;
  readonly hasReturns: boolean;
  /** Of all lines up to the last one here. */
  readonly starts: number[];
}

export const lineStarts = (text: string): LineStarts => ({ text, hasReturns: text.includes('\r'), starts: [0] });

/** Offset at which a line (0-based) starts; the length of the text behind the last one. */
export const startOfLine = (lines: LineStarts, line: number): number => {
  while (lines.starts.length <= line) if (!findNext(lines)) return lines.text.length;
  return lines.starts[line] as number;
};

/** 0-based index of the line that holds `offset`. */
export const lineAt = (lines: LineStarts, offset: number): number => {
  const { starts } = lines;
  while ((starts[starts.length - 1] as number) <= offset) if (!findNext(lines)) return starts.length - 1;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** True when there was one more line. */
const findNext = ({ text, hasReturns, starts }: LineStarts): boolean => {
  const from = starts[starts.length - 1] as number;
  const end = hasReturns ? lineEnd(text, from) : text.indexOf('\n', from);
  if (end >= 0) starts.push(end + 1);
  return end >= 0;
};

/** Offset of the last character of the line that begins at `from`; -1 when nothing ends it. */
const lineEnd = (text: string, from: number): number => {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) return i;
  }
  return -1;
};

/** Offsets to the 1-based, end-exclusive place that people and JSON see. */
export const placeOf = (path: string, lines: LineStarts, range: Range): Place => {
  const first = lineAt(lines, range.start);
  const last = lineAt(lines, range.end);
  return {
    path,
    start: range.start,
    end: range.end,
    line: first + 1,
    column: range.start - (lines.starts[first] as number) + 1,
    endLine: last + 1,
    endColumn: range.end - (lines.starts[last] as number) + 1,
  };
};
