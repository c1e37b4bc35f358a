import { isAbsolute, relative, sep } from 'node:path';

/** `path` inside `folder` with `/`, or null. */
export const insidePath = (folder: string, path: string): string | null => {
  const inner = relative(folder, path);
  if (inner === '' || inner.startsWith('..') || isAbsolute(inner)) return null;
  return inner.split(sep).join('/');
};
