import { hostOf } from '../../inventory/hosts.ts';
import type { PythonFile } from '../../python/index.ts';
import { textLiterals } from '../text-literals.ts';

export interface Address {
  /** Small letters, without port and user name. */
  readonly host: string;
  readonly start: number;
  readonly end: number;
}

/** A string that is an address from its first character on; what only mentions one is no connection. */
const address =
  /^\s*(?:https?|wss?|ftps?|sftp|ssh|smtps?|imaps?|ldaps?|amqps?|mqtts?|rediss?|mongodb(?:\+srv)?|postgres(?:ql)?(?:\+\w+)?|mysql(?:\+\w+)?|mssql(?:\+\w+)?|oracle(?:\+\w+)?|tcp|s3):\/\/([^\s/?#"'\\<>(),;]{1,400})/i;

/** The hosts that addresses in the code name, each once, where it stands first. */
export const addressesIn = (python: PythonFile): readonly Address[] => {
  const seen = new Set<string>();
  return allAddressesIn(python).filter(({ host }) => !seen.has(host) && seen.add(host));
};

/** Every address of the code, in the order in which they stand. */
export const allAddressesIn = ({ source }: PythonFile): readonly Address[] =>
  textLiterals(source, /:\/\//).flatMap(({ value, start, end, isWhole }) => {
    const match = address.exec(value);
    if (match === null || (!isWhole && match[0].length === value.length)) return [];
    const host = hostOf(match[1] ?? '');
    return host === null ? [] : [{ host, start, end }];
  });
