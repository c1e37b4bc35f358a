import { lookOf } from '../secret-literal/values.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** Longer names and passwords are none. */
const longest = 256;

/** Addresses with a password in them: `postgres://user:…@host`. */
export const addressAnchors = (): readonly Anchor[] => [
  { word: '://', exact: true, at: (search, start, end) => matchAt(search, start, end) },
];

const matchAt = ({ text, meter }: Search, colon: number, from: number): TokenMatch | null => {
  const scheme = /[a-z][a-z0-9+.-]{1,30}$/i.exec(text.slice(Math.max(0, colon - 32), colon))?.[0];
  const limit = Math.min(text.length, from + longest);
  let split = -1;
  // The last of several: a password may hold one too.
  let at = -1;
  let i = from;
  for (; i < limit && !ends(text.charCodeAt(i)); i++) {
    if (split < 0 && text.charCodeAt(i) === 58) split = i;
    if (text.charCodeAt(i) === 64) at = i;
  }
  meter.steps += i - from + 32;
  if (scheme === undefined || split < 0 || at - split < 4) return null;
  const value = text.slice(split + 1, at);
  if (lookOf(decoded(value), 'password') === 'harmless' || value === text.slice(from, split)) return null;
  const host = /^[\w.-]{1,253}|^\[[0-9a-f:]{2,45}\]/i.exec(text.slice(at + 1, at + 255))?.[0];
  if (host === undefined || isReserved(host)) return null;
  return {
    start: split + 1,
    end: at,
    format: 'address-with-password',
    vendor: '',
    what: 'password in an address',
    masked: `${scheme.toLowerCase()}://…:…@…`,
    sure: !/^(?:localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|db|postgres|mysql|redis|mongo|rabbitmq)$/i.test(host),
    ordinaryInTests: true,
  };
};

/** White space, quotes and `/ < > \\` end what stands before the host. */
const ends = (c: number): boolean =>
  c <= 32 || c === 34 || c === 39 || c === 96 || c === 47 || c === 60 || c === 62 || c === 92 || c > 126;

/** Names that documentation may use and nobody can have. */
const isReserved = (host: string): boolean =>
  /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid)$|^(?:host(?:name)?|server|domain|myhost|your[-\w.]*)$/i.test(
    host,
  );

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
