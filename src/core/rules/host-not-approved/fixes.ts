import type { Fix } from '../../bot.ts';
import { handlingOf, isInEach, refusedHost } from '../../data-classes/index.ts';
import type { RuleInput } from '../rule.ts';
import { allAddressesIn } from './addresses.ts';

/** The one host that may be named, in the place of a refused one wherever the file has it; of several nobody said which. */
export const useApprovedHost = (refused: string, { bot, file, policy }: RuleInput): readonly Fix[] => {
  const { hosts, data } = policy;
  const handling = handlingOf(bot, policy);
  const listed = [...hosts, ...handling.classes.flatMap((one) => one.hosts)].flat();
  const approved = new Set(
    listed.filter((host) => !host.includes('*') && isInEach(host, hosts) && refusedHost(handling, data, host) === null),
  );
  const [host, ...others] = approved;
  if (host === undefined || others.length > 0) return [];
  const places = allAddressesIn(file.python).filter((address) => address.host === refused);
  const edits = places.map(({ start, end }) => {
    // A user name and password are of the other server: such an address is left to a person.
    const match = /:\/\/([^\s/?#"'\\<>(),;@:]+)(?![^\s/?#"'\\<>(),;]*@)/.exec(file.text.slice(start, end));
    if (match?.[1]?.toLowerCase() !== refused) return null;
    const at = start + match.index + 3;
    return { start: at, end: at + refused.length, newText: host };
  });
  const known = edits.filter((edit) => edit !== null);
  return known.length < edits.length ? [] : [{ kind: 'use-approved-host', data: { host }, edits: known }];
};
