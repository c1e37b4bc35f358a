import type { Bot } from '../bot.ts';
import { folderOf, type OwnModules } from './bot-files.ts';
import { exactlyKnown } from './known.ts';

/** A folder or file of the bot that bears the import name of a known distribution, and so answers in its place. */
export interface Vendored {
  readonly module: string;
  /** `copy`: a package, or a file that is a whole distribution. `name`: a module that only shares the name. */
  readonly what: 'copy' | 'name';
  /** The folder, or the file. */
  readonly path: string;
  /** The file in which it is reported. */
  readonly file: string;
  readonly distributions: readonly string[];
}

/** Folders where copies of other people's packages are kept. */
const keeper = /^(_?vendor(ed|s)?|_?third_?party|_?extern(al)?s?|libs?|deps|site-packages)$/i;

/** Distributions that are one file. */
const oneFile = new Set(['six', 'bottle', 'typing_extensions', 'decorator', 'docopt', 'xmltodict', 'simpleeval']);

type Names = ReadonlyMap<string, string>;

/** Says of one file after another what of that kind is reported in it; the parts of a copy are not reported again. */
export const vendoredFinder = (
  { entry }: Pick<Bot, 'entry'>,
  own: OwnModules,
  roots: readonly string[],
  map: Names,
): ((path: string) => Vendored | null) => {
  const copies = new Map<string, Known | null>();
  const copyAt = (folder: string): Known | null => {
    const seen = copies.get(folder);
    if (seen !== undefined) return seen;
    const isPackage = own.packages.has(folder) && !entry.startsWith(`${folder}/`);
    const known = isPackage ? knownAs(folder, own, roots, map) : null;
    copies.set(folder, known);
    return known;
  };
  return (path) => {
    const folder = folderOf(path);
    const isPackage = path === `${folder}/__init__.py`;
    if (above(isPackage ? folder : path).some((parent) => copyAt(parent) !== null)) return null;
    if (isPackage) return vendored(copyAt(folder), 'copy', folder, path);
    const module = /^(.*)\.pyw?$/.exec(path)?.[1] ?? '';
    if (module === '' || module.endsWith('__init__') || path === entry) return null;
    const known = knownAs(module, own, roots, map);
    return vendored(known, isCopy(module, known?.module ?? '') ? 'copy' : 'name', path, path);
  };
};

const vendored = (known: Known | null, what: Vendored['what'], path: string, file: string): Vendored | null =>
  known && { ...known, what, path, file };

/** The folders that a path stands in, outermost first. */
const above = (path: string): readonly string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
};

const isCopy = (path: string, module: string): boolean =>
  oneFile.has(module) ||
  folderOf(path)
    .split('/')
    .some((folder) => keeper.test(folder));

/** The known import name that a path answers to from one of the folders it may be imported from. */
const knownAs = (path: string, own: OwnModules, roots: readonly string[], map: Names): Known | null => {
  const parent = folderOf(path);
  const folders = parent.split('/');
  const keepers = folders.flatMap((name, i) => (keeper.test(name) ? [folders.slice(0, i + 1).join('/')] : []));
  const ownFolder = own.packages.has(parent) ? [] : [parent];
  for (const root of new Set([...roots, ...keepers, ...ownFolder])) {
    if (root !== '' && !path.startsWith(`${root}/`)) continue;
    const module = path.slice(root === '' ? 0 : root.length + 1).replaceAll('/', '.');
    const distributions = exactlyKnown(module, map);
    if (distributions !== null) return { module, distributions };
  }
  return null;
};

type Known = Pick<Vendored, 'module' | 'distributions'>;
