import { type Code, endOf, kindAt, startOf } from '../python/code.ts';
import type { PythonSource } from '../python/index.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { stringGroupAt } from '../python/literals.ts';

/** A string of the code that something is done with; several side by side are one. */
export interface TextLiteral {
  readonly start: number;
  readonly end: number;
  /** What it holds; of one with fields what stands before the first. */
  readonly value: string;
  /** False: fields follow, or only an f-string's head was read. */
  readonly isWhole: boolean;
  /** Index of its first token. */
  readonly token: number;
}

/**
 * All strings in which `speaks` finds something in the text as it is written. One that is a statement by itself describes
 * the code: nothing is done with it.
 */
export const textLiterals = (source: PythonSource, speaks: RegExp): readonly TextLiteral[] =>
  speaks.test(source.code.text) ? literalsThat(source, speaks, 0) : [];

/** The same where the look at the whole text takes longer than one at each string of at least so many characters. */
export const literalsThat = (
  { code, statements }: PythonSource,
  speaks: RegExp,
  least: number,
): readonly TextLiteral[] => {
  const found: TextLiteral[] = [];
  for (const { first, end } of statements) {
    for (let i = first; i < end; i++) {
      const kind = kindAt(code, i);
      if (kind !== Kind.string && kind !== Kind.fStart) continue;
      if (kind === Kind.string && isShort(code, i, least)) continue;
      const group = stringGroupAt(code, i);
      if (group === null) continue;
      const isWholeStatement = i === first && group.next >= end;
      const { start } = group;
      if (!isWholeStatement && speaks.test(code.text.slice(start, group.end))) found.push(literalOf(code, i, group));
      // The fields of an f-string are code, and may hold strings of their own.
      if (group.value !== null) i = group.next - 1;
    }
  }
  return found;
};

/** Too short, also with what may stand beside it. */
const isShort = (code: Code, i: number, least: number): boolean =>
  (code.ends[i] as number) - (code.starts[i] as number) < least && kindAt(code, i + 1) !== Kind.string;

const literalOf = (code: Code, i: number, group: { value: string | null; end: number }): TextLiteral => {
  const { value, end } = group;
  const start = startOf(code, i);
  if (value !== null) return { start, end, value, isWhole: true, token: i };
  const head = kindAt(code, i) === Kind.fStart && kindAt(code, i + 1) === Kind.fMiddle ? i + 1 : -1;
  const text = head < 0 ? '' : code.text.slice(code.starts[head], endOf(code, head));
  const isRaw = /r/i.test(code.text.slice(start, endOf(code, i)));
  return { start, end, value: isRaw ? text : text.replaceAll('\\\\', '\\'), isWhole: false, token: i };
};
