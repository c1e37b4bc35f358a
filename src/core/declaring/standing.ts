import { isApprovedByUs, matches } from '../distributions/index.ts';
import type { DistributionEntry, Policy } from '../policy/policy.ts';
import { admits, satisfies } from '../versions/index.ts';
import { isWithinRange, overlaps } from './overlap.ts';

/** What the policy says of a distribution in the versions that are asked for. */
export type Standing =
  | { readonly is: 'approved'; readonly range: string | null }
  | { readonly is: 'not-listed'; readonly list: 'chosen' | 'built-in'; readonly instead: string | null }
  | { readonly is: 'denied'; readonly instead: string | null }
  /** The version that it comes to is denied, or outside of what is approved. */
  | { readonly is: 'denied-version' | 'other-version'; readonly range: string; readonly instead: string | null }
  /** Nothing says which version it comes to; it may be one of those. */
  | { readonly is: 'open-denied' | 'open-approved'; readonly range: string; readonly instead: string | null };

/** A distribution (name normalised), the range that is asked for, and the version it comes to where that is known. */
export interface Asked {
  readonly name: string;
  readonly specifier: string;
  readonly version: string | null;
}

export const standingOf = (asked: Asked, policy: Policy): Standing => {
  const { name } = asked;
  const denials = policy.deny.distributions.filter((entry) => matches(entry.name, name));
  const instead = insteadOf(name, policy);
  if (denials.some(({ version }) => version === undefined)) return { is: 'denied', instead };
  const denied = judgedBy(denials, asked);
  if (denied?.is === 'denied-version') return { ...denied, instead };
  const lists = policy.allow.distributions;
  if (lists.length === 0 && !isApprovedByUs(name)) return { is: 'not-listed', list: 'built-in', instead };
  const entries = lists.map((list) => list.filter((entry) => matches(entry.name, name)));
  if (entries.some((own) => own.length === 0)) return { is: 'not-listed', list: 'chosen', instead };
  const ranges = entries.flatMap((own) => rangeOf(own) ?? []);
  for (const range of ranges) {
    const said = saidOf(range, asked);
    if (said !== null) return { is: said, range: range.join(' || '), instead };
  }
  if (denied !== null) return { ...denied, instead };
  return { is: 'approved', range: ranges.map((range) => range.join(' || ')).join(', ') || null };
};

type Denied = { readonly is: 'denied-version' | 'open-denied'; readonly range: string };

const judgedBy = (denials: readonly DistributionEntry[], { specifier, version }: Asked): Denied | null => {
  let open: Denied | null = null;
  for (const { version: range = '' } of denials) {
    if (version !== null && satisfies(version, range)) return { is: 'denied-version', range };
    if (version === null && overlaps(specifier, range)) open ??= { is: 'open-denied', range };
  }
  return open;
};

/** Ranges of one list, any of which is enough; null where the list takes every version. */
const rangeOf = (entries: readonly DistributionEntry[]): readonly [readonly string[]] | null => {
  const ranges = entries.flatMap(({ version }) => version ?? []);
  return ranges.length < entries.length ? null : [ranges];
};

const saidOf = (ranges: readonly string[], { specifier, version }: Asked): 'other-version' | 'open-approved' | null => {
  if (version !== null) return ranges.some((range) => admits(range, version)) ? null : 'other-version';
  if (!ranges.some((range) => overlaps(specifier, range))) return 'other-version';
  return ranges.some((range) => isWithinRange(specifier, range)) ? null : 'open-approved';
};

const insteadOf = (name: string, policy: Policy): string | null =>
  [...policy.deny.distributions, ...policy.allow.distributions.flat()].find(
    (entry) => entry.instead !== undefined && matches(entry.name, name),
  )?.instead ?? null;

/** True when a distribution may be asked for without a finding, whatever its version. */
export const isApproved = (name: string, policy: Policy): boolean => {
  const { is } = standingOf({ name, specifier: '', version: null }, policy);
  return is !== 'denied' && is !== 'not-listed';
};

/** The range to write down for an approved distribution: what the policy pins or bounds; null where it takes any. */
export const approvedRange = (name: string, { allow }: Policy): string | null => {
  const ranges = allow.distributions
    .flat()
    .flatMap((entry) => (matches(entry.name, name) && entry.version !== undefined ? [entry.version] : []));
  return [...new Set(ranges)].join(',').replace(/\s+/g, '') || null;
};
