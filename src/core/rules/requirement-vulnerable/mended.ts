import type { Advisories, AffectingAdvisory } from '../../advisories/model.ts';
import { matches } from '../../distributions/normalise.ts';
import type { Policy } from '../../policy/policy.ts';
import { compareVersions } from '../../versions/compare.ts';
import { admits } from '../../versions/pinned.ts';
import { isPrerelease, parseVersion, type Version } from '../../versions/version.ts';

/** Where to go: the nearest version without a known vulnerability. */
export interface Mended {
  /** The nearest that the policy allows. */
  readonly allowed: string | null;
  /** The nearest of all. */
  readonly any: string | null;
}

interface Candidate {
  readonly text: string;
  readonly version: Version;
}

/** A version that mends one vulnerability and has another mends nothing. */
export const mendedBy = (
  { name, affecting }: { readonly name: string; readonly affecting: readonly AffectingAdvisory[] },
  advisories: Advisories,
  policy: Policy,
): Mended => {
  const all = candidates(affecting.flatMap(({ fixed }) => fixed));
  const sound = all.filter(({ text }) => advisories.affecting(name, text).length === 0);
  const allowed = sound.find(({ text }) => isVersionAllowed(name, text, policy));
  return { allowed: allowed?.text ?? null, any: sound[0]?.text ?? null };
};

/** Ascending; releases before what comes ahead of them. */
const candidates = (texts: readonly string[]): readonly Candidate[] =>
  [...new Set(texts)]
    .flatMap((text): Candidate[] => {
      const version = parseVersion(text);
      return version === null ? [] : [{ text, version }];
    })
    .sort(
      (a, b) =>
        Number(isPrerelease(a.version)) - Number(isPrerelease(b.version)) || compareVersions(a.version, b.version),
    );

/** Whether the name is approved at all is for another rule to say. */
const isVersionAllowed = (name: string, version: string, { allow, deny }: Policy): boolean => {
  const isDenied = deny.distributions.some(
    (entry) => matches(entry.name, name) && (entry.version === undefined || admits(entry.version, version)),
  );
  if (isDenied) return false;
  return allow.distributions.every((list) => {
    const entries = list.filter((entry) => matches(entry.name, name));
    return (
      entries.length === 0 || entries.some((entry) => entry.version === undefined || admits(entry.version, version))
    );
  });
};
