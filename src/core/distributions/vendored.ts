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

type Map = ReadonlyMap<string, string>;

/** Everything of that kind in a bot; the parts of a copy are not reported again. */
export const vendoredIn = (bot: Bot, own: OwnModules, roots: readonly string[], map: Map): readonly Vendored[] => {
  const found: Vendored[] = [];
  const isBelowCopy = (path: string): boolean =>
    found.some((other) => other.what === 'copy' && path.startsWith(`${other.path}/`));
  for (const folder of [...own.packages].sort()) {
    if (isBelowCopy(folder) || bot.entry.startsWith(`${folder}/`)) continue;
    const known = knownAs(folder, own, roots, map);
    if (known) found.push({ ...known, what: 'copy', path: folder, file: `${folder}/__init__.py` });
  }
  for (const path of [...bot.files.keys()].sort()) {
    const module = /^(.*)\.pyw?$/.exec(path)?.[1] ?? '';
    if (module === '' || module.endsWith('__init__') || path === bot.entry || isBelowCopy(path)) continue;
    const known = knownAs(module, own, roots, map);
    if (known) found.push({ ...known, what: isCopy(module, known.module) ? 'copy' : 'name', path, file: path });
  }
  return found;
};

const isCopy = (path: string, module: string): boolean =>
  oneFile.has(module) ||
  folderOf(path)
    .split('/')
    .some((folder) => keeper.test(folder));

/** The known import name that a path answers to from one of the folders it may be imported from. */
const knownAs = (path: string, own: OwnModules, roots: readonly string[], map: Map): Known | null => {
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
