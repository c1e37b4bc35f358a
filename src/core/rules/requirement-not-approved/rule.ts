import type { Fix } from '../../bot.ts';
import { pinRequirements, removeRequirement, renameRequirement } from '../../declaring/edits.ts';
import { isApproved } from '../../declaring/standing.ts';
import { imitatedBy, mistakenFor } from '../../declaring/written.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { placesIn } from '../places.ts';
import { requirementsAt } from '../requirement-at.ts';
import { type Judged, judged } from './judged.ts';

/**
 * Distributions that are asked for and not approved. An import says the same of its distribution, at the code that must
 * change: where `import-not-approved` speaks, this rule is silent. It speaks of what nothing imports, and of versions.
 */
export const requirementNotApproved: BotRule = {
  id: 'requirement-not-approved',
  check: (input) => {
    const speaks = input.requirements.requirements.filter(
      (one) => mistakenFor(one, input) === null && imitatedBy(one, input) === null,
    );
    return grouped(judged(speaks, input), input);
  },
  fixes: (finding, input) => {
    const { bot, policy, requirements } = input;
    const here = requirementsAt(finding, requirements);
    const { instead, listed } = finding.data;
    const fixes: (Fix | null)[] = [];
    const [first] = here;
    if (first && typeof instead === 'string' && isApproved(instead, policy))
      fixes.push(renameRequirement(first, instead, input));
    if (listed === 'other-version' || listed === 'open-approved')
      fixes.push(pinRequirements(here, bot, requirements, policy));
    if (listed === 'not-listed' || listed === 'denied') fixes.push(removeRequirement(here, bot));
    return fixes.filter((fix) => fix !== null);
  },
};

/**
 * A list that was frozen names dozens that no code imports: more than these in a file are one cause, the list itself. What
 * only our own list does not know is one remark a file from the second on.
 */
const mostApart = { chosen: 5, 'built-in': 1 };

const grouped = (all: readonly Judged[], { bot }: BotRuleInput): readonly BotHit[] => {
  const place = placesIn(bot);
  const unlisted = (path: string): readonly Judged[] =>
    all.filter((one) => one.data.listed === 'not-listed' && one.requirement.path === path);
  return all.flatMap((one): readonly BotHit[] => {
    const { requirement, severity, data } = one;
    const { path, nameRange } = requirement;
    const hit = { path, ...nameRange, severity, data };
    const group = data.listed === 'not-listed' ? unlisted(path) : [];
    if (group.length <= mostApart[data.list === 'built-in' ? 'built-in' : 'chosen']) return [hit];
    if (group[0] !== one) return [];
    const distributions = group.map(({ requirement: { name } }) => name);
    const related = group.slice(1).map((other) => place({ path, ...other.requirement.nameRange }));
    const { version: _, by: __, ...shared } = data;
    return [{ ...hit, data: { ...shared, distributions, times: group.length }, related }];
  });
};
