import { readKey } from './keys.ts';
import type { TomlArray, TomlEntry, TomlOther, TomlTable, TomlValue } from './model.ts';
import { charAt, isLineEnd, refuse, refuseLine, type Scanner, skipBlanks, skipSpace } from './scanner.ts';
import { readString } from './strings.ts';

/** Deeper than any file of ours nests, and far from the end of the stack. */
const deepest = 64;

/** Null where no value stands; the problem has been noted then. */
export const readValue = (scanner: Scanner, depth = 0): TomlValue | null => {
  const c = charAt(scanner);
  if (c === '"' || c === "'") return readString(scanner);
  if ((c === '[' || c === '{') && depth >= deepest) {
    refuseLine(scanner, scanner.at);
    return null;
  }
  if (c === '[') return readArray(scanner, depth + 1);
  if (c === '{') return readTable(scanner, depth + 1);
  return readOther(scanner);
};

const other = /[^,\]}#\r\n]*/y;
const plain =
  /^(true|false|[+-]?(inf|nan)|[+-]?\d[\d_]*(\.[\d_]+)?([eE][+-]?[\d_]+)?|0[xob][\da-fA-F_]+|\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d(:\d\d(\.\d+)?)?)$/;

const readOther = (scanner: Scanner): TomlOther | null => {
  other.lastIndex = scanner.at;
  const start = scanner.at;
  const value = (other.exec(scanner.text)?.[0] ?? '').trimEnd();
  scanner.at += value.length;
  if (!plain.test(value)) refuse(scanner, start, scanner.at);
  return value === '' ? null : { kind: 'other', value, start, end: scanner.at };
};

/** At the start of a line of an array these can only be what comes behind one that was not closed. */
const nextEntry =
  /(?:\[\[?[ \t]*(?!true|false|inf|nan)[A-Za-z_][\w.-]*[ \t]*\]\]?[ \t]*(?:#.*)?$|[\w.-]+[ \t]*=(?!=))/my;

const isNextEntry = (scanner: Scanner): boolean => {
  nextEntry.lastIndex = scanner.at;
  return nextEntry.test(scanner.text);
};

const readArray = (scanner: Scanner, depth: number): TomlArray => {
  const start = scanner.at++;
  const items: TomlValue[] = [];
  for (;;) {
    const isNewLine = skipSpace(scanner);
    const c = charAt(scanner);
    if (c === ']') {
      scanner.at++;
      break;
    }
    if (c === '' || (isNewLine && isNextEntry(scanner))) {
      refuse(scanner, start, start + 1);
      break;
    }
    const before = scanner.at;
    const item = readValue(scanner, depth);
    if (item !== null) items.push(item);
    const needsComma = !skipComma(scanner) && charAt(scanner) !== ']' && charAt(scanner) !== '';
    if (needsComma && item !== null) refuse(scanner, item.start, item.end);
    // Whatever stands here is no value and no end: one character further, so that there is an end.
    if (scanner.at === before) refuse(scanner, before, ++scanner.at);
  }
  return { kind: 'array', items, start, end: scanner.at };
};

const skipComma = (scanner: Scanner): boolean => {
  skipBlanks(scanner);
  const end = scanner.at;
  if (charAt(scanner) !== ',') skipSpace(scanner);
  if (charAt(scanner) === ',') {
    scanner.at++;
    return true;
  }
  // The line end is seen again by the array: what begins the next line may be no item.
  if (charAt(scanner) !== ']' && charAt(scanner) !== '}') scanner.at = end;
  return false;
};

const readTable = (scanner: Scanner, depth: number): TomlTable => {
  const start = scanner.at++;
  const entries: TomlEntry[] = [];
  for (let isOpen = true; isOpen; ) {
    skipSpace(scanner);
    const c = charAt(scanner);
    if (c === '}') {
      scanner.at++;
      break;
    }
    const entry = c === '' || c === '[' ? null : readEntry(scanner, depth);
    if (entry !== null) entries.push(entry);
    isOpen = entry !== null && (skipComma(scanner) || charAt(scanner) === '}');
    if (!isOpen) refuse(scanner, start, start + 1);
  }
  return { kind: 'table', entries, start, end: scanner.at };
};

/** `key = value`; null where there is none, and the problem has been noted. */
export const readEntry = (scanner: Scanner, depth = 0): TomlEntry | null => {
  const start = scanner.at;
  const key = readKey(scanner);
  const keyRange = { start, end: scanner.at };
  skipBlanks(scanner);
  if (key === null || charAt(scanner) !== '=') {
    refuseLine(scanner, start);
    return null;
  }
  scanner.at++;
  skipBlanks(scanner);
  if (isLineEnd(scanner) || charAt(scanner) === '#') {
    refuseLine(scanner, start);
    return null;
  }
  const value = readValue(scanner, depth);
  return value === null ? null : { key, keyRange, value };
};
