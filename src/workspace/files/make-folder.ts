import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those on the way to it; gives the topmost that was made, if any. Node's own recursive form says
 * ENOENT of a disk that cannot be written, and never ends below a place where nothing can be made, as in /proc.
 */
export const makeFolder = async (folder: string, mode = 0o777): Promise<string | undefined> => {
  if (await isFolder(folder)) return undefined;
  const parent = dirname(folder);
  const topmost = parent === folder ? undefined : await makeFolder(parent, mode);
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await isFolder(folder))) return topmost;
    throw error;
  }
  return topmost ?? folder;
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
};
