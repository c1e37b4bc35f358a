import type { Anchor, Search, TokenMatch } from './match.ts';

/** More than any key has. */
const longest = 16_384;

/** Armoured private keys (PEM, OpenPGP, OpenSSH), also as a literal with `\n` or piece by piece; and PuTTY's. */
export const privateKeyAnchors = (): readonly Anchor[] => [
  { word: '-----BEGIN', exact: false, at: (search, start, end) => matchAt(search, start, end) },
  { word: 'Private-Lines:', exact: true, at: (search, start, end) => puttyAt(search, start, end) },
];

const puttyAt = ({ text, meter }: Search, start: number, from: number): TokenMatch | null => {
  meter.steps += 700;
  const isPutty = text.slice(Math.max(0, start - 4_000), start).includes('PuTTY-User-Key-File-');
  return isPutty && hasKey(text.slice(from, from + 600))
    ? { ...keyAt(start, from), masked: 'PuTTY-User-Key-File-…' }
    : null;
};

const matchAt = ({ text, meter }: Search, start: number, from: number): TokenMatch | null => {
  const head = /^[\x20\w-]{0,60}?PRIVATE KEY(?: BLOCK)?-----/i.exec(text.slice(from, from + 100))?.[0];
  meter.steps += 100;
  if (head === undefined) return null;
  const bodyAt = from + head.length;
  if (!hasKey(text.slice(bodyAt, bodyAt + 600))) return null;
  const foot = text.slice(bodyAt, bodyAt + longest).search(/-----END/i);
  meter.steps += foot < 0 ? longest : foot;
  // Without an end it was cut off or is written in pieces: the head says enough.
  const line = foot < 0 ? -1 : text.slice(bodyAt + foot + 5, bodyAt + foot + 100).indexOf('-----');
  const end = line < 0 ? bodyAt : bodyAt + foot + 5 + line + 5;
  return keyAt(start, end);
};

const keyAt = (start: number, end: number): TokenMatch => ({
  start,
  end,
  format: 'private-key',
  vendor: '',
  what: 'private key',
  masked: '-----BEGIN … PRIVATE KEY-----',
  sure: true,
  ordinaryInTests: true,
});

/** Key material rather than dots or a name in its place: forty letters of base64 in one piece, no letter over and over. */
const hasKey = (text: string): boolean => {
  const found = /[A-Za-z0-9+/]{40,}/.exec(text)?.[0];
  return found !== undefined && !/^(.)\1*$/.test(found) && new Set(found).size >= 12;
};
