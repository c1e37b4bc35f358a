import { charAt, type Scanner, skipBlanks } from './scanner.ts';
import { readString } from './strings.ts';

const bare = /[A-Za-z0-9_-]+/y;

/** `a.b."c d"`; null where no key stands. Stops behind the last part. */
export const readKey = (scanner: Scanner): readonly string[] | null => {
  const parts: string[] = [];
  for (;;) {
    const part = readPart(scanner);
    if (part === null) return null;
    parts.push(part);
    const end = scanner.at;
    skipBlanks(scanner);
    if (charAt(scanner) !== '.') {
      scanner.at = end;
      return parts;
    }
    scanner.at++;
    skipBlanks(scanner);
  }
};

const readPart = (scanner: Scanner): string | null => {
  const c = charAt(scanner);
  if (c === '"' || c === "'") return readString(scanner).value;
  bare.lastIndex = scanner.at;
  const word = bare.exec(scanner.text)?.[0];
  if (word === undefined) return null;
  scanner.at += word.length;
  return word;
};
