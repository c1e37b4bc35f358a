import type { Range } from '../../bot.ts';
import { once } from '../../once.ts';
import { decide } from '../../policy/decide.ts';
import { isBesideTheBot } from '../mentions.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { literalsThat } from '../text-literals.ts';
import { loggedIn, personalWords } from './logged.ts';
import { type NumberKind, numberIn } from './numbers.ts';

/** Data of a person where many read it: written into the code, or by its name on the way into a log. */
export const personalDataLogged: Rule = {
  id: 'personal-data-logged',
  words: personalWords,
  check: (input) => (isBesideTheBot(input.file.path) ? [] : [...byNumber(input), ...byName(input)]),
  fixes: () => [],
};

const byNumber = ({ file: { python }, policy }: RuleInput): readonly Hit[] => {
  const severity = decide(policy, 'personal-data-logged/number');
  if (severity === 'off') return [];
  const names = once(() => new Map(python.strings.map(({ start, name }) => [start, name])));
  return literalsThat(python.source, digits, shortest).flatMap(({ start, end, value, isWhole }) => {
    const what = isWhole ? numberIn(value, names().get(start) ?? '') : null;
    return what === null ? [] : [numberHit({ start, end }, severity, what)];
  });
};

/** `secret` tells whoever shows the line to cover the range; the number itself goes nowhere. */
const numberHit = ({ start, end }: Range, severity: Hit['severity'], what: NumberKind): Hit => ({
  start,
  end,
  severity,
  data: { is: 'number', what, secret: true },
});

/** Eleven figures in quotes. */
const shortest = 13;

/** One of these stands in each text that may hold such a number. */
const digits = /\d{11}|\.\d{3}-\d{2}(?!\d)|\/[\dA-Z]{4}-\d{2}|\d{4}[ -]\d{4,6}[ -]\d/;

const byName = ({ file: { text, python, words }, policy }: RuleInput): readonly Hit[] => {
  const severity = decide(policy, 'personal-data-logged/name');
  if (severity === 'off') return [];
  return loggedIn(python, text, policy.data.personalNames, words).map(({ start, end, name, sink }) => ({
    start,
    end,
    severity,
    data: { is: 'name', name, sink },
  }));
};
