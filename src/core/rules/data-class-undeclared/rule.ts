import type { Fix } from '../../bot.ts';
import { type DeclaredData, declaredData } from '../../data-classes/index.ts';
import { decide } from '../../policy/decide.ts';
import { nearest } from '../../text/nearest.ts';
import type { BotHit, BotRule, BotRuleInput } from '../bot-rule.ts';
import { declaring } from './declare.ts';

/** The organisation says how each kind of data is handled; a bot that does not say what it handles is held to nothing. */
export const dataClassUndeclared: BotRule = {
  id: 'data-class-undeclared',
  check: (input) => {
    const known = input.policy.data.classes.map(({ name }) => name);
    if (known.length === 0) return [];
    const declared = declaredData(input.bot);
    return declared.classes === null ? [undeclared(input, declared, known)] : unknown(input, declared, known);
  },
  fixes: ({ place, data }, { bot, policy }): readonly Fix[] => {
    const known = policy.data.classes.map(({ name }) => name);
    const declared = declaredData(bot);
    if (known.length === 0) return [];
    if (declared.classes === null) return declaring(bot, declared, known);
    const written = declared.classes.find(({ start, name }) => start === place.start && !known.includes(name));
    if (written === undefined || typeof data.nearest !== 'string') return [];
    const edits = [{ path: declared.path, start: written.start, end: written.end, newText: `"${data.nearest}"` }];
    return [{ kind: 'declare-data-class', data: { class: data.nearest }, edits }];
  },
};

const undeclared = ({ policy }: BotRuleInput, { path, range }: DeclaredData, classes: readonly string[]): BotHit => ({
  path,
  ...range,
  severity: decide(policy, 'data-class-undeclared/none'),
  data: { cause: 'none', classes, policy: policy.name },
});

const unknown = (
  { policy }: BotRuleInput,
  { path, classes }: DeclaredData,
  known: readonly string[],
): readonly BotHit[] =>
  (classes ?? []).flatMap(({ name, start, end }) =>
    known.includes(name)
      ? []
      : [
          {
            path,
            start,
            end,
            severity: decide(policy, 'data-class-undeclared/unknown'),
            data: { cause: 'unknown', class: name, classes: known, nearest: nearest(name, known), policy: policy.name },
          },
        ],
  );
