import type { BotFile } from '#core';

/** A source file beyond this is no source file. */
export const textLimit = 2 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as the text that is checked, or why there is none. A byte order mark is not part of the text, as for Python. */
export const fileFromBytes = (bytes: Uint8Array): BotFile => {
  if (bytes.length > textLimit) return { unreadable: 'too-big' };
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return { unreadable: 'not-utf8' };
  if (bytes.includes(0)) return { unreadable: 'binary' };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { unreadable: 'not-utf8' };
  }
};
