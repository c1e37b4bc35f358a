import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { BotFile } from '#core';
import { fileFromBytes, textLimit } from './decode.ts';

/** One source file as it was read; `hash` tells whether it is still the same, null where there is no text. */
export interface Source {
  readonly file: BotFile;
  readonly hash: string | null;
}

/** Reads at once, without the event loop: many small files are read several times faster so. Never throws or hangs. */
export const readSource = (path: string): Source => {
  const first = bytesOf(path);
  // Whoever has just saved is done by now; half a text is never judged.
  const bytes = first === 'changed' ? bytesOf(path) : first;
  if (typeof bytes === 'string') return { file: { unreadable: bytes }, hash: null };
  const file = fileFromBytes(bytes);
  return { file, hash: 'text' in file ? createHash('sha256').update(bytes).digest('base64') : null };
};

const readOnlyNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const bytesOf = (path: string): Uint8Array | 'too-big' | 'no-access' | 'changed' => {
  let file: number | null = null;
  try {
    file = openSync(path, readOnlyNow);
    const { size, mtimeMs, ...stat } = fstatSync(file);
    if ((stat.mode & constants.S_IFMT) !== constants.S_IFREG) return 'no-access';
    if (size > textLimit) return 'too-big';
    // One byte more than there should be: a file that grows meanwhile is noticed.
    const bytes = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length <= size; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    const after = fstatSync(file);
    return length === size && after.size === size && after.mtimeMs === mtimeMs ? bytes.subarray(0, size) : 'changed';
  } catch {
    return 'no-access';
  } finally {
    if (file !== null) closeSync(file);
  }
};
