import type { BotFile } from '#core';
import type { FileKind } from './kinds.ts';

/** A source file beyond this is no source file. */
export const textLimit = 2 * 1024 * 1024;

/** A list of distributions with the hashes of all their wheels; the largest known projects stay below a tenth of it. */
const listLimit = 16 * 1024 * 1024;

const isList = (kind: FileKind | null): boolean => kind === 'lock' || kind === 'requirements';

/** Bytes beyond which a file of this kind counts as too big to be read. */
export const limitOf = (kind: FileKind | null): number => (isList(kind) ? listLimit : textLimit);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as the text that is checked, or why there is none. A byte order mark is not part of the text, as for Python. */
export const fileFromBytes = (bytes: Uint8Array, kind: FileKind | null = 'python'): BotFile => {
  if (bytes.length > limitOf(kind)) return { unreadable: 'too-big' };
  const encoding = utf16Of(bytes);
  if (encoding === null) return bytes.includes(0) ? { unreadable: 'binary' } : decoded(bytes, 'utf-8');
  // What PowerShell redirects into a requirement file pip reads as well; Python and TOML are UTF-8 by definition.
  return kind === 'requirements' ? decoded(bytes, encoding) : { unreadable: 'not-utf8' };
};

/** By its byte order mark. */
const utf16Of = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
};

const decoded = (bytes: Uint8Array, encoding: string): BotFile => {
  try {
    const decoder = encoding === 'utf-8' ? utf8 : new TextDecoder(encoding, { fatal: true });
    return { text: decoder.decode(bytes) };
  } catch {
    return { unreadable: 'not-utf8' };
  }
};
