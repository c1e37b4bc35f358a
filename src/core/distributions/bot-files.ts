import type { Bot } from '../bot.ts';

/** What a bot's own files answer to when imported. */
export interface OwnModules {
  /** Modules and packages with an `__init__.py`, by the folder they stand in (`''` is the bot itself). */
  readonly sure: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folders of Python files without `__init__.py`: an installed package of that name goes before them. */
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
}

export const ownModules = (bot: Bot): OwnModules => {
  const sure = new Map<string, Set<string>>();
  const loose = new Map<string, Set<string>>();
  for (const path of bot.files.keys()) {
    if (!/\.pyi?$/.test(path)) continue;
    const parts = path.split('/');
    const file = parts[parts.length - 1] ?? '';
    const folders = parts.slice(0, -1);
    if (/^__init__\.pyi?$/.test(file)) add(sure, folders.slice(0, -1), folders[folders.length - 1] ?? '');
    else add(sure, folders, file.replace(/\.pyi?$/, ''));
    folders.forEach((folder, depth) => {
      add(loose, folders.slice(0, depth), folder);
    });
  }
  return { sure, loose };
};

const add = (modules: Map<string, Set<string>>, folders: readonly string[], name: string): void => {
  const folder = folders.join('/');
  const known = modules.get(folder) ?? new Set<string>();
  known.add(name);
  modules.set(folder, known);
};

/** Folders that are on the path of a file: the bot, its `src`, and the file's own. */
export const rootsFor = (path: string): readonly string[] => {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  return [...new Set(['', 'src', folder])];
};
