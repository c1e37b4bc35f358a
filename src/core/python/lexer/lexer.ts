import type { PythonProblem } from '../facts.ts';
import type { Scratch } from '../scratch.ts';
import { asciiNameEnd, Class, classOf, codeAt, nameEnd, partsEnd } from './characters.ts';
import { lexFStringPart } from './f-strings.ts';
import { lexIndentation, lexNewline } from './layout.ts';
import { numberEnd } from './numbers.ts';
import { isAlone, lexClose, lexOpen, lexOperator } from './operators.ts';
import { inFStringText, type Lexer, lineEnd, report, startLexer } from './state.ts';
import { isStringPrefix, lexString } from './strings.ts';
import { Kind, type Tokens } from './tokens.ts';
import { keywordIn } from './words.ts';

/** All tokens of a Python text, up to Python 3.15. Never throws, always reaches the end; what is wrong is a problem. */
export const lex = (
  text: string,
  scratch: Scratch | null = null,
): { code: Tokens; problems: readonly PythonProblem[] } => {
  const lexer = startLexer(text, scratch);
  while (lexer.pos < text.length) {
    if (lexer.fstrings.length > 0 && inFStringText(lexer)) lexFStringPart(lexer);
    else if (lexer.atLineStart && lexer.brackets.length === 0) lexIndentation(lexer);
    else lexTokens(lexer);
  }
  finish(lexer);
  return { code: lexer.out, problems: lexer.problems };
};

/**
 * Reads tokens up to what needs a look at the state: the end of a line, or of a string. Most of a text is read here, so that
 * each character is looked at once, and the position is kept in a register.
 */
const lexTokens = (lexer: Lexer): void => {
  const { text, out } = lexer;
  const { length } = text;
  let pos = lexer.pos;
  while (pos < length) {
    const code = text.charCodeAt(pos);
    const found = classOf(code);
    if (found === Class.space) pos++;
    else if (found === Class.name) {
      const end = partsEnd(text, pos + 1);
      const next = codeAt(text, end);
      // A name that goes on beyond ASCII, or a string with a prefix.
      if (next >= 128 || next === 34 || next === 39) break;
      out.push(Kind.name, keywordIn(text, pos, end, Kind.name), pos, end);
      pos = end;
    } else if (found === Class.operator && isAlone(code, codeAt(text, pos + 1))) out.pushSign(code, pos++);
    else break;
  }
  lexer.pos = pos;
  if (pos < length) lexToken(lexer, text.charCodeAt(pos));
};

/** Reads the token that begins with a character; the most frequent first. */
const lexToken = (lexer: Lexer, code: number): void => {
  const found = classOf(code);
  if (found === Class.open) lexOpen(lexer);
  else if (found === Class.close) lexClose(lexer);
  else if (found === Class.newline) lexNewline(lexer);
  else if (found === Class.operator) lexOperatorOrNumber(lexer);
  else if (found === Class.quote) lexString(lexer, lexer.pos, lexer.pos);
  else if (found === Class.digit) emit(lexer, Kind.number, numberEnd(lexer.text, lexer.pos));
  else if (found === Class.hash) lexer.pos = lineEnd(lexer, lexer.pos);
  else if (found === Class.name) lexName(lexer);
  else if (found === Class.backslash) lexContinuation(lexer);
  else lexOther(lexer);
};

const emit = (lexer: Lexer, kind: number, end: number): void => {
  lexer.out.pushKind(kind, lexer.pos, end);
  lexer.pos = end;
};

const lexName = (lexer: Lexer): void => {
  const { text, pos, out } = lexer;
  const end = nameEnd(text, pos);
  const next = codeAt(text, end);
  if ((next === 34 || next === 39) && isStringPrefix(text, pos, end)) lexString(lexer, pos, end);
  else {
    out.hasWideNames ||= end > asciiNameEnd(text, pos);
    out.push(Kind.name, keywordIn(text, pos, end, Kind.name), pos, end);
    lexer.pos = end;
  }
};

const lexOperatorOrNumber = (lexer: Lexer): void => {
  const { text, pos } = lexer;
  const fraction = text.charCodeAt(pos) === 46 && classOf(codeAt(text, pos + 1)) === Class.digit;
  if (fraction) emit(lexer, Kind.number, numberEnd(text, pos));
  else lexOperator(lexer);
};

const lexOther = (lexer: Lexer): void => {
  const end = nameEnd(lexer.text, lexer.pos);
  if (end > lexer.pos) {
    lexName(lexer);
    return;
  }
  report(lexer, lexer.pos, false);
  const point = lexer.text.codePointAt(lexer.pos) ?? 0;
  emit(lexer, Kind.error, lexer.pos + (point > 0xffff ? 2 : 1));
};

const lexContinuation = (lexer: Lexer): void => {
  const { text, pos } = lexer;
  const next = codeAt(text, pos + 1);
  if (next === 10) lexer.pos = pos + 2;
  else if (next === 13) lexer.pos = pos + (text.charCodeAt(pos + 2) === 10 ? 3 : 2);
  else {
    report(lexer, pos, false);
    emit(lexer, Kind.error, pos + 1);
  }
};

const finish = (lexer: Lexer): void => {
  const end = lexer.text.length;
  const open = lexer.bracketStarts[0];
  if (open !== undefined) report(lexer, open, false);
  // A triple-quoted f-string that never ends has swallowed the rest of the file.
  const unended = lexer.fstrings.find((f) => f.triple);
  if (unended) report(lexer, unended.start, true);
  if (!lexer.atLineStart) lexer.out.pushNewline(end, end);
  for (let i = 1; i < lexer.indents.length; i++) lexer.out.pushKind(Kind.dedent, end, end);
  lexer.out.pushKind(Kind.end, end, end);
};
