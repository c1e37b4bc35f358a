import { parseDocument } from 'yaml';
import { isHostIn } from '../data-classes/index.ts';
import type { PolicyRank } from '../policy/ranks.ts';
import type { PolicyDocument } from '../policy/schema.ts';
import { readPolicyDocument } from '../policy-file/read.ts';
import { fits } from '../rules/model-not-approved/offences.ts';
import { isPathIn } from '../rules/path-not-approved/paths.ts';
import { type Grant, listIn, styleOf } from './grant.ts';
import type { EntryRequest } from './request.ts';

/**
 * Adds a host, a folder or a model to its list in the text of a policy; comments and order stay. These lists know no days:
 * the entry holds until somebody takes it out. A policy without the list gets none by this.
 */
export const grantEntry = (
  text: string,
  path: string,
  { list, entry, rank = 'upper' }: Pick<EntryRequest, 'list' | 'entry'> & { rank?: PolicyRank },
): Grant => {
  const { document, problems } = readPolicyDocument(text, path, rank);
  if (document === null) return { kind: 'invalid', problems };
  const listed = listedIn(document, list);
  const yaml = parseDocument(text);
  const items = listIn(yaml, list.split('.'));
  if (listed === undefined || items === null) return { kind: 'refused', why: 'no-list' };
  if (listed.some((one) => covers(list, one, entry))) return { kind: 'already' };
  items.add(yaml.createNode(entry));
  const written = yaml.toString({ lineWidth: 0, ...styleOf(text) });
  const again = readPolicyDocument(written, path, rank);
  return again.document === null ? { kind: 'invalid', problems: again.problems } : { kind: 'granted', text: written };
};

const listedIn = (
  { hosts, paths, models }: PolicyDocument,
  list: EntryRequest['list'],
): readonly string[] | undefined =>
  ({
    hosts,
    paths,
    'models.providers': models?.providers,
    'models.endpoints': models?.endpoints,
    'models.names': models?.names,
  })[list];

const covers = (list: EntryRequest['list'], listed: string, entry: string): boolean => {
  if (list === 'hosts') return isHostIn(entry, listed);
  return list === 'paths' ? isPathIn(entry, listed) : fits(entry, listed);
};
