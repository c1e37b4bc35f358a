import type { Bot } from '../bot.ts';
import type { Policy } from '../policy/policy.ts';
import { ownModules, rootsFor } from './bot-files.ts';
import { importNames } from './import-names.ts';
import { normalise } from './normalise.ts';
import type { BotImports, Origin } from './origin.ts';
import { isStandardLibrary } from './standard-library.ts';

const plain = (origin: 'stdlib' | 'first-party' | 'unknown'): Origin => ({ origin, distributions: [] });

/**
 * Decides where the imports of a bot lead: its own files, the standard library of its Python, the policy's map, the
 * built-in map; else unknown, never guessed.
 */
export const botImports = (bot: Bot, policy: Policy): BotImports => {
  const own = ownModules(bot);
  return {
    resolve: (module, path) => {
      const name = module.replace(/\.\*$/, '');
      const root = name.split('.')[0] ?? '';
      if (module.startsWith('.')) return plain('first-party');
      const roots = rootsFor(path);
      if (roots.some((folder) => own.sure.get(folder)?.has(root))) return plain('first-party');
      if (isStandardLibrary(root, bot.python)) return plain('stdlib');
      const distributions = mapped(name, policy.map) ?? builtIn(name);
      if (distributions !== null) return { origin: 'third-party', distributions };
      return plain(roots.some((folder) => own.loose.get(folder)?.has(root)) ? 'first-party' : 'unknown');
    },
  };
};

const mapped = (module: string, map: ReadonlyMap<string, string>): readonly string[] | null => {
  const distribution = longestPrefix(module, map);
  return distribution === null ? null : [normalise(distribution)];
};

/** What the built-in map says of a module: by its longest known prefix, else all that share it as a namespace. */
export const builtIn = (module: string): readonly string[] | null => {
  const known = longestPrefix(module, importNames);
  if (known !== null) return known;
  const below = [...importNames].filter(([name]) => name.startsWith(`${module}.`)).flatMap(([, list]) => list);
  return below.length > 0 ? [...new Set(below)] : null;
};

const longestPrefix = <T>(module: string, map: ReadonlyMap<string, T>): T | null => {
  for (let name = module; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const found = map.get(name);
    if (found !== undefined) return found;
  }
  return null;
};
