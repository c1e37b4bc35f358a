import { type Installed, whatInstalls } from '../../advisories/installed.ts';
import type { Advisories, AffectingAdvisory } from '../../advisories/model.ts';
import { isMalicious, worst } from '../../advisories/severity.ts';
import { decide } from '../../policy/decide.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { placesIn } from '../places.ts';
import { raiseFixes } from './fixes.ts';
import { onePerDistribution } from './joined.ts';
import { mendedBy } from './mended.ts';

/**
 * A version that would be installed has a known vulnerability. One finding a distribution, with all that is known of it; what a lock brings in stands on the requirement that brings it.
 */
export const requirementVulnerable: BotRule = {
  id: 'requirement-vulnerable',
  check: (input) => {
    if (input.advisories?.state !== 'ready') return [];
    const { advisories } = input.advisories;
    const place = placesIn(input.bot);
    const hits = whatInstalls(input.requirements).installed.flatMap((installed) => {
      const affecting = advisories.affecting(installed.name, installed.version);
      if (affecting.length === 0) return [];
      const hit = hitOf(installed, affecting, advisories, input);
      return [installed.also.length === 0 ? hit : { ...hit, related: installed.also.map(place) }];
    });
    return onePerDistribution(hits);
  },
  fixes: raiseFixes,
};

const hitOf = (
  { name, version, spot, via, isDirect, isLocked, group }: Installed,
  affecting: readonly AffectingAdvisory[],
  advisories: Advisories,
  input: BotRuleInput,
): BotHit => {
  const { allowed, any } = mendedBy({ name, affecting }, advisories, input.policy);
  const malicious = affecting.some(({ aliases }) => aliases.some(isMalicious));
  const isBad = affecting.some(
    ({ severity, fixed }) => (severity === 'critical' || severity === 'high') && fixed.length > 0,
  );
  // What was made to do harm is mended by taking it out, whoever brought it in.
  const kind = malicious || (isBad && (isDirect || isImported(name, input))) ? 'fixable' : 'other';
  return {
    ...spot,
    severity: decide(input.policy, `requirement-vulnerable/${kind}`),
    data: {
      distribution: name,
      version,
      ids: affecting.map(({ id }) => id),
      severity: worst(affecting.map(({ severity }) => severity)),
      summary: affecting[0]?.summary ?? '',
      fixed: allowed,
      // The way is known, and closed by the policy.
      notAllowed: allowed === null ? any : null,
      via,
      group,
      locked: isLocked,
      malicious,
      policy: input.policy.name,
    },
  };
};

const isImported = (name: string, { used }: BotRuleInput): boolean =>
  used.some(({ distributions, isTypeChecking }) => !isTypeChecking && distributions.includes(name));
