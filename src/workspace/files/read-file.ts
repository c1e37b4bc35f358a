import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file's bytes are not there, in a form that can be shown: the system's code or a size. */
export type FileBytes =
  | { readonly bytes: Uint8Array }
  | { readonly missing: 'not-found' | 'no-access' | 'not-a-file' | 'too-big' | 'changed'; readonly cause: string };

/** Without it, opening a named pipe in a hostile folder would wait for ever. */
const readOnlyNow = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads a regular file up to a limit. Never throws, never hangs on a pipe or a device. */
export const readRegularFile = async (path: string, limit: number): Promise<FileBytes> => {
  let file: FileHandle | undefined;
  try {
    file = await open(path, readOnlyNow);
    const stat = await file.stat();
    if (!stat.isFile()) return { missing: 'not-a-file', cause: 'not a regular file' };
    if (stat.size > limit) return { missing: 'too-big', cause: `${stat.size} bytes, more than ${limit}` };
    const bytes = new Uint8Array(await file.readFile());
    const after = await file.stat();
    const isSame = after.size === bytes.length && after.mtimeMs === stat.mtimeMs;
    return isSame ? { bytes } : { missing: 'changed', cause: 'it changed while it was read' };
  } catch (error) {
    return notRead(error);
  } finally {
    await file?.close().catch(() => undefined);
  }
};

const notRead = (error: unknown): FileBytes => {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { missing: 'not-found', cause: code }
    : { missing: 'no-access', cause: code };
};

/** `EACCES` and its like; the class of the error where the system gave none. */
export const systemCode = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'unknown';
};
