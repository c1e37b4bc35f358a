import type { Fact } from '../bot.ts';
import { wordsAt } from './words-at.ts';

const known = {
  ECONNREFUSED: 'nothing listens there',
  ERR_CONNECTION_REFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no machine of that name',
  ERR_NAME_NOT_RESOLVED: 'there is no machine of that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  ETIMEDOUT: 'no connection in time',
  timeout: 'no answer in time',
  'not-osv': 'what answered does not speak the OSV protocol',
  'proxy-407': 'the proxy asks for a user name and password; they stand in HTTPS_PROXY',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
} as const;

/** One sentence a code; the type makes a forgotten one a compile error in every other language. */
export type NetworkWords = { readonly [Code in keyof typeof known]: string };

/** What a network's code means, with the code for whoever looks it up; what is not known stands as it is. */
export const networkWords = (cause: Fact | undefined): string => networkWordsOf(known, notTrusted, cause);

const notTrusted = (code: string): string =>
  `its certificate is not trusted (${code}); BOTYARD_CA may name a file of authorities, in VS Code the system's count`;

/** The same with the words of a language. */
export const networkWordsOf = (
  known: NetworkWords,
  notTrusted: (code: string) => string,
  cause: Fact | undefined,
): string => {
  const code = String(cause ?? '');
  if (/CERT|SIGNATURE|ERR_TLS/.test(code)) return notTrusted(code);
  const words = wordsAt(known, code);
  return words === undefined ? code : `${words} (${code})`;
};
