import { pinRequirements } from '../../declaring/edits.ts';
import { notADistribution } from '../../declaring/not-distributions.ts';
import { resolvedVersion } from '../../declaring/versions-of.ts';
import { decide } from '../../policy/decide.ts';
import type { Requirement } from '../../requirements/model.ts';
import type { BotRule, BotRuleInput } from '../bot-rule.ts';
import { onePerFile } from '../one-per-file.ts';
import { requirementsAt } from '../requirement-at.ts';

/** Lines that leave it to the day of the installation which version comes. */
export const requirementUnpinned: BotRule = {
  id: 'requirement-unpinned',
  check: (input) => {
    const severity = decide(input.policy, 'requirement-unpinned/unpinned');
    return severity === 'off' ? [] : onePerFile(unpinned(input), input, severity);
  },
  fixes: (finding, { bot, policy, requirements }) => {
    const fix = pinRequirements(requirementsAt(finding, requirements), bot, requirements, policy);
    return fix === null ? [] : [fix];
  },
};

/** What names a place instead of an index has no version to pin, nor has what is none; a constraint asks for nothing. */
const unpinned = ({ requirements }: BotRuleInput): readonly Requirement[] =>
  requirements.requirements.filter(
    (one) =>
      one.name !== '' &&
      one.source === null &&
      !one.isConstraint &&
      resolvedVersion(one, requirements) === null &&
      notADistribution(one) === null,
  );
