import type { Bot } from '../bot.ts';
import { once } from '../once.ts';
import type { Policy } from '../policy/policy.ts';
import { addedFolders } from './added-folders.ts';
import { hasOwn, type OwnModules, ownModules } from './bot-files.ts';
import { indexOf } from './bot-index.ts';
import { declaredIn } from './declared.ts';
import { type Known, knownName } from './known.ts';
import type { BotImports, Origin } from './origin.ts';
import { type Roots, rootsOf } from './roots.ts';
import { isLoadedAtStart, isStandardLibrary } from './standard-library.ts';
import { vendoredFinder } from './vendored.ts';

const library: Origin = { origin: 'stdlib', distributions: [] };
const firstParty: Origin = { origin: 'first-party', distributions: [] };
const unknown: Origin = { origin: 'unknown', distributions: [] };

/**
 * Decides where the imports of a bot lead, in the order in which Python looks: its own files, the standard library of
 * its Python, then what the policy's map and the built-in map name; else unknown, never guessed.
 */
export const botImports = (bot: Bot, policy: Pick<Policy, 'map'>, addedToPath?: readonly string[]): BotImports =>
  importsWith(bot, policy)(addedToPath);

/** As {@link botImports}, for one after another of what may be on `sys.path`: the bot's own modules are listed once. */
export const importsWith = (
  bot: Bot,
  policy: Pick<Policy, 'map'>,
): ((addedToPath?: readonly string[]) => BotImports) => {
  const index = indexOf(bot);
  const own = index?.own ?? ownModules(bot);
  const declared = once(() => index?.declared ?? declaredIn(bot));
  const search: Search = { bot, own, map: policy.map, declared };
  return (addedToPath) => importsFrom(search, () => addedToPath ?? index?.added ?? addedFolders(bot));
};

const importsFrom = (search: Search, addedToPath: () => readonly string[]): BotImports => {
  const { bot, own, map, declared } = search;
  const added = once(addedToPath);
  const rootsFor = ofLast((path) => rootsOf(bot, own, added(), path));
  let vendored: ReturnType<typeof vendoredFinder> | null = null;
  // Several rules ask the same of each file.
  const answersFor = ofLast(() => new Map<string, Origin>());
  const answer = (module: string, path: string): Origin =>
    originOf(module.endsWith('.*') ? module.slice(0, -2) : module, rootsFor(path), search);
  return {
    resolve: (module, path) => {
      if (module.startsWith('.')) return firstParty;
      const known = answersFor(path);
      const origin = known.get(module) ?? answer(module, path);
      known.set(module, origin);
      return origin;
    },
    vendored: (file) => {
      vendored ??= vendoredFinder(bot, own, rootsOf(bot, own, added(), bot.entry).all, map);
      return vendored(file);
    },
    declared,
  };
};

interface Search {
  readonly bot: Bot;
  readonly own: OwnModules;
  readonly map: Policy['map'];
  readonly declared: () => ReadonlySet<string>;
}

/** Most imports end at the standard library, before any map is asked. */
const originOf = (name: string, roots: Roots, search: Search): Origin => {
  const { bot, own, map, declared } = search;
  const dot = name.indexOf('.');
  const root = dot < 0 ? name : name.slice(0, dot);
  // What is in memory before the bot starts is never looked for: an `os.py` of the bot hides nothing.
  if (isLoadedAtStart(root)) return library;
  if (owns(search, roots.ahead, root, name)) return firstParty;
  if (isStandardLibrary(root, bot.python)) return library;
  if (owns(search, roots.behind, root, name)) return firstParty;
  const found = knownName(name, map);
  if (found) return { origin: 'third-party', distributions: narrowed(found.distributions, declared) };
  const isLoose = [...roots.ahead, ...roots.behind].some((folder) => own.loose.get(folder)?.has(root));
  return isLoose || owns(search, roots.last, root, name) ? firstParty : unknown;
};

const owns = ({ own, map }: Search, folders: readonly string[], root: string, name: string): boolean => {
  for (const folder of folders) {
    if (own.sure.get(folder)?.has(root) === true && answers(own, folder, knownName(name, map))) return true;
  }
  return false;
};

/** A package of the bot that shares a namespace (`google`) answers only for what it really has of it. */
const answers = (own: OwnModules, folder: string, known: Known | null): boolean =>
  !known?.name.includes('.') || hasOwn(own, folder, known.name);

/** Of several distributions that may bring a module, those that the bot's own lists name; all when they name none. */
const narrowed = (distributions: readonly string[], declared: () => ReadonlySet<string>): readonly string[] => {
  if (distributions.length < 2) return distributions;
  const named = distributions.filter((name) => declared().has(name));
  return named.length > 0 ? named : distributions;
};

/** Files are judged one after another, and each asks many times. */
const ofLast = <T>(make: (path: string) => T): ((path: string) => T) => {
  let last: { readonly path: string; readonly value: T } | null = null;
  return (path) => {
    if (last?.path !== path) last = { path, value: make(path) };
    return last.value;
  };
};
