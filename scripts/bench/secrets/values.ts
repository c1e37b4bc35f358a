import { createHash } from 'node:crypto';

/** Random numbers that are the same for the same seed. */
export const seeded = (seed: string): ((below: number) => number) => {
  let round = 0;
  return (below) => createHash('sha256').update(`${seed}:${round++}`).digest().readUInt32BE() % below;
};

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const hex = `${digits}abcdef`;
const base64 = `${lower}${upper}${digits}`;

type Random = (below: number) => number;

const chars = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(random(alphabet.length))).join('');

const pick = (random: Random, list: string): string => {
  const words = list.split(' ');
  return words[random(words.length)] ?? '';
};

const words = 'verao inverno fatura marina joao carlos lucas robo rpa boleto nfe contas sistema portal flamengo bolt';
const bare = 'abacaxi mellon dragao flamengo corinthians mariposa guadalupe sunshine tucano pantera letmein monkey';

/** As people choose them: a word, a year, a mark; or a few letters changed for figures. */
const password = (random: Random): string => {
  const word = pick(random, words);
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const year = 1975 + random(51);
  const leet = capital.replace(/a/g, '@').replace(/o/g, '0').replace(/i/g, '1');
  return [
    `${capital}${year}!`,
    `${word}${year}`,
    `${capital}@${random(999)}`,
    `${leet}#${random(99)}`,
    `${word}_${year}`,
  ][random(5)] as string;
};

const encoded = (value: string): string => Buffer.from(value).toString('base64url');

/** Prefixes are put together here only. */
const makers: Readonly<Record<string, (random: Random) => string>> = {
  pw: password,
  weak: (random) => pick(random, bare),
  pin: (random) => chars(random, digits, 6),
  strong: (random) =>
    `${chars(random, base64, 8)}${chars(random, '!#%&*+-', 1)}${chars(random, base64, 7)}${random(10)}`,
  hex32: (random) => chars(random, hex, 32),
  hex40: (random) => chars(random, hex, 40),
  hex64: (random) => chars(random, hex, 64),
  alnum24: (random) => chars(random, base64, 24),
  alnum40: (random) => chars(random, base64, 40),
  b64: (random) => Buffer.from(chars(random, base64, 32)).toString('base64'),
  uuid: (random) => [8, 4, 4, 4, 12].map((length) => chars(random, hex, length)).join('-'),
  jwt: (random) =>
    [
      encoded('{"alg":"HS256","typ":"JWT"}'),
      encoded(`{"sub":"${random(9999)}","iat":17${chars(random, digits, 8)}}`),
      chars(random, base64, 43),
    ].join('.'),
  aws: (random) => `${'AK'}${'IA'}${chars(random, `${upper}234567`, 16)}`,
  github: (random) => `${'gh'}${'p_'}${chars(random, base64, 36)}`,
  gitlab: (random) => `${'gl'}${'pat-'}${chars(random, base64, 20)}`,
  openai: (random) => `${'sk'}-${'proj'}-${chars(random, base64, 48)}`,
  slack: (random) =>
    `${'xo'}${'xb-'}${chars(random, digits, 12)}-${chars(random, digits, 12)}-${chars(random, base64, 24)}`,
  stripe: (random) => `${'sk'}_${'live'}_${chars(random, base64, 24)}`,
  google: (random) => `${'AI'}${'za'}${chars(random, base64, 35)}`,
  telegram: (random) => `${chars(random, '123456789', 10)}:${'AA'}${chars(random, base64, 33)}`,
  pem: (random) =>
    `${'-----BEGIN RSA PRIVATE'} KEY-----\n${chars(random, base64, 64)}\n${'-----END RSA PRIVATE'} KEY-----`,
  pair64: (random) => Buffer.from(`robo:${password(random)}`).toString('base64'),
  // Look-alikes.
  sha1: (random) => chars(random, hex, 40),
  sha256: (random) => chars(random, hex, 64),
  md5: (random) => chars(random, hex, 32),
};

/** A value of a kind, made from a seed: never one that is in use anywhere. */
export const madeValue = (kind: string, seed: string): string => {
  const make = makers[kind];
  if (make === undefined) throw new Error(`no value of the kind ${kind}`);
  return make(seeded(seed));
};
