import type { BotRequirements, Requirement } from '../requirements/model.ts';
import { pinnedVersion } from '../versions/index.ts';

/** What a person wrote down as needed whenever the bot runs. */
export const runtimeRequirements = ({ requirements }: BotRequirements): readonly Requirement[] =>
  requirements.filter(({ isConstraint, group, name }) => !isConstraint && group === null && name !== '');

/** The version that a requirement comes to, and what says so; null where nothing does. */
export interface ResolvedVersion {
  readonly version: string;
  readonly by: 'itself' | 'constraint' | 'lock';
}

/**
 * `==` on the line, or in a constraint; or, for what is written to be resolved (pyproject.toml, `requirements.in`), in a lock
 * file or in the list that was made from it. A requirements.txt is installed as it stands: a lock beside it pins nothing.
 */
export const resolvedVersion = (requirement: Requirement, all: BotRequirements): ResolvedVersion | null => {
  const own = pinnedVersion(requirement.specifier);
  if (own !== null) return { version: own, by: 'itself' };
  const others = all.requirements.filter(({ name }) => name === requirement.name);
  const bound = firstPin(others.filter(({ isConstraint }) => isConstraint));
  if (bound !== null) return { version: bound, by: 'constraint' };
  if (!isSource(requirement)) return null;
  const made = firstPin(
    others.filter((other) => other.format === 'requirements-txt' && !isSource(other) && !other.isConstraint),
  );
  const version = lockedVersion(requirement.name, all) ?? made;
  return version === null ? null : { version, by: 'lock' };
};

/** What the lock files resolved for a distribution. */
export const lockedVersion = (name: string, { locked }: BotRequirements): string | null =>
  locked.find((one) => one.name === name && one.version !== null)?.version ?? null;

/** Written to be resolved, not to be installed as it stands. */
const isSource = ({ format, path }: Requirement): boolean =>
  format === 'pyproject' || format === 'pipfile' || /\.in$/i.test(path);

const firstPin = (requirements: readonly Requirement[]): string | null => {
  for (const { specifier } of requirements) {
    const pin = pinnedVersion(specifier);
    if (pin !== null) return pin;
  }
  return null;
};
