import { lookOf } from '../secret-literal/values.ts';
import { isExample } from './examples.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** How far round a password its connection is looked for. */
const reach = 300;

/** Passwords and keys in connection strings, as of ODBC, ADO, Azure and libpq. */
export const connectionAnchors = (): readonly Anchor[] =>
  ['pwd', 'password', 'accountkey', 'sharedaccesskey'].map((word) => ({
    word: `${word}=`,
    exact: false,
    at: (search, start, end) => matchAt(search, start, end, word.endsWith('key')),
  }));

const matchAt = (search: Search, start: number, from: number, isKey: boolean): TokenMatch | null => {
  const { text, meter } = search;
  if (/[\w-]/.test(text[start - 1] ?? '')) return null;
  const braced =
    text[from] === '{' && text[from + 1] !== '}' ? /^\{([^{}'"\n]{1,128})\}/.exec(text.slice(from, from + 130)) : null;
  const value = braced?.[1] ?? /^[^\s;'"&`,)(<>{}[\]]{4,256}/.exec(text.slice(from, from + 256))?.[0];
  meter.steps += 256;
  // A field in braces is a driver's only where pieces end with semicolons; else it is a template's.
  if (value === undefined || (braced !== null && !/^[;'"]/.test(text.slice(from + value.length + 2)[0] ?? '')))
    return null;
  const at = braced === null ? from : from + 1;
  if (braced !== null && /^[a-z_][\w.[\]]*$/i.test(value)) return null;
  if (!isOfConnection(search, start, at + value.length)) return null;
  if (isExample(value) || (isKey ? value.length < 20 : lookOf(value, 'password') === 'harmless')) return null;
  return {
    start: at,
    end: at + value.length,
    format: isKey ? 'connection-string-key' : 'connection-string',
    vendor: '',
    what: isKey ? 'key in a connection string' : 'password in a connection string',
    masked: `${text.slice(start, from)}…`,
    sure: true,
    ordinaryInTests: true,
  };
};

/** On the same line, in the same string, stands what it connects to. */
const isOfConnection = ({ text, meter }: Search, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - reach), start);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('"'), before.lastIndexOf("'")) + 1);
  const after = /^[^\n'"]*/.exec(text.slice(end, end + reach))?.[0] ?? '';
  meter.steps += 2 * reach;
  return parts.test(` ${line} ${after}`);
};

const parts =
  /[\s;{](?:server|data source|host|hostaddr|driver|uid|user id|user|username|dbname|database|initial catalog|accountname|endpoint|sharedaccesskeyname)\s?=/i;
