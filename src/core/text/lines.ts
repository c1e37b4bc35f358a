import type { Place, Range } from '../bot.ts';

/** Start offsets of the lines of a text; `\n`, `\r\n` and a lone `\r` end a line, as for Python and for editors. */
export type LineStarts = readonly number[];

export const lineStarts = (text: string): LineStarts => {
  const starts = [0];
  if (!text.includes('\r')) {
    // The engine's own search is several times as quick as a loop over characters.
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
};

/** 0-based index of the line that holds `offset`. */
export const lineAt = (starts: LineStarts, offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Offsets to the 1-based, end-exclusive place that people and JSON see. */
export const placeOf = (path: string, starts: LineStarts, range: Range): Place => {
  const first = lineAt(starts, range.start);
  const last = lineAt(starts, range.end);
  return {
    path,
    start: range.start,
    end: range.end,
    line: first + 1,
    column: range.start - (starts[first] ?? 0) + 1,
    endLine: last + 1,
    endColumn: range.end - (starts[last] ?? 0) + 1,
  };
};
