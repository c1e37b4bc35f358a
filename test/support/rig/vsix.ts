import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makePackage } from '../../../scripts/package/make-package.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The extension as it ships, packed from the source as it is now. Two seconds; the bundles only when they are stale. */
export const packedExtension = (): string => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--if-stale'], { stdio: 'pipe' });
  return makePackage(root, join(root, 'package')).vsix;
};
