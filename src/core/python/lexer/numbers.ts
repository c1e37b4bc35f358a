import { Class, classOf } from './characters.ts';

const based: Readonly<Record<string, RegExp>> = { x: /[0-9a-fA-F]/, o: /[0-7]/, b: /[01]/ };

/** End of the number that begins at `from`; what follows a number without a blank is a token of its own, as in Python. */
export const numberEnd = (text: string, from: number): number => {
  const digits = text.charAt(from) === '0' ? based[text.charAt(from + 1).toLowerCase()] : undefined;
  if (digits) {
    const end = run(text, from + 2, (c) => digits.test(c));
    return end > from + 2 ? end : from + 1;
  }
  let end = decimal(text, from);
  if (text.charAt(end) === '.') end = decimal(text, end + 1);
  end = exponent(text, end);
  return /[jJ]/.test(text.charAt(end)) ? end + 1 : end;
};

const isDigit = (c: string): boolean => c !== '' && classOf(c.charCodeAt(0)) === Class.digit;

const decimal = (text: string, from: number): number => run(text, from, isDigit);

const exponent = (text: string, from: number): number => {
  if (!/[eE]/.test(text.charAt(from))) return from;
  const signed = /[+-]/.test(text.charAt(from + 1)) ? from + 2 : from + 1;
  return isDigit(text.charAt(signed)) ? decimal(text, signed) : from;
};

/** Digits with single underscores between them. */
const run = (text: string, from: number, digit: (c: string) => boolean): number => {
  let i = from;
  while (digit(text.charAt(i)) || (text.charAt(i) === '_' && digit(text.charAt(i + 1)))) i++;
  return i;
};
