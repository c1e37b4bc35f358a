import type { Range } from '../../bot.ts';
import { readKey } from './keys.ts';
import type { TomlEntry, TomlSection } from './model.ts';
import {
  charAt,
  isLineEnd,
  isLineStart,
  refuse,
  refuseLine,
  type Scanner,
  skipBlanks,
  skipSpace,
  startsWith,
} from './scanner.ts';
import { readEntry } from './values.ts';

/**
 * Hands out one section after another, so that a file of any size costs the room of its largest section. Returns what
 * could not be read. Linear in the text, whatever stands in it.
 */
export const readToml = (text: string, visit: (section: TomlSection) => void): readonly Range[] => {
  const scanner: Scanner = { text, at: 0, problems: [] };
  let header: Omit<TomlSection, 'entries'> = { name: [], isItem: false, range: { start: 0, end: 0 } };
  let entries: TomlEntry[] = [];
  for (skipSpace(scanner); scanner.at < text.length; skipSpace(scanner)) {
    if (charAt(scanner) === '[') {
      visit({ ...header, entries });
      header = readHeader(scanner);
      entries = [];
      continue;
    }
    const entry = readEntry(scanner);
    if (entry === null) continue;
    entries.push(entry);
    endLine(scanner);
  }
  visit({ ...header, entries });
  return scanner.problems;
};

/** A header that is not closed counts as far as it goes. */
const readHeader = (scanner: Scanner): Omit<TomlSection, 'entries'> => {
  const start = scanner.at;
  const isItem = startsWith(scanner, '[[');
  scanner.at += isItem ? 2 : 1;
  skipBlanks(scanner);
  const name = readKey(scanner);
  skipBlanks(scanner);
  const close = isItem ? ']]' : ']';
  if (name === null || !startsWith(scanner, close)) {
    refuseLine(scanner, start);
    return { name: name ?? [''], isItem, range: { start, end: scanner.at } };
  }
  scanner.at += close.length;
  const range = { start, end: scanner.at };
  endLine(scanner);
  return { name, isItem, range };
};

const endLine = (scanner: Scanner): void => {
  skipBlanks(scanner);
  // An array that was not closed ends where the next line begins something else.
  if (isLineEnd(scanner) || charAt(scanner) === '#' || isLineStart(scanner)) return;
  const from = scanner.at;
  refuseLine(scanner, from);
  if (scanner.at === from) refuse(scanner, from, ++scanner.at);
};
