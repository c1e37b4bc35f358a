import { access, constants } from 'node:fs/promises';
import { posix, resolve, win32 } from 'node:path';
import type { Io } from './io.ts';

/** The file that a name means on PATH; only absolute entries count, as everywhere in the product. */
export const onPath = async (name: string, io: Io): Promise<string | null> => {
  const { isAbsolute, join, delimiter } = io.platform === 'win32' ? win32 : posix;
  for (const folder of (io.env.PATH ?? io.env.Path ?? '').split(delimiter).filter(isAbsolute)) {
    const path = join(folder, io.platform === 'win32' ? `${name}.exe` : name);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
};

/** A path, or a name that PATH knows, as a shell reads it. */
export const interpreter = async (python: string, io: Io): Promise<string> =>
  (/[\\/]/.test(python) ? null : await onPath(python, io)) ?? resolve(io.cwd, python);
