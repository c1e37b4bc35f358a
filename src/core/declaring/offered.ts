import { botcityDistributions, matches, wellKnown } from '../distributions/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { BotRequirements } from '../requirements/model.ts';
import { approvedRange, isApproved } from './standing.ts';
import { lockedVersion } from './versions-of.ts';

/** A distribution that may be required, and what to write behind its name; empty where nobody says. */
export interface OfferedRequirement {
  readonly name: string;
  readonly range: string;
}

/** What a requirement may name: what the lists name one by one, and well-known ones that they approve by a pattern. */
export const offeredRequirements = (policy: Policy, requirements: BotRequirements): readonly OfferedRequirement[] => {
  const listed = policy.allow.distributions.flat().map(({ name }) => name);
  const names = new Set([...listed.filter((name) => !name.includes('*')), ...wellKnown, ...botcityDistributions]);
  const isListed = (name: string): boolean => listed.length === 0 || listed.some((pattern) => matches(pattern, name));
  return [...names]
    .filter((name) => isListed(name) && isApproved(name, policy))
    .sort()
    .map((name) => {
      const locked = lockedVersion(name, requirements);
      return { name, range: locked === null ? (approvedRange(name, policy) ?? '') : `==${locked}` };
    });
};
