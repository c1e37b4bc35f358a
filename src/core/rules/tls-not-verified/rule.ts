import { decide } from '../../policy/decide.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { offencesInCalls } from './in-calls.ts';
import { offencesInSettings } from './in-settings.ts';
import { offencesInWords } from './in-words.ts';
import { mayOffend, type Offence, offenceWords } from './offence.ts';

/** Whoever stands between the bot and the server reads and changes what they say to each other. */
export const tlsNotVerified: Rule = {
  id: 'tls-not-verified',
  speaks: offenceWords,
  check: (input) =>
    causes(input).map(({ start, end, by }) => ({
      start,
      end,
      severity: decide(input.policy, 'tls-not-verified/switched-off'),
      data: { by },
    })),
  fixes: ({ place: { start } }, input) => {
    const edits = causes(input).find((one) => one.start === start)?.edits ?? [];
    return edits.length === 0 ? [] : [{ kind: 'verify-certificates', data: {}, edits }];
  },
};

/** Settings of one object are one cause: it is switched on again as a whole. */
const causes = ({ file: { text, python, words } }: RuleInput): readonly Offence[] => {
  if (!mayOffend(text, words)) return [];
  const all = [...offencesInWords(python), ...offencesInSettings(python), ...offencesInCalls(python)];
  all.sort((a, b) => a.start - b.start);
  const found = new Map<string, Offence>();
  for (const one of all) {
    const key = one.group ?? `at ${one.start}`;
    const first = found.get(key);
    found.set(key, first === undefined ? one : { ...first, edits: [...first.edits, ...one.edits] });
  }
  return [...found.values()];
};
