import type { BotFile } from '#core';
import { readRegularFile } from '../files/read-file.ts';
import { fileFromBytes, limitOf } from './decode.ts';
import type { FileKind } from './kinds.ts';
import type { Entry } from './walk.ts';

/** Null for what is no part of the check; what cannot be seen may hide code, so it is named. */
export const botFileOf = async (entry: Entry, kind: FileKind | null): Promise<BotFile | null> => {
  if ('file' in entry) return kind === null ? null : readText(entry.file, kind);
  if (entry.leftOut === 'no-access') return { unreadable: 'no-access' };
  if (kind === null) return null;
  if (entry.leftOut === 'link-outside') return { unreadable: 'link-outside' };
  const isUnseen = ['link-broken', 'link-to-folder', 'not-a-file'].includes(entry.leftOut);
  return isUnseen ? { unreadable: 'not-a-file' } : null;
};

export const readText = async (path: string, kind: FileKind | null): Promise<BotFile> => {
  const limit = limitOf(kind);
  const first = await readRegularFile(path, limit);
  // Whoever has just saved is done by now; half a text is never judged.
  const read = 'missing' in first && first.missing === 'changed' ? await readRegularFile(path, limit) : first;
  if ('bytes' in read) return fileFromBytes(read.bytes, kind);
  return { unreadable: read.missing === 'not-found' ? 'no-access' : read.missing };
};
