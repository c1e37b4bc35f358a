import { cutBrackets, field, fieldFormat, type Lexer, pushBracket, report } from './state.ts';
import { Kind } from './tokens.ts';

const three = new Set(['**=', '//=', '>>=', '<<=', '...']);
const two = new Set('** // >> << <= >= == != -> += -= *= /= %= &= |= ^= @= :='.split(' '));
const [paren, bracket, brace, colon] = [40, 91, 123, 58];

export const lexOperator = (lexer: Lexer): void => {
  const { text, pos } = lexer;
  const inField = lexer.brackets[lexer.brackets.length - 1] === field;
  if (inField && text.charCodeAt(pos) === colon) {
    // In a field a colon starts the format, even before `=`.
    lexer.brackets[lexer.brackets.length - 1] = fieldFormat;
    emit(lexer, 1);
  } else emit(lexer, operatorLength(text, pos));
};

const operatorLength = (text: string, pos: number): number => {
  const next = text.charCodeAt(pos + 1);
  // All longer operators go on with one of `* / > < = .`: most do not get past this line.
  if (next !== 42 && next !== 47 && next !== 61 && next !== 62 && next !== 60 && next !== 46) return 1;
  if (three.has(text.slice(pos, pos + 3))) return 3;
  return two.has(text.slice(pos, pos + 2)) ? 2 : 1;
};

const emit = (lexer: Lexer, length: number): void => {
  lexer.out.push(Kind.op, lexer.pos, lexer.pos + length);
  lexer.pos += length;
};

export const lexOpen = (lexer: Lexer): void => {
  pushBracket(lexer, lexer.text.charCodeAt(lexer.pos), lexer.pos);
  emit(lexer, 1);
};

export const lexClose = (lexer: Lexer): void => {
  const opener = openerOf(lexer.text.charCodeAt(lexer.pos));
  const height = matching(lexer, opener);
  if (height < 0 || height !== lexer.brackets.length - 1) report(lexer, lexer.pos, false);
  if (height >= 0) cutBrackets(lexer, height);
  emit(lexer, 1);
};

const openerOf = (closer: number): number => (closer === 41 ? paren : closer === 93 ? bracket : brace);

/** Height of the bracket this one closes; -1 when none does. A closer inside a field never closes what is outside. */
const matching = (lexer: Lexer, opener: number): number => {
  for (let i = lexer.brackets.length - 1; i >= 0; i--) {
    const open = lexer.brackets[i];
    if (open === opener) return i;
    if (open === field || open === fieldFormat) return opener === brace ? i : -1;
  }
  return -1;
};
