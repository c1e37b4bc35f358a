import type { PlatformPath } from 'node:path';

/**
 * Why a folder is never packed as a bot: it is a drive's root, a home folder, or holds one. Pure; paths are absolute.
 */
export const tooWide = (folder: string, home: string, path: PlatformPath): 'root' | 'home' | 'above-home' | null => {
  const here = path.resolve(folder);
  if (path.parse(here).root === here || path.dirname(here) === here) return 'root';
  if (home === '') return null;
  const way = path.relative(here, path.resolve(home));
  if (way === '') return 'home';
  return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way) ? null : 'above-home';
};
