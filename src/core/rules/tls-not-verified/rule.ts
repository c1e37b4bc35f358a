import { decide } from '../../policy/decide.ts';
import { mentions } from '../mentions.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { offencesInCalls } from './in-calls.ts';
import { offencesInSettings } from './in-settings.ts';
import { offencesInWords } from './in-words.ts';
import { type Offence, words } from './offence.ts';

/** Whoever stands between the bot and the server reads and changes what they say to each other. */
export const tlsNotVerified: Rule = {
  id: 'tls-not-verified',
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
const causes = ({ file }: RuleInput): readonly Offence[] => {
  if (!mentions(file.text, words)) return [];
  const all = [
    ...offencesInWords(file.python),
    ...offencesInSettings(file.python),
    ...(callWords.test(file.text) ? offencesInCalls(file.python) : []),
  ].sort((a, b) => a.start - b.start);
  const found = new Map<string, Offence>();
  for (const one of all) {
    const key = one.group ?? `at ${one.start}`;
    const first = found.get(key);
    found.set(key, first === undefined ? one : { ...first, edits: [...first.edits, ...one.edits] });
  }
  return [...found.values()];
};

/** Reading calls costs more than all else here. */
const callWords =
  /(?:verify|ssl|verify_ssl|ssl_verify|verify_certs|check_hostname|assert_hostname|cert_reqs|validate)\s*=\s*(?!True|ssl\.)|set_capability|tls_insecure_set|ignore_https_errors|accept_insecure_certs|tlsInsecure|AllowInvalid|alidation\s*=/;
