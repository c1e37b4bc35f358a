import type { Range } from '../../bot.ts';

/** A place in a text, and what was wrong on the way there. Its reader alone moves it. */
export interface Scanner {
  readonly text: string;
  at: number;
  readonly problems: Range[];
}

const tab = 9;
const newline = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;

export const charAt = (scanner: Scanner): string => scanner.text.charAt(scanner.at);

export const startsWith = (scanner: Scanner, text: string): boolean => scanner.text.startsWith(text, scanner.at);

export const skipBlanks = (scanner: Scanner): void => {
  const { text } = scanner;
  let c = text.charCodeAt(scanner.at);
  while (c === space || c === tab) c = text.charCodeAt(++scanner.at);
};

/** True at the end of the file too. */
export const isLineEnd = (scanner: Scanner): boolean => {
  const c = scanner.text.charCodeAt(scanner.at);
  return Number.isNaN(c) || c === newline || c === carriageReturn;
};

/** Blanks, line ends and comments. True when a line end was among them. */
export const skipSpace = (scanner: Scanner): boolean => {
  let isNewLine = false;
  for (;;) {
    skipBlanks(scanner);
    const c = scanner.text.charCodeAt(scanner.at);
    if (c === hash) toLineEnd(scanner);
    else if (c === newline || c === carriageReturn) {
      scanner.at++;
      isNewLine = true;
    } else return isNewLine;
  }
};

export const toLineEnd = (scanner: Scanner): void => {
  while (!isLineEnd(scanner)) scanner.at++;
};

/** The rest of the line could not be read. */
export const refuseLine = (scanner: Scanner, from: number): void => {
  toLineEnd(scanner);
  refuse(scanner, from, scanner.at);
};

/** What is wrong in two ways is named once. */
export const refuse = (scanner: Scanner, start: number, end: number): void => {
  if (scanner.problems.at(-1)?.start === start) return;
  scanner.problems.push({ start, end: start + scanner.text.slice(start, end).trimEnd().length });
};

/** True where nothing but blanks stands before on the line. */
export const isLineStart = ({ text, at }: Scanner): boolean => {
  let i = at - 1;
  while (text.charCodeAt(i) === space || text.charCodeAt(i) === tab) i--;
  return i < 0 || text.charCodeAt(i) === newline || text.charCodeAt(i) === carriageReturn;
};
