import { Class, classOf, codeAt } from './characters.ts';

const [zero, underscore, dot, plus, minus] = [48, 95, 46, 43, 45];
const [lowerB, lowerE, lowerJ, lowerO, lowerX] = [98, 101, 106, 111, 120];
/** The bit by which ASCII tells a small letter from a capital. */
const small = 32;

/** End of the number that begins at `from`; what follows a number without a blank is a token of its own, as in Python. */
export const numberEnd = (text: string, from: number): number => {
  let plain = from;
  while (classOf(codeAt(text, plain)) === Class.digit) plain++;
  const after = codeAt(text, plain);
  // Most are figures alone: what makes them more is a letter, an underscore or a dot.
  return plain > from && after !== dot && classOf(after) !== Class.name ? plain : longNumberEnd(text, from);
};

const longNumberEnd = (text: string, from: number): number => {
  const digit = codeAt(text, from) === zero ? digitsOf(codeAt(text, from + 1) | small) : null;
  if (digit !== null) {
    const end = run(text, from + 2, digit);
    return end > from + 2 ? end : from + 1;
  }
  let end = run(text, from, isDigit);
  if (codeAt(text, end) === dot) end = run(text, end + 1, isDigit);
  end = exponent(text, end);
  return (codeAt(text, end) | small) === lowerJ ? end + 1 : end;
};

type Digit = (code: number) => boolean;

const isDigit: Digit = (code) => classOf(code) === Class.digit;
const isHex: Digit = (code) => isDigit(code) || ((code | small) >= 97 && (code | small) <= 102);
const isOctal: Digit = (code) => code >= zero && code <= 55;
const isBinary: Digit = (code) => code === zero || code === 49;

/** The digits behind `0x`, `0o`, `0b`; null for any other letter. */
const digitsOf = (letter: number): Digit | null =>
  letter === lowerX ? isHex : letter === lowerO ? isOctal : letter === lowerB ? isBinary : null;

const exponent = (text: string, from: number): number => {
  if ((codeAt(text, from) | small) !== lowerE) return from;
  const sign = codeAt(text, from + 1);
  const digits = sign === plus || sign === minus ? from + 2 : from + 1;
  return isDigit(codeAt(text, digits)) ? run(text, digits, isDigit) : from;
};

/** Digits with single underscores between them. */
const run = (text: string, from: number, digit: Digit): number => {
  let i = from;
  for (;;) {
    const code = codeAt(text, i);
    if (!digit(code) && !(code === underscore && digit(codeAt(text, i + 1)))) return i;
    i++;
  }
};
