import type { Decision } from '../policy/policy.ts';
import type { Requirement } from '../requirements/model.ts';
import type { BotHit, BotRuleInput } from './bot-rule.ts';
import { placesIn } from './places.ts';

/** One cause, one finding: at the first line of each file, with the others as related places and all names. */
export const onePerFile = (
  requirements: readonly Requirement[],
  { bot, requirements: all }: BotRuleInput,
  severity: Decision,
): readonly BotHit[] => {
  const place = placesIn(bot);
  const paths = [...new Set(requirements.map(({ path }) => path))];
  return paths.flatMap((path): readonly BotHit[] => {
    const here = requirements.filter((one) => one.path === path);
    const [first, ...others] = here;
    if (first === undefined) return [];
    const of = all.requirements.filter((one) => one.path === path && !one.isConstraint).length;
    return [
      {
        path,
        ...first.nameRange,
        severity,
        data: { distributions: here.map(({ name }) => name), count: here.length, of },
        related: others.map(({ nameRange }) => place({ path, ...nameRange })),
      },
    ];
  });
};
