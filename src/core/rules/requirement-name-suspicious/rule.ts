import { renameRequirement } from '../../declaring/edits.ts';
import { imitatedBy, mistakenFor } from '../../declaring/written.ts';
import { decide } from '../../policy/decide.ts';
import type { BotRule } from '../bot-rule.ts';
import { requirementAt } from '../requirement-at.ts';

/** A name that is nearly that of a well-known distribution, with more than likeness against it. */
export const requirementNameSuspicious: BotRule = {
  id: 'requirement-name-suspicious',
  check: (input) =>
    input.requirements.requirements.flatMap((requirement) => {
      const near = mistakenFor(requirement, input) === null ? imitatedBy(requirement, input) : null;
      if (near === null) return [];
      const { path, nameRange, written } = requirement;
      const severity = decide(input.policy, 'requirement-name-suspicious/imitation');
      return [{ path, ...nameRange, severity, data: { name: written, near: near.name, likeness: near.likeness } }];
    }),
  fixes: (finding, input) => {
    const { requirements } = input;
    const requirement = requirementAt(finding, requirements);
    return requirement === null ? [] : [renameRequirement(requirement, String(finding.data.near), input, true)];
  },
};
