import { isPrereleaseText, satisfies } from './satisfies.ts';
import { parseSpecifiers } from './specifiers.ts';

/** The one version that a specifier leaves: that of `==1.2` or `===1.2`; null where it leaves more, or none. */
export const pinnedVersion = (specifier: string): string | null => {
  const { clauses, problems } = parseSpecifiers(specifier);
  const exact = clauses.find(({ operator, isWildcard }) => (operator === '==' || operator === '===') && !isWildcard);
  if (exact === undefined || problems.length > 0) return null;
  return satisfies(exact.text, { clauses, problems }) ? exact.text : null;
};

/**
 * Whether a list that allows `allowed` admits the version. Stricter than {@link satisfies}: a prerelease is admitted
 * only where the list names one, as when Python's installers choose.
 */
export const admits = (allowed: string, version: string): boolean => {
  const specifiers = parseSpecifiers(allowed);
  const prereleases = specifiers.clauses.some(({ text }) => isPrereleaseText(text));
  return satisfies(version, specifiers, { prereleases });
};
