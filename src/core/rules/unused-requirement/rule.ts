import { removeRequirement } from '../../declaring/edits.ts';
import { runtimeRequirements } from '../../declaring/versions-of.ts';
import { decide } from '../../policy/decide.ts';
import type { Requirement } from '../../requirements/model.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { placesIn } from '../places.ts';
import { requirementsAt } from '../requirement-at.ts';
import { unusedIn } from './unused.ts';

/** What is asked for and imported nowhere: it widens what can go wrong, and what somebody has to watch. */
export const unusedRequirement: BotRule = {
  id: 'unused-requirement',
  check: (input) => {
    const severity = decide(input.policy, 'unused-requirement/unused');
    return severity === 'off' ? [] : perFile(unusedIn(input), input, severity);
  },
  fixes: (finding, { bot, requirements }) => {
    const fix = removeRequirement(requirementsAt(finding, requirements), bot);
    return fix === null ? [] : [fix];
  },
};

const perFile = (
  unused: readonly Requirement[],
  { bot, requirements, used }: BotRuleInput,
  severity: BotHit['severity'],
): readonly BotHit[] => {
  const place = placesIn(bot);
  const imported = new Set(used.flatMap(({ distributions }) => distributions));
  const asked = runtimeRequirements(requirements);
  return [...new Set(unused.map(({ path }) => path))].flatMap((path): readonly BotHit[] => {
    const [first, ...others] = unused.filter((one) => one.path === path);
    if (first === undefined) return [];
    const here = asked.filter((one) => one.path === path);
    return [
      {
        path,
        ...first.nameRange,
        severity,
        data: {
          distributions: [first, ...others].map(({ name }) => name),
          imported: here.filter(({ name }) => imported.has(name)).length,
          of: here.length,
        },
        related: others.map(({ nameRange }) => place({ path, ...nameRange })),
      },
    ];
  });
};
