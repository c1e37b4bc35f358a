import { removeRequirement, renameRequirement } from '../../declaring/edits.ts';
import { mistakenFor } from '../../declaring/written.ts';
import { decide } from '../../policy/decide.ts';
import type { BotRule } from '../bot-rule.ts';
import { requirementAt } from '../requirement-at.ts';

/** A line that names a module: of the standard library, or one that another distribution brings. */
export const requirementNotADistribution: BotRule = {
  id: 'requirement-not-a-distribution',
  check: (input) =>
    input.requirements.requirements.flatMap((requirement) => {
      const mistaken = mistakenFor(requirement, input);
      if (mistaken === null) return [];
      const { path, nameRange, written } = requirement;
      const about =
        mistaken.is === 'import-name' ? { distribution: mistaken.distribution } : { module: mistaken.module };
      const severity = decide(input.policy, `requirement-not-a-distribution/${mistaken.is}`);
      return [{ path, ...nameRange, severity, data: { name: written, is: mistaken.is, ...about } }];
    }),
  fixes: (finding, input) => {
    const { bot, requirements } = input;
    const requirement = requirementAt(finding, requirements);
    if (requirement === null) return [];
    const { distribution } = finding.data;
    return typeof distribution === 'string'
      ? [renameRequirement(requirement, distribution, input)]
      : [removeRequirement([requirement], bot)].filter((fix) => fix !== null);
  },
};
