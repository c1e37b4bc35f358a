import { codeAt } from './characters.ts';
import { cutBrackets, type FString, field, fieldFormat, type Lexer, pushBracket, report } from './state.ts';
import { Kind } from './tokens.ts';

const [open, close, backslash] = [123, 125, 92];

/** Reads the text of an f- or t-string up to its next field, the end of a field's format, or its closing quote. */
export const lexFStringPart = (lexer: Lexer): void => {
  const top = lexer.fstrings[lexer.fstrings.length - 1];
  if (top === undefined) return;
  const format = lexer.brackets[lexer.brackets.length - 1] === fieldFormat && lexer.brackets.length > top.base;
  const at = partEnd(lexer.text, lexer.pos, top, format);
  const code = codeAt(lexer.text, at);
  if (code === open) openField(lexer, at);
  else if (code === close) closeField(lexer, at);
  else if (code === top.quote) endFString(lexer, top, at);
  else breakOff(lexer, top, at);
};

/** Offset of the brace, quote or line end at which this part stops; the end of the text when there is none. */
const partEnd = (text: string, from: number, top: FString, format: boolean): number => {
  let i = from;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const doubled = code === open && !format && codeAt(text, i + 1) === open;
    if (code === open && !doubled) return i;
    if (code === close && format) return i;
    if (endsAt(text, i, top) || (!top.triple && (code === 10 || code === 13))) return i;
    if (code === backslash) i = afterBackslash(text, i);
    else i += doubled ? 2 : 1;
  }
  return text.length;
};

const middle = (lexer: Lexer, end: number): void => {
  if (end > lexer.pos) lexer.out.pushKind(Kind.fMiddle, lexer.pos, end);
  lexer.pos = end;
};

const openField = (lexer: Lexer, at: number): void => {
  middle(lexer, at);
  lexer.out.pushOpening(open, at);
  pushBracket(lexer, field, at);
  lexer.pos = at + 1;
};

const closeField = (lexer: Lexer, at: number): void => {
  middle(lexer, at);
  lexer.out.pushClosing(close, at);
  cutBrackets(lexer, lexer.brackets.length - 1);
  lexer.pos = at + 1;
};

/** A backslash takes the next character, but a brace after it is still a brace; `\N{…}` names a character. */
const afterBackslash = (text: string, at: number): number => {
  const next = codeAt(text, at + 1);
  if (next === open || next === close) return at + 1;
  if (next === 78 && codeAt(text, at + 2) === open) {
    const end = /^\{[A-Z0-9 -]+\}/i.exec(text.slice(at + 2, at + 120));
    if (end) return at + 2 + end[0].length;
  }
  return next === 13 && codeAt(text, at + 2) === 10 ? at + 3 : at + 2;
};

const endsAt = (text: string, at: number, top: FString): boolean =>
  text.charCodeAt(at) === top.quote &&
  (!top.triple || (codeAt(text, at + 1) === top.quote && codeAt(text, at + 2) === top.quote));

const endFString = (lexer: Lexer, top: FString, at: number): void => {
  middle(lexer, at);
  if (lexer.brackets.length > top.base) report(lexer, at, false);
  cutBrackets(lexer, Math.min(top.base, lexer.brackets.length));
  lexer.fstrings.pop();
  lexer.pos = at + (top.triple ? 3 : 1);
  lexer.out.pushKind(Kind.fEnd, at, lexer.pos);
};

/** The string ends without its quote: at the end of its line, or, triple-quoted, of the file. */
const breakOff = (lexer: Lexer, top: FString, at: number): void => {
  report(lexer, top.start, top.triple);
  const end = Math.min(at, lexer.text.length);
  if (end > lexer.pos) lexer.out.pushKind(Kind.error, lexer.pos, end);
  lexer.pos = end;
  cutBrackets(lexer, Math.min(top.base, lexer.brackets.length));
  lexer.fstrings.pop();
};
