import type { PythonProblem } from '../facts.ts';
import type { Scratch } from '../scratch.ts';
import { TokenBuffer } from './tokens.ts';

/** Marks on the bracket stack beside the characters `(`, `[`, `{`: a field of an f-string, and one whose format is read. */
export const field = 1;
export const fieldFormat = 2;

export interface FString {
  readonly start: number;
  readonly quote: number;
  readonly triple: boolean;
  /** Height of the bracket stack outside its fields. */
  readonly base: number;
}

/** Where the lexer is; one a text, never kept. */
export interface Lexer {
  readonly text: string;
  readonly out: TokenBuffer;
  readonly problems: PythonProblem[];
  readonly brackets: number[];
  readonly bracketStarts: number[];
  readonly indents: number[];
  readonly fstrings: FString[];
  /** False: every line ends with a line feed alone. */
  readonly hasReturns: boolean;
  pos: number;
  atLineStart: boolean;
}

export const startLexer = (text: string, scratch: Scratch | null): Lexer => ({
  text,
  out: new TokenBuffer(text, scratch),
  problems: [],
  brackets: [],
  bracketStarts: [],
  indents: [0],
  fstrings: [],
  hasReturns: text.includes('\r'),
  pos: text.charCodeAt(0) === 0xfeff ? 1 : 0,
  atLineStart: true,
});

/** More than these tell a reader nothing; one that hides code is always kept. */
const mostProblems = 20;

export const report = (lexer: Lexer, offset: number, hides: boolean): void => {
  if (hides || lexer.problems.length < mostProblems) lexer.problems.push({ code: 'syntax-error', offset, hides });
};

/** True between the quotes of an f-string and outside the expressions of its fields. */
export const inFStringText = (lexer: Lexer): boolean => {
  const top = lexer.fstrings[lexer.fstrings.length - 1];
  if (top === undefined) return false;
  return lexer.brackets.length <= top.base || lexer.brackets[lexer.brackets.length - 1] === fieldFormat;
};

export const pushBracket = (lexer: Lexer, bracket: number, at: number): void => {
  lexer.brackets.push(bracket);
  lexer.bracketStarts.push(at);
};

/** Lowers the bracket stack to a height; popping is quicker than setting a length, and nearly always pops one. */
export const cutBrackets = (lexer: Lexer, height: number): void => {
  while (lexer.brackets.length > height) {
    lexer.brackets.pop();
    lexer.bracketStarts.pop();
  }
};

/** Gives up everything open: what follows is read as a new statement. */
export const abandonOpen = (lexer: Lexer): void => {
  cutBrackets(lexer, 0);
  while (lexer.fstrings.length > 0) lexer.fstrings.pop();
};

/** Offset of the line end behind `from`; the end of the text in its last line. */
export const lineEnd = ({ text, hasReturns }: Lexer, from: number): number => {
  if (!hasReturns) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  }
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
};
