import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which at least one file is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package says. */
  readonly licence: string;
  readonly licenceText: string;
}

/** Folder of the package that a bundled file belongs to, `null` for our own; packages may stand inside packages. */
export const packageFolderOf = (input: string): string | null => {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] ?? null;
};

/** What the bundler put into these bundles, from the list it left beside them. */
export const bundledPackages = (root: string, bundles: readonly string[]): BundledPackage[] => {
  const all = JSON.parse(readFileSync(join(root, 'dist', '.bundled.json'), 'utf8')) as Record<string, string[]>;
  const inputs = bundles.map((name) => {
    const files = all[`dist/${name}`];
    if (files === undefined) throw new Error(`dist/${name} was not built`);
    return files;
  });
  const folders = new Set(
    inputs
      .flat()
      .map(packageFolderOf)
      .filter((folder) => folder !== null),
  );
  const found = [...folders].map((folder) => describe(join(root, folder)));
  return found.sort((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const describe = (folder: string): BundledPackage => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  if (typeof name !== 'string' || typeof version !== 'string' || typeof license !== 'string') {
    throw new Error(`${folder}/package.json lacks a name, a version or a licence`);
  }
  return { name, version, licence: license, licenceText: licenceText(folder, name, license) };
};

const licenceText = (folder: string, name: string, licence: string): string => {
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e(?:[.-]|$)/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim();
  const readme = join(folder, 'README.md');
  const said = existsSync(readme)
    ? /^#+ licen[cs]e\b[\s\S]*?(?=^#|$(?![\s\S]))/im.exec(readFileSync(readme, 'utf8'))
    : null;
  return said?.[0].trim() ?? `${name} is distributed under ${licence}; the package carries no further text.`;
};
