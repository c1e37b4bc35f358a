import { once } from '../once.ts';
import { pinnedVersion } from '../versions/index.ts';
import type { BotRequirements, LockedDistribution, Requirement } from './model.ts';

/** What the lock files of a bot resolved, taken together. */
export interface Locks {
  /** True when there is a lock file: the whole tree is known then, not only what is written down. */
  readonly isTree: boolean;
  /** Names of all that a lock file resolved, in its order. */
  readonly names: readonly string[];
  /**
   * The versions of a distribution (name normalised), more than one where a lock has one per platform. What no lock
   * names is taken from the lines that pin it, constraints among them; none = not resolved.
   */
  resolvedFor(name: string): readonly LockedDistribution[];
  /** The names from a direct requirement down to this one, by the shortest way; null when nothing leads there. */
  pathTo(name: string): readonly string[] | null;
  /** The line that brought a distribution in: its own, else the one at the head of {@link pathTo}. */
  directFor(name: string): Requirement | null;
}

/** Looks at the locks once; what a caller never asks is never worked out. */
export const locksOf = (requirements: BotRequirements): Locks => {
  const locked = byName(requirements.locked);
  const direct = once(() => directOf(requirements));
  const pinned = once(() => byName(requirements.requirements.flatMap(pinOf)));
  const above = once(() => parentsFrom(direct().keys(), locked));
  const pathTo = (name: string): readonly string[] | null => pathIn(above(), name);
  return {
    isTree: requirements.files.some(({ format }) => /lock/.test(format)),
    names: [...locked.keys()],
    resolvedFor: (name) => locked.get(name) ?? pinned().get(name) ?? [],
    pathTo,
    directFor: (name) => direct().get(pathTo(name)?.[0] ?? '') ?? null,
  };
};

const byName = (locked: readonly LockedDistribution[]): ReadonlyMap<string, readonly LockedDistribution[]> => {
  const names = new Map<string, LockedDistribution[]>();
  for (const each of locked) {
    const same = names.get(each.name);
    const known = same?.findIndex(({ version }) => version === each.version) ?? -1;
    if (same === undefined) names.set(each.name, [each]);
    else if (known < 0) same.push(each);
    // Of two lock files that agree, the one that says what brings what.
    else if (each.dependencies.length > (same[known]?.dependencies.length ?? 0)) same[known] = each;
  }
  return names;
};

/** What a run needs goes before what only a group asks for. */
const directOf = ({ requirements }: BotRequirements): ReadonlyMap<string, Requirement> => {
  const direct = new Map<string, Requirement>();
  for (const each of requirements) {
    if (each.isConstraint || each.name === '') continue;
    const known = direct.get(each.name);
    if (known === undefined || (known.group !== null && each.group === null)) direct.set(each.name, each);
  }
  return direct;
};

const pinOf = (requirement: Requirement): readonly LockedDistribution[] => {
  const version = pinnedVersion(requirement.specifier);
  if (requirement.name === '' || version === null) return [];
  const { path, format, name, source, start, end, hashes } = requirement;
  return [{ path, format, name, version, source, start, end, hasHashes: hashes.length > 0, dependencies: [] }];
};

/** Each name with the one through which it was first reached, breadth first; null = it is direct. */
const parentsFrom = (
  direct: Iterable<string>,
  locked: ReadonlyMap<string, readonly LockedDistribution[]>,
): ReadonlyMap<string, string | null> => {
  const above = new Map<string, string | null>();
  for (const name of direct) above.set(name, null);
  // A map hands out what is added while it is walked: it is the queue.
  for (const name of above.keys()) {
    for (const { dependencies } of locked.get(name) ?? []) {
      for (const dependency of dependencies) if (!above.has(dependency)) above.set(dependency, name);
    }
  }
  return above;
};

const pathIn = (above: ReadonlyMap<string, string | null>, name: string): readonly string[] | null => {
  if (!above.has(name)) return null;
  const path: string[] = [];
  for (let at: string | null = name; at !== null; at = above.get(at) ?? null) path.unshift(at);
  return path;
};
