import { type Code, endOf, kindAt, startOf } from './code.ts';
import { withoutEscapes } from './escapes.ts';
import { lex } from './lexer/lexer.ts';
import { Kind } from './lexer/tokens.ts';

/** String literals side by side are one value. */
export interface StringGroup {
  /** Null when it is only known at run time (an f-string with fields). */
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
  /** Token after it. */
  readonly next: number;
}

/** The string literals that begin at token i; null when none does. */
export const stringGroupAt = (code: Code, i: number): StringGroup | null => {
  let value: string | null = '';
  let next = i;
  for (let piece = pieceAt(code, next); piece !== null; piece = pieceAt(code, next)) {
    value = value === null || piece.value === null ? null : value + piece.value;
    next = piece.next;
  }
  return next === i ? null : { value, start: startOf(code, i), end: endOf(code, next - 1), next };
};

/** Token after the string literals that begin at token i; -1 when there are none, or one has fields. */
export const constantEnd = (code: Code, i: number): number => {
  let next = i;
  for (;;) {
    const kind = kindAt(code, next);
    if (kind === Kind.string) next++;
    else if (kind === Kind.fStart) {
      const end = wholeEnd(code, next);
      if (end < 0) return -1;
      next = end;
    } else return next === i ? -1 : next;
  }
};

/** Token after the f-string without fields that begins at token i; -1 when it has some. */
const wholeEnd = (code: Code, i: number): number => {
  const middle = kindAt(code, i + 1) === Kind.fMiddle ? i + 1 : i;
  return kindAt(code, middle + 1) === Kind.fEnd ? middle + 2 : -1;
};

/** The value of the one plain string at token i. */
export const plainString = (code: Code, i: number): string | null => stringGroupAt(code, i)?.value ?? null;

const pieceAt = (code: Code, i: number): { value: string | null; next: number } | null => {
  const kind = kindAt(code, i);
  if (kind === Kind.string) return { value: unquote(code.text.slice(code.starts[i], code.ends[i])), next: i + 1 };
  if (kind !== Kind.fStart) return null;
  const whole = wholeEnd(code, i);
  if (whole >= 0) {
    const text = code.text.slice(startOf(code, i), endOf(code, whole - 1));
    return { value: unquote(text).replaceAll('{{', '{').replaceAll('}}', '}'), next: whole };
  }
  return { value: null, next: fStringEnd(code, i) };
};

/** Deeper than Python lets f-strings nest; bounds the work on text made to be slow. */
const deepest = 200;

const fStringEnd = (code: Code, from: number): number => {
  let depth = 0;
  for (let i = from; kindAt(code, i) !== Kind.end && kindAt(code, i) !== Kind.newline; i++) {
    if (kindAt(code, i) === Kind.fStart && ++depth > deepest) break;
    if (kindAt(code, i) === Kind.fEnd && --depth === 0) return i + 1;
  }
  return from + 1;
};

/** The value of one literal token, its quotes and prefix taken off. */
const unquote = (literal: string): string => {
  let start = 0;
  while (literal.charCodeAt(start) !== 34 && literal.charCodeAt(start) !== 39 && start < literal.length) start++;
  const quote = literal.charCodeAt(start);
  const triple = literal.charCodeAt(start + 1) === quote && literal.charCodeAt(start + 2) === quote;
  const width = triple ? 3 : 1;
  const inner = withLineFeeds(literal.slice(start + width, Math.max(start + width, literal.length - width)));
  if (!inner.includes('\\')) return inner;
  const prefix = literal.slice(0, start);
  return /r/i.test(prefix) ? inner : withoutEscapes(inner, /b/i.test(prefix));
};

/** However a line of the file ends, Python reads a line feed. */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** The value of the string literal (or literals side by side) in `start..end`; null when it is no constant string. */
export const stringValueAt = (text: string, start: number, end: number): string | null => {
  // In brackets, so that a line end between two literals joins them as it did where they stand.
  const slice = `(${text.slice(start, end)})`;
  const { code } = lex(slice);
  const group = stringGroupAt(code, 1);
  return group !== null && group.end === slice.length - 1 ? group.value : null;
};
