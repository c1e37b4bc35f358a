import { type Document, isAlias, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Problem } from '../bot.ts';
import { matches, normalise } from '../distributions/index.ts';
import type { PolicyRank } from '../policy/ranks.ts';
import { readPolicyDocument } from '../policy-file/read.ts';

/** A policy file that now approves a distribution up to a day; or why it was left as it is. */
export type Grant =
  | { readonly kind: 'granted' | 'extended'; readonly text: string }
  /** Approved already, and for longer. */
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly why: 'denied' | 'no-list' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Writes an approval with its last day into the text of a policy; comments and order stay. A policy without a list gets
 * none by this: a list of one would refuse everything else.
 */
export const grantApproval = (
  text: string,
  path: string,
  { distribution, expires, rank = 'upper' }: { distribution: string; expires: string; rank?: PolicyRank },
): Grant => {
  const { document, problems } = readPolicyDocument(text, path, rank);
  if (document === null) return { kind: 'invalid', problems };
  const name = normalise(distribution);
  const entries = document.allow?.distributions;
  const denied = (document.deny?.distributions ?? []).map(asEntry).some((entry) => matches(entry.name, name));
  if (denied) return { kind: 'refused', why: 'denied' };
  if (entries === undefined) return { kind: 'refused', why: 'no-list' };
  const approved = entries.map(asEntry).filter((entry) => matches(entry.name, name));
  if (approved.some((entry) => entry.expires === undefined || entry.expires >= expires)) return { kind: 'already' };
  const own = entries.map(asEntry).findIndex((entry) => entry.name === name);
  return write(text, path, rank, own, { name, expires });
};

interface Entry {
  readonly name: string;
  readonly expires?: string | undefined;
}

const asEntry = (entry: string | Entry): Entry =>
  typeof entry === 'string' ? { name: normalise(entry) } : { name: normalise(entry.name), expires: entry.expires };

const write = (text: string, path: string, rank: PolicyRank, own: number, entry: Required<Entry>): Grant => {
  const yaml = parseDocument(text);
  const list = listIn(yaml, ['allow', 'distributions']);
  // Merged in from an anchor elsewhere: a person had better write that.
  if (list === null) return { kind: 'refused', why: 'no-list' };
  const held = list.items[own];
  if (isMap(held)) held.set('expires', entry.expires);
  else list.add(yaml.createNode({ ...entry }, { flow: list.flow === true }));
  const written = yaml.toString({ lineWidth: 0, ...styleOf(text) });
  const again = readPolicyDocument(written, path, rank);
  if (again.document === null) return { kind: 'invalid', problems: again.problems };
  return { kind: isMap(held) ? 'extended' : 'granted', text: written };
};

/** The list itself, also where it stands elsewhere and is only named here. */
export const listIn = (yaml: Document, path: readonly string[]): YAMLSeq | null => {
  const node = yaml.getIn(path, true);
  const list = isAlias(node) ? node.resolve(yaml) : node;
  return isSeq(list) ? list : null;
};

/** Written as it was: blanks inside brackets, lists indented or not. */
export const styleOf = (text: string): { flowCollectionPadding: boolean; indentSeq: boolean } => ({
  flowCollectionPadding: !/[[{][^\s\]}]/.test(text),
  indentSeq: !/^( *)[\w-]+:[^\S\n]*(#.*)?\n(?:\s*(#.*)?\n)*\1- /m.test(text),
});
