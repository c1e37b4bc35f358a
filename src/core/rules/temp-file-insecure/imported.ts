import type { PythonFile } from '../../python/index.ts';

/** True when a file imports a module that makes up names of files. */
export const importsThat = ({ imports }: Pick<PythonFile, 'imports'>): boolean =>
  imports.some(({ module }) => module !== null && /^(tempfile|os)(\.|$)/.test(module));
