import type { TomlString } from './model.ts';
import { isLineEnd, refuse, type Scanner, startsWith } from './scanner.ts';

/** Any of the four kinds; the scanner stands at its quote. What is not closed ends with its line. */
export const readString = (scanner: Scanner): TomlString => {
  const quote = scanner.text.charAt(scanner.at);
  const long = quote.repeat(3);
  const longEnd = startsWith(scanner, long) ? endOfLong(scanner.text, scanner.at + 3, quote) : -1;
  return longEnd < 0 ? readShort(scanner, quote) : readLong(scanner, quote, longEnd);
};

const readShort = (scanner: Scanner, quote: string): TomlString => {
  const { text } = scanner;
  const start = scanner.at++;
  let isEscaped = false;
  while (!isLineEnd(scanner) && text.charAt(scanner.at) !== quote) {
    if (quote === '"' && text.charAt(scanner.at) === '\\') {
      isEscaped = true;
      scanner.at++;
      if (isLineEnd(scanner)) break;
    }
    scanner.at++;
  }
  const raw = text.slice(start + 1, scanner.at);
  if (text.charAt(scanner.at) === quote) scanner.at++;
  else refuse(scanner, start, scanner.at);
  const value = isEscaped ? unescaped(raw) : raw;
  return { kind: 'string', value, content: isEscaped ? null : start + 1, start, end: scanner.at };
};

const readLong = (scanner: Scanner, quote: string, end: number): TomlString => {
  const start = scanner.at;
  const raw = scanner.text.slice(start + 3, end);
  scanner.at = end + 3;
  const lead = /^(\r\n|\n)/.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(lead);
  const value = quote === '"' ? unescaped(body.replace(/\\[ \t]*\r?\n\s*/g, '')) : body;
  return { kind: 'string', value, content: value === body ? start + 3 + lead : null, start, end: scanner.at };
};

/** Up to two quotes may stand right before the three that close. */
const endOfLong = (text: string, from: number, quote: string): number => {
  let at = text.indexOf(quote.repeat(3), from);
  while (at >= 0 && quote === '"' && isEscapedAt(text, at, from)) at = text.indexOf(quote.repeat(3), at + 1);
  if (at < 0) return -1;
  let more = 0;
  while (more < 2 && text.charAt(at + 3) === quote) {
    at++;
    more++;
  }
  return at;
};

const isEscapedAt = (text: string, at: number, from: number): boolean => {
  let slashes = 0;
  while (at - slashes > from && text.charAt(at - slashes - 1) === '\\') slashes++;
  return slashes % 2 === 1;
};

const letters: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u001b' };

const unescaped = (raw: string): string =>
  raw.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))/gs, (_, u, U, x, letter) => {
    const code = u ?? U ?? x;
    if (code === undefined) return letters[letter] ?? letter;
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
