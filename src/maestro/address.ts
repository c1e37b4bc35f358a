import { Failure } from '#core';

/** The server's address as calls are built on it: http or https, no user, no query, no trailing slash. */
export const serverAddress = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Failure('usage', { cause: 'The server must be an http(s) address.' });
  }
  if (url.username || url.password) {
    throw new Failure('usage', { cause: `The address of ${url.host} holds a user or a password; leave it out.` });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
};

/** One step of a path. `.` and `..` would climb whatever the encoding, so they never name anything. */
export const segment = (name: string | number): string => {
  const text = String(name);
  if (/^\.{0,2}$/.test(text)) throw new Failure('usage', { cause: `"${text}" cannot be a name.` });
  return encodeURIComponent(text);
};
