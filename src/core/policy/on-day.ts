import type { DistributionEntry, Policy } from './policy.ts';

/** An approval holds on its last day too. Both are ISO dates, which sort as they follow. */
export const isOver = ({ expires }: DistributionEntry, today: string): boolean =>
  expires !== undefined && expires < today;

/** The policy as it holds on a day: approvals whose time is over are none. A list all of which is over stays a list. */
export const policyOn = (policy: Policy, today: string): Policy => {
  const lists = policy.allow.distributions;
  if (!lists.some((list) => list.some((entry) => isOver(entry, today)))) return policy;
  const distributions = lists.map((list) => list.filter((entry) => !isOver(entry, today)));
  return { ...policy, allow: { ...policy.allow, distributions } };
};
