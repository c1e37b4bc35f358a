import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledPackages } from './bundled.ts';
import { noticesText } from './notices.ts';
import { repack } from './repack.ts';
import { sbomJson } from './sbom.ts';
import { bundles, stage } from './stage.ts';

export interface Packed {
  readonly vsix: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly packages: number;
}

/** Writes botyard.vsix, its SBOM, its notices and its SHA-256 into `out`. The bundles must have been built. */
export const makePackage = (root: string, out: string): Packed => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const packages = bundledPackages(root, bundles);
  const notices = noticesText(packages);
  const sbom = sbomJson({ name: manifest.name, version: manifest.version, licence: manifest.license }, packages);
  const archive = repack(packWithVsce(root, notices));
  const sha256 = createHash('sha256').update(archive).digest('hex');
  const vsix = join(out, 'botyard.vsix');
  mkdirSync(out, { recursive: true });
  writeFileSync(vsix, archive);
  writeFileSync(`${vsix}.sha256`, `${sha256}  botyard.vsix\n`);
  writeFileSync(join(out, 'botyard.cdx.json'), sbom);
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), notices);
  return { vsix, bytes: archive.length, sha256, packages: packages.length };
};

const packWithVsce = (root: string, notices: string): Uint8Array => {
  const work = mkdtempSync(join(tmpdir(), 'botyard-package-'));
  try {
    const folder = join(work, 'extension');
    stage(root, folder, notices);
    const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
    const words = ['package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
    execFileSync(process.execPath, [vsce, ...words, '--out', join(work, 'made.vsix')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return readFileSync(join(work, 'made.vsix'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
};
