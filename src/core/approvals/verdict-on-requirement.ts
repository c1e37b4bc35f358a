import { type Standing, standingOf } from '../declaring/standing.ts';
import { lockedVersion, resolvedVersion } from '../declaring/versions-of.ts';
import { matches } from '../distributions/index.ts';
import { policyOn } from '../policy/on-day.ts';
import type { BotRequirements, Requirement } from '../requirements/model.ts';
import type { Objection } from '../rules/import-not-approved/judge.ts';
import { type Decider, deciderOf, type Judging } from './verdict-on-import.ts';

/** All there is to say of one requirement: whether it is approved and in which versions, who decided, what a lock says. */
export interface VerdictOnRequirement {
  readonly name: string;
  readonly standing: Standing;
  readonly decidedBy: Decider;
  /** Last day of an approval that is for a time; past where that time is over. */
  readonly expires: string | null;
  readonly locked: string | null;
}

export const verdictOnRequirement = (
  requirement: Requirement,
  requirements: BotRequirements,
  { policy, layers, today }: Omit<Judging, 'bot'>,
): VerdictOnRequirement => {
  const { name, specifier } = requirement;
  const version = resolvedVersion(requirement, requirements)?.version ?? null;
  const standing = standingOf({ name, specifier, version }, policyOn(policy, today));
  const origin = { origin: 'third-party', distributions: [name] } as const;
  const expires = policy.allow.distributions
    .flat()
    .flatMap((entry) => (matches(entry.name, name) && entry.expires !== undefined ? [entry.expires] : []))
    .sort()[0];
  return {
    name,
    standing,
    decidedBy: deciderOf(name, origin, objectionOf(name, standing), layers, today),
    expires: expires ?? null,
    locked: lockedVersion(name, requirements),
  };
};

/** The same as an objection to an import, as far as it says who decided. */
const objectionOf = (cause: string, standing: Standing): Objection | null => {
  const about = { cause, instead: null, version: null };
  switch (standing.is) {
    case 'denied':
    case 'denied-version':
    case 'open-denied':
      return { ...about, listed: 'denied', list: 'chosen' };
    case 'not-listed':
      return { ...about, listed: 'not-listed', list: standing.list };
    default:
      return null;
  }
};
