// Makes package/botyard.vsix with its SBOM, notices and SHA-256. `npm run package`
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makePackage } from './package/make-package.ts';

const root = join(import.meta.dirname, '..');
execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--if-stale'], { stdio: 'inherit' });
const { vsix, bytes, sha256, packages } = makePackage(root, join(root, 'package'));
process.stdout.write(`${vsix}\n${Math.round(bytes / 1024)} KB, ${packages} packages bundled, sha256 ${sha256}\n`);
