import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { BotFile } from '#core';
import { fileFromBytes, textLimit } from './decode.ts';

/** Tells whether a text is still the same; null where there is none. */
export const hashOf = (file: BotFile): string | null =>
  'text' in file ? createHash('sha256').update(file.text).digest('base64') : null;

export type SourceReader = (path: string) => BotFile;

/**
 * Reads at once, without the event loop: many small files are read several times faster so. Never throws or hangs. All
 * files go through one piece of memory, so that a thousand of them do not wait to be collected.
 */
export const sourceReader = (): SourceReader => {
  const room = Buffer.allocUnsafeSlow(textLimit);
  return (path) => {
    const first = bytesOf(path, room);
    // Whoever has just saved is done by now; half a text is never judged.
    const bytes = first === 'changed' ? bytesOf(path, room) : first;
    return typeof bytes === 'string' ? { unreadable: bytes } : fileFromBytes(bytes);
  };
};

const readOnlyNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const bytesOf = (path: string, room: Buffer): Uint8Array | 'too-big' | 'no-access' | 'not-a-file' | 'changed' => {
  let file: number | null = null;
  try {
    file = openSync(path, readOnlyNow);
    const { size, mtimeMs, mode } = fstatSync(file);
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) return 'not-a-file';
    if (size > textLimit) return 'too-big';
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) {
      read = readSync(file, room, length, size - length, null);
    }
    const after = fstatSync(file);
    return length === size && after.size === size && after.mtimeMs === mtimeMs ? room.subarray(0, size) : 'changed';
  } catch {
    return 'no-access';
  } finally {
    if (file !== null) closeSync(file);
  }
};
