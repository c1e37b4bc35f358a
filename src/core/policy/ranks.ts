import type { PolicyDocument } from './schema.ts';

/** Where a document stands: what lies with the code it judges may not name places outside of it. */
export type PolicyRank = 'system' | 'upper' | 'workspace';

/**
 * Keys that name servers, interpreters, commands or outside paths. A workspace comes with the code it judges, and may
 * name none: a new key of this kind has its line here.
 */
const onlyAbove = {
  requests: 'only the policy of the organisation says where requests go',
  indexes: 'only the policy of the organisation names package indexes',
  temporary: 'only the policy of the organisation says where temporary files stand and what removes them',
  advisories: 'only the policy of the organisation says where advisories come from',
  hosts: 'only the policy of the organisation names hosts',
  paths: 'only the policy of the organisation names folders outside a bot',
  data: 'only the policy of the organisation says how data is handled',
  training: 'only the policy of the organisation names its course',
  organisation: 'only the policy of the system says where that of the organisation is',
} as const satisfies Partial<Record<keyof PolicyDocument, string>>;

/** Keys of a document that its place forbids. */
export const outOfPlace = (
  document: PolicyDocument,
  rank: PolicyRank,
): readonly { readonly key: string; readonly cause: string }[] => [
  ...Object.entries(onlyAbove).flatMap(([key, why]) =>
    isInPlace(key, rank) || !Object.hasOwn(document, key) ? [] : [{ key, cause: `${key}: ${why}` }],
  ),
  ...(rank === 'workspace' && document.waivers?.approvers ? [selfApproved] : []),
];

/** What comes with the code would approve itself. */
const selfApproved = {
  key: 'waivers',
  cause: 'waivers.approvers: only the policy of the organisation says who approves waivers',
};

/** True for a key that a document at this place may have. */
export const isInPlace = (key: string, rank: PolicyRank): boolean =>
  !Object.hasOwn(onlyAbove, key) || rank === 'system' || (rank === 'upper' && key !== 'organisation');
