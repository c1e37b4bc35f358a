import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { isInside } from '../bots/walk.ts';
import type { Environment } from '../user-folders.ts';

/** The git on PATH, as an absolute file; never one that lies in the folder that is looked at, whatever PATH says. */
export const findGit = async (env: Environment, folder: string): Promise<string | null> => {
  const root = await realpath(folder).catch(() => folder);
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  const path = Object.entries(env).find(([key]) => key.toUpperCase() === 'PATH')?.[1] ?? '';
  for (const place of path.split(delimiter).filter(isAbsolute)) {
    const file = await realpath(join(place, name)).catch(() => null);
    if (file === null || isInside(root, file)) continue;
    const mayRun = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (mayRun) return join(place, name);
  }
  return null;
};
