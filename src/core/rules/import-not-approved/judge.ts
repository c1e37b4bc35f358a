import type { Origin } from '../../distributions/index.ts';
import { isApprovedByUs, matches } from '../../distributions/index.ts';
import { isWithin } from '../../policy/layer.ts';
import type { DistributionEntry, Policy } from '../../policy/policy.ts';

/** Why an import is not approved, and by which list. */
export interface Objection {
  readonly listed: 'denied' | 'not-listed';
  readonly list: 'chosen' | 'built-in';
  /** What is at stake: the denied module, the distributions, or the unknown name. Equal causes are one finding. */
  readonly cause: string;
  readonly instead: string | null;
}

/** What the policy says against an import; null when nothing. */
export const objectionTo = (module: string, origin: Origin, policy: Policy): Objection | null => {
  if (origin.origin === 'first-party') return null;
  const denied = policy.deny.modules.find((name) => covers(module, name));
  if (denied !== undefined) return { listed: 'denied', list: 'chosen', cause: denied, instead: null };
  if (origin.origin === 'stdlib') return null;
  const cause = origin.distributions.join('|') || (module.split('.')[0] ?? module);
  const byName = deniedOf(origin.distributions, policy);
  if (byName !== null)
    return { listed: 'denied', list: 'chosen', cause, instead: insteadOf(origin.distributions, policy) };
  if (policy.allow.modules.some((name) => isWithin(module, name))) return null;
  const chosen = policy.allow.distributions.length > 0;
  if (!chosen && origin.origin === 'unknown') return null;
  if (origin.distributions.some((name) => isApproved(name, policy))) return null;
  return {
    listed: 'not-listed',
    list: chosen ? 'chosen' : 'built-in',
    cause,
    instead: insteadOf(origin.distributions, policy),
  };
};

/** A star may bring anything below, the denied module too. */
const covers = (module: string, denied: string): boolean =>
  isWithin(module, denied) || (module.endsWith('.*') && isWithin(denied, module.slice(0, -2)));

/** An ambiguous import is denied when all its distributions are: one that may be in use is not refused for another. */
const deniedOf = (distributions: readonly string[], policy: Policy): DistributionEntry | null => {
  const entries = distributions.map((name) => policy.deny.distributions.find((entry) => matches(entry.name, name)));
  return entries.length > 0 && entries.every((entry) => entry !== undefined) ? (entries[0] ?? null) : null;
};

const isApproved = (name: string, policy: Policy): boolean => {
  if (policy.deny.distributions.some((entry) => matches(entry.name, name))) return false;
  const lists = policy.allow.distributions;
  if (lists.length === 0) return isApprovedByUs(name);
  return lists.every((list) => list.some((entry) => matches(entry.name, name)));
};

/** What the policy names in place of a distribution: `{name: requests, instead: httpx}` where it is denied or listed. */
const insteadOf = (distributions: readonly string[], policy: Policy): string | null => {
  const entries = [...policy.deny.distributions, ...policy.allow.distributions.flat()];
  for (const name of distributions) {
    const entry = entries.find((candidate) => candidate.instead !== undefined && matches(candidate.name, name));
    if (entry?.instead !== undefined) return entry.instead;
  }
  return null;
};

/** True when `instead` may itself be used. */
export const isApprovedInstead = (instead: string, policy: Policy): boolean => isApproved(instead, policy);
