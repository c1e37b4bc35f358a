import type { Fix } from '../../bot.ts';
import type { Decision, Policy } from '../../policy/policy.ts';
import type { Hit, Rule, RuleInput } from '../rule.ts';
import { removeImports, replaceImports } from './fixes.ts';
import { byCause, type Offence, offences } from './offences.ts';

/** Code from outside that the policy does not approve. */
export const importNotApproved: Rule = {
  id: 'import-not-approved',
  check: (input) => [...byCause(offences(input)).values()].map((group) => hitOf(group, input.policy)),
  fixes: (finding, input) => {
    const group = byCause(offences(input)).get(String(finding.data.cause ?? ''));
    return group ? fixesOf(group, input) : [];
  },
};

const order: readonly Decision[] = ['off', 'info', 'warning', 'error'];

const hitOf = (group: readonly Offence[], policy: Policy): Hit => {
  const worst = Math.max(...group.map(({ severity }) => order.indexOf(severity)));
  const first = group.find(({ severity }) => order.indexOf(severity) === worst) ?? (group[0] as Offence);
  const { fact, origin, objection, severity } = first;
  const places = new Set(group.map(({ fact: { start } }) => start));
  return {
    start: fact.start,
    end: fact.end,
    severity,
    data: {
      module: fact.module,
      distributions: origin.distributions,
      origin: origin.origin,
      how: fact.how,
      listed: objection.listed,
      list: objection.list,
      cause: objection.cause,
      ...(objection.instead === null ? {} : { instead: objection.instead }),
      ...(objection.version === null ? {} : { version: objection.version }),
      policy: policy.name,
      ...(policy.contact === null ? {} : { contact: policy.contact }),
      times: places.size,
    },
  };
};

const fixesOf = (group: readonly Offence[], input: RuleInput): readonly Fix[] =>
  [replaceImports(group, input), removeImports(group, input)].filter((fix) => fix !== null);
