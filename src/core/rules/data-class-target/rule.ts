import { declaredData, handlingOf, refusalsOf } from '../../data-classes/index.ts';
import { decide } from '../../policy/decide.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';

/** What the bot handles may not go where it is about to. Silent where nobody says where that is: in the editor. */
export const dataClassTarget: BotRule = {
  id: 'data-class-target',
  check: (input) => refused(input),
  fixes: () => [],
};

const refused = ({ bot, policy, target }: BotRuleInput): readonly BotHit[] => {
  if (target === undefined || policy.data.classes.length === 0) return [];
  const { classes, path, range } = declaredData(bot);
  return refusalsOf(handlingOf(bot, policy), policy.data, target).map((refusal) => {
    const { start, end } = classes?.find(({ name }) => name === refusal.class) ?? range;
    return {
      path,
      start,
      end,
      severity: decide(policy, 'data-class-target/refused'),
      data: { ...refusal, target: target.name ?? target.host ?? null, policy: policy.name },
    };
  });
};
