import type { Origin } from '../../distributions/index.ts';
import { isApprovedByUs, matches } from '../../distributions/index.ts';
import { isWithin } from '../../policy/layer.ts';
import type { DistributionEntry, Policy } from '../../policy/policy.ts';

/** Why an import is not approved, and by which list. */
export interface Objection {
  readonly listed: 'denied' | 'denied-versions' | 'not-listed';
  readonly list: 'chosen' | 'built-in';
  /** What is at stake: the denied module, the distributions, or the unknown name. Equal causes are one finding. */
  readonly cause: string;
  readonly instead: string | null;
  /** The range that was denied, or that is approved, where the policy gives one. */
  readonly version: string | null;
}

/** What the policy says against an import; null when nothing. */
export const objectionTo = (module: string, origin: Origin, policy: Policy): Objection | null => {
  if (origin.origin === 'first-party') return null;
  const denied = deniedModule(module, origin, policy.deny.modules);
  if (denied !== undefined) return { listed: 'denied', list: 'chosen', cause: denied, instead: null, version: null };
  if (origin.origin === 'stdlib') return null;
  const { distributions } = origin;
  const about = { cause: distributions.join('|') || (module.split('.')[0] ?? module), version: null };
  const instead = insteadOf(distributions, policy);
  if (deniedOf(distributions, policy) !== null) return { ...about, listed: 'denied', list: 'chosen', instead };
  if (policy.allow.modules.some((name) => isWithin(module, name))) return null;
  const chosen = policy.allow.distributions.length > 0;
  if (!chosen && origin.origin === 'unknown') return null;
  if (!distributions.some((name) => isApproved(name, policy)))
    return { ...about, listed: 'not-listed', list: chosen ? 'chosen' : 'built-in', instead };
  const version = deniedVersions(distributions, policy);
  return version === null ? null : { ...about, listed: 'denied-versions', list: 'chosen', instead, version };
};

/** Asked of each import, most often of a short list: a loop makes nothing that is thrown away. */
const deniedModule = (module: string, origin: Origin, denied: readonly string[]): string | undefined => {
  for (const name of denied) if (covers(module, name, origin)) return name;
  return undefined;
};

/** A star may bring anything below, the denied module too; another standard module leads to a member just as well. */
const covers = (module: string, denied: string, { origin }: Origin): boolean =>
  isWithin(module, denied) ||
  (module.endsWith('.*') && isWithin(denied, module.slice(0, -2))) ||
  (origin === 'stdlib' && module.indexOf(denied) > 0 && denied.includes('.') && `${module}.`.includes(`.${denied}.`));

/** An ambiguous import is denied when all its distributions are: one that may be in use is not refused for another. */
const deniedOf = (distributions: readonly string[], policy: Policy): DistributionEntry | null => {
  const entries = distributions.map((name) => denialOf(name, policy));
  return entries.length > 0 && entries.every((entry) => entry !== undefined) ? (entries[0] ?? null) : null;
};

/** What denies a distribution as a whole; a denial of some versions does not. */
export const denialOf = (name: string, policy: Policy): DistributionEntry | undefined =>
  policy.deny.distributions.find((entry) => entry.version === undefined && matches(entry.name, name));

const deniedVersions = (distributions: readonly string[], policy: Policy): string | null => {
  const ranges = distributions.map(
    (name) => policy.deny.distributions.find((entry) => matches(entry.name, name))?.version,
  );
  return ranges.every((range) => range !== undefined) ? (ranges[0] ?? null) : null;
};

const isApproved = (name: string, policy: Policy): boolean => {
  if (denialOf(name, policy) !== undefined) return false;
  const lists = policy.allow.distributions;
  if (lists.length === 0) return isApprovedByUs(name);
  return lists.every((list) => list.some((entry) => matches(entry.name, name)));
};

/** What the policy names in place of a distribution: `{name: requests, instead: httpx}` where it is denied or listed. */
const insteadOf = (distributions: readonly string[], policy: Policy): string | null => {
  if (distributions.length === 0) return null;
  const entries = [...policy.deny.distributions, ...policy.allow.distributions.flat()];
  for (const name of distributions) {
    const entry = entries.find((candidate) => candidate.instead !== undefined && matches(candidate.name, name));
    if (entry?.instead !== undefined) return entry.instead;
  }
  return null;
};

/** True when `instead` may itself be used. */
export const isApprovedInstead = (instead: string, policy: Policy): boolean => isApproved(instead, policy);
