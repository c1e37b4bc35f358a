import { compareVersions } from './compare.ts';
import { parseSpecifiers, type Specifier, type Specifiers } from './specifiers.ts';
import { baseOf, isPrerelease, parseVersion, publicOf, type Version } from './version.ts';

export interface SatisfyOptions {
  /**
   * False refuses all prereleases. By default one is taken, as Python's `packaging` answers for a version that stands
   * alone: there is no final release that could be taken instead.
   */
  readonly prereleases?: boolean;
}

/** Whether `version` lies in all clauses; what is no version satisfies only its own `===`, broken clauses nothing. */
export const satisfies = (
  version: string,
  specifiers: string | Specifiers,
  { prereleases = true }: SatisfyOptions = {},
): boolean => {
  const { clauses, problems } = typeof specifiers === 'string' ? parseSpecifiers(specifiers) : specifiers;
  const parsed = parseVersion(version);
  if (problems.length > 0) return false;
  if (parsed !== null && !prereleases && isPrerelease(parsed)) return false;
  if (parsed === null && clauses.length === 0) return false;
  return clauses.every((clause) => meets(version, parsed, clause));
};

const meets = (text: string, version: Version | null, clause: Specifier): boolean => {
  if (clause.version === null) return text.trim().toLowerCase() === clause.text.toLowerCase();
  if (version === null) return false;
  const wanted = clause.version;
  switch (clause.operator) {
    case '==':
      return equals(version, wanted, clause.isWildcard);
    case '!=':
      return !equals(version, wanted, clause.isWildcard);
    case '~=':
      return isAtLeast(version, wanted) && startsWith(version, wanted, wanted.release.length - 1);
    case '<=':
      return compareVersions(publicOf(version), wanted) <= 0;
    case '>=':
      return isAtLeast(version, wanted);
    case '<':
      return isBelow(version, wanted);
    default:
      return isAbove(version, wanted);
  }
};

const equals = (version: Version, wanted: Version, isWildcard: boolean): boolean => {
  if (isWildcard) return startsWith(version, wanted, wanted.release.length);
  return compareVersions(wanted.local === null ? publicOf(version) : version, wanted) === 0;
};

const startsWith = (version: Version, wanted: Version, parts: number): boolean =>
  // biome-ignore lint/suspicious/noDoubleEquals: a number and a bigint of one value are equal only so.
  version.epoch == wanted.epoch &&
  // biome-ignore lint/suspicious/noDoubleEquals: as above
  wanted.release.slice(0, parts).every((part, i) => part == (version.release[i] ?? 0));

const isAtLeast = (version: Version, wanted: Version): boolean => compareVersions(publicOf(version), wanted) >= 0;

/** `<2.0` leaves out `2.0rc1`, unless it is itself of prereleases. */
const isBelow = (version: Version, wanted: Version): boolean =>
  compareVersions(version, isPrerelease(wanted) ? wanted : { ...wanted, dev: 0 }) < 0;

/** `>1.0` leaves out `1.0.post1`, unless it is itself of post releases, and `1.0+local` always. */
const isAbove = (version: Version, wanted: Version): boolean => {
  const { dev, post } = wanted;
  if (dev !== null) return isAtLeast(version, { ...wanted, dev: BigInt(dev) + 1n });
  if (post !== null) return isAtLeast(version, { ...wanted, post: BigInt(post) + 1n, dev: 0 });
  return compareVersions(version, wanted) > 0 && !isOfOnePhase(version, wanted);
};

/** A final release or one prerelease with all that is built upon it. */
const isOfOnePhase = (version: Version, wanted: Version): boolean =>
  compareVersions({ ...baseOf(version), pre: version.pre }, { ...baseOf(wanted), pre: wanted.pre }) === 0;

export const isPrereleaseText = (text: string): boolean => {
  const version = parseVersion(text);
  return version !== null && isPrerelease(version);
};
