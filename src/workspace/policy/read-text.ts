import type { Problem } from '#core';
import { readRegularFile } from '../files/read-file.ts';

const limit = 1024 * 1024;

/** A policy's text, or why it could not be read. */
export const readPolicyText = async (
  path: string,
): Promise<{ readonly text: string } | { readonly cause: string; readonly isAbsent: boolean }> => {
  // In its envelope a document takes a third more.
  const read = await readRegularFile(path, path.endsWith('.json') ? 2 * limit : limit);
  if (!('bytes' in read)) return { cause: read.cause, isAbsent: read.cause === 'ENOENT' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { cause: 'not UTF-8', isAbsent: false };
  }
};

export const unreadable = (path: string, cause: string): Problem => ({
  code: 'policy-unreadable',
  path,
  line: 1,
  column: 1,
  data: { cause },
  blocks: true,
});
