import { codeAt } from './characters.ts';
import { lexFStringPart } from './f-strings.ts';
import { type Lexer, report } from './state.ts';
import { Kind } from './tokens.ts';

const backslash = 92;
const prefixes = new Set(['r', 'b', 'u', 'f', 't', 'rb', 'br', 'fr', 'rf', 'tr', 'rt']);

export const isStringPrefix = (text: string, start: number, end: number): boolean =>
  end - start <= 2 && prefixes.has(text.slice(start, end).toLowerCase());

/** Reads the string whose prefix is `start..quoteAt`. */
export const lexString = (lexer: Lexer, start: number, quoteAt: number): void => {
  const { text } = lexer;
  const quote = text.charCodeAt(quoteAt);
  const triple = codeAt(text, quoteAt + 1) === quote && codeAt(text, quoteAt + 2) === quote;
  const body = quoteAt + (triple ? 3 : 1);
  if (quoteAt > start && /[ftFT]/.test(text.slice(start, quoteAt))) {
    lexer.out.pushKind(Kind.fStart, start, body);
    lexer.fstrings.push({ start, quote, triple, base: lexer.brackets.length });
    lexer.pos = body;
    // An f-string at the very end of the text has no further character to bring the main loop back here.
    if (body >= text.length) lexFStringPart(lexer);
    return;
  }
  const end = triple ? tripleEnd(text, body, quote) : singleEnd(text, body, quote);
  if (end < 0) {
    unterminated(lexer, start, body, triple);
    return;
  }
  lexer.out.pushKind(Kind.string, start, end);
  lexer.pos = end;
};

const unterminated = (lexer: Lexer, start: number, body: number, triple: boolean): void => {
  // A triple-quoted string takes the rest of the file with it; a plain one only its line.
  report(lexer, start, triple);
  const end = triple ? lexer.text.length : brokenEnd(lexer.text, body);
  lexer.out.pushKind(Kind.error, start, end);
  lexer.pos = end;
};

const singleEnd = (text: string, from: number, quote: number): number => {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) return i + 1;
    if (code === backslash) i = skipEscape(text, i);
    else if (code === 10 || code === 13) return -1;
  }
  return -1;
};

/** The engine's own search finds the quotes; only where a backslash stands before them is each character looked at. */
const tripleEnd = (text: string, from: number, quote: number): number => {
  const end = text.indexOf(quote === 34 ? '"""' : "'''", from);
  if (end < 0 || !text.slice(from, end).includes('\\')) return end < 0 ? -1 : end + 3;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === quote && text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote) return i + 3;
  }
  return -1;
};

/** Offset of the last character that the backslash at `at` takes; a line end of two characters is one. */
export const skipEscape = (text: string, at: number): number =>
  codeAt(text, at + 1) === 13 && codeAt(text, at + 2) === 10 ? at + 2 : at + 1;

/** Where the line that broke a string off ends: the first line end that no backslash carries over. */
export const brokenEnd = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) {
    i = text.charCodeAt(i) === backslash ? skipEscape(text, i) + 1 : i + 1;
  }
  return Math.min(i, text.length);
};
