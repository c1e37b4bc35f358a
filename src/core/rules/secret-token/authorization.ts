import { fromBase64 } from './base64.ts';
import { entropyOf, isExample } from './examples.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** What stands behind `Bearer` or `Basic` in a header that is written out. */
export const authorizationAnchors = (): readonly Anchor[] =>
  ['bearer ', 'basic '].map((word) => ({
    word,
    exact: false,
    at: (search, start, end) => (isHeader(search, start) ? matchAt(search, word, end) : null),
  }));

/** A quote or a colon right before it: else it is a word of a sentence. */
const isHeader = ({ text }: Search, start: number): boolean =>
  /['"`:=]\x20{0,2}$/.test(text.slice(Math.max(0, start - 3), start));

const matchAt = ({ text, meter }: Search, word: string, from: number): TokenMatch | null => {
  const value = /^[A-Za-z0-9_~+/.-]{8,2048}={0,2}(?=$|[\s'"`,;)}\\])/.exec(text.slice(from, from + 2050))?.[0];
  meter.steps += (value?.length ?? 8) + 1;
  if (value === undefined) return null;
  const isBasic = word === 'basic ';
  if (isBasic ? !isPair(value) : value.length < 20 || !/\d/.test(value) || entropyOf(value) < 3 || isExample(value))
    return null;
  return {
    start: from,
    end: from + value.length,
    format: isBasic ? 'basic-authorization' : 'bearer-authorization',
    vendor: '',
    what: isBasic ? 'user name and password of a request' : 'token of a request',
    masked: isBasic ? 'Basic …' : 'Bearer …',
    sure: true,
    ordinaryInTests: true,
  };
};

/** `user:password`, and no example of one. */
const isPair = (value: string): boolean => {
  const [, user = '', password = ''] = /^([\x21-\x7e]{1,64}):([\x20-\x7e]{3,128})$/.exec(fromBase64(value) ?? '') ?? [];
  return (
    password !== '' &&
    password !== user &&
    !/^(?:pass(?:word)?|test|token|pwd|changeme|secret|x+|\*+|open sesame|opensesame)$/i.test(password) &&
    !isExample(password)
  );
};
