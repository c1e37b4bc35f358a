import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bundles an installed extension runs. The command line is a program of its own and stays out. */
export const bundles = ['core.cjs', 'extension.cjs', 'language-server.cjs', 'orchestrator.js'] as const;

/** What an installed extension needs; everything else of the repository stays out because it is not named here. */
const shipped = [
  ...bundles.map((name) => `dist/${name}`),
  'dist/starter.py',
  'l10n',
  'media',
  'snippets',
  'training',
  'package.nls.json',
  'package.nls.pt-br.json',
  'README.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'LICENSE',
] as const;

/** Keys of package.json that are about building it, not about running it. */
const inner = ['scripts', 'devDependencies', 'imports', 'private'];

/** Lays out the folder that vsce packs. */
export const stage = (root: string, into: string, notices: string): void => {
  mkdirSync(into, { recursive: true });
  for (const name of shipped) {
    if (!existsSync(join(root, name))) continue;
    cpSync(join(root, name), join(into, name === 'LICENSE' ? 'LICENSE.txt' : name), {
      recursive: true,
      filter: (source) => !/[\\/]\.[^\\/]+$/.test(source),
    });
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kept = Object.entries(manifest).filter(([key]) => !inner.includes(key));
  writeFileSync(join(into, 'package.json'), `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  writeFileSync(join(into, 'THIRD-PARTY-NOTICES.txt'), notices);
  // vsce leaves out what it knows by itself only when a list of ours exists.
  writeFileSync(join(into, '.vscodeignore'), '.vscodeignore\n');
};
