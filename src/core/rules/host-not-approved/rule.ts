import { handlingOf, isInEach, isLoopback, refusedHost } from '../../data-classes/index.ts';
import { decide } from '../../policy/decide.ts';
import { isBesideTheBot } from '../../side-path.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { type Address, addressesIn } from './addresses.ts';
import { useApprovedHost } from './fixes.ts';

/** A server that the organisation's list does not have, or that the data of this bot may not reach. */
export const hostNotApproved: Rule = {
  id: 'host-not-approved',
  speaks: ['://'],
  check: (input) => {
    const severity = decide(input.policy, 'host-not-approved/not-listed');
    if (severity === 'off') return [];
    return refused(input).map(({ start, end, host, dataClass }) => ({
      start,
      end,
      severity,
      data: { host, class: dataClass, policy: input.policy.name },
    }));
  },
  fixes: ({ data }, input) => useApprovedHost(String(data.host ?? ''), input),
};

interface Refused extends Address {
  /** The class of data that may not go there; null when no bot may. */
  readonly dataClass: string | null;
}

const refused = ({ bot, file, policy }: RuleInput): readonly Refused[] => {
  const { hosts, data } = policy;
  const isAsked = hosts.length > 0 || data.classes.length > 0;
  if (!isAsked || isBesideTheBot(file.path)) return [];
  const handling = handlingOf(bot, policy);
  return addressesIn(file.python).flatMap((address): readonly Refused[] => {
    if (isLoopback(address.host)) return [];
    if (!isInEach(address.host, hosts)) return [{ ...address, dataClass: null }];
    const dataClass = refusedHost(handling, data, address.host);
    return dataClass === null ? [] : [{ ...address, dataClass }];
  });
};
