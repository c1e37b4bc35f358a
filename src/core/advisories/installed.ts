import type { Range } from '../bot.ts';
import type { BotRequirements, LockedDistribution, Requirement } from '../requirements/model.ts';
import { pinnedVersion } from '../versions/pinned.ts';
import type { AskedVersion } from './model.ts';
import { versionKey } from './version-key.ts';

export interface Spot extends Range {
  readonly path: string;
}

/** One version that would be installed, and the line that a person can change to have another. */
export interface Installed extends AskedVersion {
  readonly spot: Spot;
  /** Other lines that lead to it. */
  readonly also: readonly Spot[];
  /** The requirement that brought it in; null = it is required itself, or nobody knows what brought it. */
  readonly via: string | null;
  /** Required by name. */
  readonly isDirect: boolean;
  /** A lock says so: another version comes only with another lock. */
  readonly isLocked: boolean;
  /** Extra or group of the requirement; null = needed whenever the bot runs. */
  readonly group: string | null;
}

export interface WhatInstalls {
  readonly installed: readonly Installed[];
  /** Requirements of which nobody says which version comes: they can't be judged. */
  readonly unresolved: readonly Requirement[];
}

/**
 * The versions that a bot gets: what a lock resolved, all of its tree, and what is pinned by hand or by a constraint.
 * One entry a name and version.
 */
export const whatInstalls = ({ requirements, locked }: BotRequirements): WhatInstalls => {
  const all = new Map<string, Installed>();
  const add = (one: Installed): void => {
    const key = `${one.name} ${versionKey(one.version)}`;
    const known = all.get(key);
    all.set(key, known === undefined ? one : { ...known, also: [...known.also, one.spot, ...one.also] });
  };
  const direct = requirements.filter(({ isConstraint, name }) => !isConstraint && name !== '');
  const locks = byName(locked);
  const pins = byName(requirements.filter(({ isConstraint }) => isConstraint));
  const unresolved: Requirement[] = [];
  for (const requirement of direct) {
    const versions = versionsOf(requirement, locks.get(requirement.name) ?? [], pins.get(requirement.name) ?? []);
    if (versions.length === 0 && !isOwnCode(requirement)) unresolved.push(requirement);
    const { name, path, nameRange, group } = requirement;
    const end = Math.max(nameRange.end, requirement.specifierRange?.end ?? 0);
    const spot = { path, start: nameRange.start, end };
    const isLocked = pinnedVersion(requirement.specifier) === null && locks.has(name);
    for (const version of versions) add({ name, version, spot, also: [], via: null, isDirect: true, isLocked, group });
  }
  for (const one of broughtIn(direct, locks)) add(one);
  return { installed: [...all.values()], unresolved };
};

const byName = <T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const all = new Map<string, T[]>();
  for (const item of items) {
    const known = all.get(item.name);
    if (known === undefined) all.set(item.name, [item]);
    else known.push(item);
  }
  return all;
};

/** Code that lies here comes from no index; its version says nothing about what an index has under that name. */
const isOwnCode = ({ source }: { readonly source: Requirement['source'] }): boolean =>
  source?.kind === 'path' || source?.kind === 'editable';

const versionsOf = (
  requirement: Requirement,
  locked: readonly LockedDistribution[],
  constraints: readonly Requirement[],
): readonly string[] => {
  const pinned = pinnedVersion(requirement.specifier);
  if (pinned !== null) return [pinned];
  const resolved = locked.flatMap((one) => (isOwnCode(one) ? [] : (one.version ?? [])));
  if (resolved.length > 0) return [...new Set(resolved)];
  return constraints.flatMap(({ specifier }) => pinnedVersion(specifier) ?? []).slice(0, 1);
};

/** Everything else in the locks, on the nearest requirement that leads to it; on its own line where none does. */
const broughtIn = (
  direct: readonly Requirement[],
  locks: ReadonlyMap<string, readonly LockedDistribution[]>,
): readonly Installed[] => {
  const roots = nearestRoots(direct, locks);
  return [...locks].flatMap(([name, entries]) =>
    entries.flatMap((entry): Installed[] => {
      const root = roots.get(name);
      if (entry.version === null || isOwnCode(entry) || root?.name === name) return [];
      const { version, path, start, end } = entry;
      const spot = root === undefined ? { path, start, end } : { path: root.path, ...rangeOf(root) };
      const group = root?.group ?? null;
      return [{ name, version, spot, also: [], via: root?.name ?? null, isDirect: false, isLocked: true, group }];
    }),
  );
};

const rangeOf = ({ nameRange, specifierRange }: Requirement): Range => ({
  start: nameRange.start,
  end: Math.max(nameRange.end, specifierRange?.end ?? 0),
});

/** Breadth first from all requirements at once, those of the running bot before those of groups: each name once. */
const nearestRoots = (
  direct: readonly Requirement[],
  locks: ReadonlyMap<string, readonly LockedDistribution[]>,
): ReadonlyMap<string, Requirement> => {
  const roots = new Map<string, Requirement>();
  const ordered = [...direct].sort((a, b) => Number(a.group !== null) - Number(b.group !== null));
  for (const requirement of ordered) if (!roots.has(requirement.name)) roots.set(requirement.name, requirement);
  // A map gives what is added while it is walked.
  for (const [name, root] of roots) {
    for (const { dependencies } of locks.get(name) ?? []) {
      for (const dependency of dependencies) if (!roots.has(dependency)) roots.set(dependency, root);
    }
  }
  return roots;
};

/** What a source of advisories is asked about a bot. */
export const askedVersions = (requirements: BotRequirements): readonly AskedVersion[] =>
  whatInstalls(requirements).installed.map(({ name, version }) => ({ name, version }));
