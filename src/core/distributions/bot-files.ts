import type { Bot } from '../bot.ts';

type Names = Map<string, Set<string>>;

/** What a bot's own files answer to when imported, by the folder they stand in (`''` is the bot itself). */
export interface OwnModules {
  /** Modules, and packages with an `__init__.py`. */
  readonly sure: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folders of Python files, with an `__init__.py` or without: an installed package goes before the latter. */
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paths of the folders with an `__init__.py`. */
  readonly packages: ReadonlySet<string>;
}

export const ownModules = (bot: Pick<Bot, 'files'>): OwnModules => {
  const sure: Names = new Map();
  const loose: Names = new Map();
  const packages = new Set<string>();
  for (const path of bot.files.keys()) {
    if (!/\.pyw?$/.test(path)) continue;
    const folders = path.split('/');
    const name = (folders.pop() ?? '').replace(/\.pyw?$/, '');
    if (name === '__init__') {
      packages.add(folders.join('/'));
      add(sure, folders.slice(0, -1), folders[folders.length - 1] ?? '');
    } else add(sure, folders, name);
    folders.forEach((folder, depth) => {
      add(loose, folders.slice(0, depth), folder);
    });
  }
  return { sure, loose, packages };
};

const add = (modules: Names, folders: readonly string[], name: string): void => {
  const folder = folders.join('/');
  const known = modules.get(folder) ?? new Set<string>();
  known.add(name);
  modules.set(folder, known);
};

export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** True when `name` (dotted), imported from `folder`, is a file or folder of the bot. */
export const hasOwn = ({ sure, loose }: OwnModules, folder: string, name: string): boolean => {
  const parts = [...(folder === '' ? [] : [folder]), ...name.split('.')];
  const last = parts.pop() ?? '';
  const parent = parts.join('/');
  return sure.get(parent)?.has(last) === true || loose.get(parent)?.has(last) === true;
};
