import type { Range } from '../../bot.ts';
import { once } from '../../once.ts';
import { decide } from '../../policy/decide.ts';
import { isBesideTheBot } from '../../side-path.ts';
import { maskedNode } from '../masked.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { literalsThat } from '../text-literals.ts';
import { loggedIn, personalWords } from './logged.ts';
import { type NumberKind, numberIn } from './numbers.ts';

/** Data of a person where many read it: written into the code, or by its name on the way into a log. */
export const personalDataLogged: Rule = {
  id: 'personal-data-logged',
  words: personalWords,
  check: (input) => (isBesideTheBot(input.file.path) ? [] : [...byNumber(input), ...byName(input)]),
  fixes: ({ place, data }, { file, policy }) => {
    if (data.is !== 'name') return [];
    const all = loggedIn(file.python, file.text, policy.data.personalNames, file.words);
    const found = all.find(({ start }) => start === place.start);
    const edit = found === undefined ? null : maskedNode(file.python.source, found.node);
    return edit === null ? [] : [{ kind: 'mask-value', data: { name: found?.name ?? '' }, edits: [edit] }];
  },
};

const byNumber = ({ file: { python }, policy }: RuleInput): readonly Hit[] => {
  const severity = decide(policy, 'personal-data-logged/number');
  if (severity === 'off') return [];
  const names = once(() => new Map(python.strings.map(({ start, name }) => [start, name])));
  const all = literalsThat(python.source, digits, shortest).flatMap(({ start, end, value, isWhole }) => {
    const what = isWhole ? numberIn(value, names().get(start) ?? '') : null;
    return what === null ? [] : [{ start, end, value, what }];
  });
  // A recorded bot types the same number again and again: that is one cause.
  const times = new Map<string, number>();
  for (const { what, value } of all) times.set(`${what} ${value}`, (times.get(`${what} ${value}`) ?? 0) + 1);
  return all.flatMap((one) => {
    const key = `${one.what} ${one.value}`;
    const count = times.get(key);
    times.delete(key);
    return count === undefined ? [] : [numberHit(one, severity, one.what, count)];
  });
};

/** `secret` tells whoever shows the line to cover the range; the number itself goes nowhere. */
const numberHit = ({ start, end }: Range, severity: Hit['severity'], what: NumberKind, count: number): Hit => ({
  start,
  end,
  severity,
  data: { is: 'number', what, secret: true, ...(count === 1 ? {} : { count }) },
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
