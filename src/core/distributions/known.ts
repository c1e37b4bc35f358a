import { importNames, namespaces } from './import-names/index.ts';
import { normalise } from './normalise.ts';

/** What a map says of a module. */
export interface Known {
  /** The part of the module's name that the map knows. */
  readonly name: string;
  /** More than one: ambiguous. */
  readonly distributions: readonly string[];
}

/** The policy's map goes before the built-in one. Null: unknown, and never guessed. */
export const knownName = (module: string, map: ReadonlyMap<string, string>): Known | null => {
  const mapped = longestPrefix(module, map);
  if (mapped !== null) return { name: mapped.name, distributions: [normalise(mapped.value)] };
  const listed = longestPrefix(module, importNames);
  if (listed !== null) return { name: listed.name, distributions: listed.value };
  const sharing = namespaces.get(module);
  return sharing === undefined ? null : { name: module, distributions: sharing };
};

const nothing: ReadonlyMap<string, string> = new Map();

/** What the built-in map says of a module: by its longest known prefix, else all that share it as a namespace. */
export const builtIn = (module: string): readonly string[] | null => knownName(module, nothing)?.distributions ?? null;

const longestPrefix = <T>(module: string, map: ReadonlyMap<string, T>): { name: string; value: T } | null => {
  for (let name = module; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const value = map.get(name);
    if (value !== undefined) return { name, value };
  }
  return null;
};

/** What the maps say of exactly this name: neither of what is above it nor of what is below. */
export const exactlyKnown = (module: string, map: ReadonlyMap<string, string>): readonly string[] | null => {
  const mapped = map.get(module);
  return mapped === undefined ? (importNames.get(module) ?? null) : [normalise(mapped)];
};

const distributions: ReadonlySet<string> = new Set([...importNames.values()].flat());

/** True for a distribution (normalised) whose import name the built-in map has. */
export const isKnownDistribution = (name: string): boolean => distributions.has(name);

/** The platform's own. Lists often approve them by a pattern, which an imitation fits as well. */
export const botcityDistributions: readonly string[] = [...distributions].filter((name) => name.startsWith('botcity-'));
