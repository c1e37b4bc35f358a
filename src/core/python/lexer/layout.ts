import { Class, classOf, codeAt } from './characters.ts';
import { abandonOpen, type Lexer, lineEnd, report } from './state.ts';
import { Kind } from './tokens.ts';

const [tab, lf, formFeed, cr, space] = [9, 10, 12, 13, 32];

/** Reads the blanks that begin a line and says what they mean; blank and comment lines mean nothing. */
export const lexIndentation = (lexer: Lexer): void => {
  const { text, pos } = lexer;
  let i = pos;
  while (codeAt(text, i) === space) i++;
  let column = i - pos;
  for (; classOf(codeAt(text, i)) === Class.space; i++) {
    const code = codeAt(text, i);
    column = code === formFeed ? 0 : code === tab ? (column | 7) + 1 : column + 1;
  }
  lexer.pos = i;
  if (i === text.length) return;
  const first = classOf(codeAt(text, i));
  if (first === Class.newline) lexNl(lexer);
  else if (first === Class.hash) lexCommentLine(lexer);
  else {
    lexer.atLineStart = false;
    indentTo(lexer, column, pos);
  }
};

const lexCommentLine = (lexer: Lexer): void => {
  lexer.pos = lineEnd(lexer, lexer.pos);
  if (lexer.pos < lexer.text.length) lexNl(lexer);
};

const indentTo = (lexer: Lexer, column: number, lineStart: number): void => {
  const { indents, out, pos } = lexer;
  const current = indents[indents.length - 1] ?? 0;
  if (column > current) {
    indents.push(column);
    out.pushKind(Kind.indent, lineStart, pos);
    return;
  }
  while (indents.length > 1 && column < (indents[indents.length - 1] ?? 0)) {
    indents.pop();
    out.pushKind(Kind.dedent, pos, pos);
  }
  if (column !== (indents[indents.length - 1] ?? 0)) {
    report(lexer, pos, false);
    // A column that fits no block: taken as the column of the block it now stands in, so that both ends stay balanced.
    if (indents.length > 1) indents[indents.length - 1] = column;
  }
};

const newlineLength = (lexer: Lexer): number => {
  const { text, pos } = lexer;
  return codeAt(text, pos) === cr && codeAt(text, pos + 1) === lf ? 2 : 1;
};

const lexNl = (lexer: Lexer): void => {
  lexer.pos += newlineLength(lexer);
};

/** A line end outside strings: ends the statement, or, in brackets, nothing. */
export const lexNewline = (lexer: Lexer): void => {
  const next = lexer.pos + newlineLength(lexer);
  const open = lexer.brackets.length > 0;
  if (open && !startsStatement(lexer.text, next) && !strayFString(lexer)) {
    lexNl(lexer);
    return;
  }
  if (open) report(lexer, lexer.bracketStarts[0] ?? lexer.pos, false);
  abandonOpen(lexer);
  endStatement(lexer);
};

const endStatement = (lexer: Lexer): void => {
  const length = newlineLength(lexer);
  lexer.out.pushNewline(lexer.pos, lexer.pos + length);
  lexer.pos += length;
  lexer.atLineStart = true;
};

/** A string cut off by the line end inside a field of a one-line f-string: its closing quote was taken for an opening one. */
const strayFString = (lexer: Lexer): boolean => {
  const top = lexer.fstrings[lexer.fstrings.length - 1];
  return top !== undefined && !top.triple && lexer.out.kinds[lexer.out.count - 1] === Kind.error;
};

/**
 * Words that no expression has at the start of a line: an open bracket before them was left open by whoever is typing,
 * and must not hide the rest of the file.
 */
const statementStart = new RegExp(
  [
    '^(?:(?:import|return|raise|with|while|assert|del|global|nonlocal|elif|except|def|class|pass|break|continue|try|finally)',
    '(?![\\p{XID_Continue}])|async[ \\t]+(?:def|with)\\b|lazy[ \\t]+import\\b|(?:lazy[ \\t]+)?from\\b[\\p{XID_Continue}. \\t\\f]*\\bimport\\b)',
  ].join(''),
  'u',
);

const startsStatement = (text: string, from: number): boolean => {
  let i = from;
  while (classOf(codeAt(text, i)) === Class.space) i++;
  const code = codeAt(text, i);
  // Cheap first look: the words above begin with one of a b c d e f g i n p r t w.
  if (classOf(code) !== Class.name || code < 97 || code > 119) return false;
  return statementStart.test(text.slice(i, i + 240));
};
