import { type Code, startOf } from './code.ts';
import { Sign } from './lexer/words.ts';
import type { Statement } from './statements.ts';

/** Tokens `from` to `to` (exclusive). */
export interface Unfinished {
  readonly from: number;
  readonly to: number;
}

const none: Unfinished = { from: 0, to: 0 };

/**
 * What of a statement is being typed: that in a bracket which nobody closed, up to the first line that stands no deeper than
 * the statement. What follows there is read as if in the bracket and is yet a statement of its own.
 */
export const unfinishedIn = (code: Code, { first, end }: Statement): Unfinished => {
  const open = outermostOpen(code, end - 1);
  if (open < first) return none;
  const indent = indentOf(code.text, startOf(code, first));
  for (let i = open + 1; i < end; i++) {
    const lastEnd = /[\n\r][^\n\r]*$/.exec(code.text.slice(code.ends[i - 1], code.starts[i]));
    if (lastEnd !== null && lastEnd[0].length - 1 <= indent) return { from: open, to: i };
  }
  return { from: open, to: end };
};

const openers: readonly number[] = [Sign.paren, Sign.bracket, Sign.brace];

/** The first bracket still open behind token `last`; -1 without one. */
const outermostOpen = (code: Code, last: number): number => {
  let open = openers.includes(code.words[last] as number) ? last : (code.enclosing[last] ?? -1);
  for (let next = open; next >= 0; next = code.enclosing[next] ?? -1) open = next;
  return open;
};

/** How deep the line of an offset is indented. */
const indentOf = (text: string, offset: number): number => {
  const line = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t\f]*/.exec(text.slice(line, offset))?.[0].length ?? 0;
};
