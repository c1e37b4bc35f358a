import type { Decision, Policy } from './policy.ts';

/** Kinds of findings whose severity depends on the level; the strict column raises every warning. */
export type Kind =
  | 'import-not-approved/imported'
  | 'import-not-approved/type-checking'
  | 'import-not-approved/built-in-list'
  | 'import-not-approved/denied'
  | 'import-not-approved/denied-type-checking'
  | 'import-not-approved/denied-versions'
  | 'import-unknown/imported'
  | 'import-unknown/type-checking'
  | 'import-unresolved/at-run-time'
  | 'vendored-distribution/copy'
  | 'vendored-distribution/denied-copy'
  | 'vendored-distribution/same-name'
  | 'requirement-not-approved/not-listed'
  | 'requirement-not-approved/built-in-list'
  | 'requirement-not-approved/denied'
  | 'requirement-not-approved/denied-version'
  | 'requirement-not-approved/other-version'
  | 'requirement-not-approved/open-version'
  | 'missing-requirement/brought-by-nothing'
  | 'missing-requirement/brought-by-another'
  | 'unused-requirement/unused'
  | 'requirement-not-a-distribution/standard-library'
  | 'requirement-not-a-distribution/import-name'
  | 'requirement-unpinned/unpinned'
  | 'requirement-without-hash/no-hash'
  | 'requirement-source/insecure'
  | 'requirement-source/address'
  | 'requirement-source/source-code'
  | 'requirement-source/index-not-approved'
  | 'requirement-source/other-index'
  | 'requirement-name-suspicious/imitation'
  | 'python-version-not-approved/not-approved'
  | 'python-version-not-approved/end-of-life'
  | 'secret-token/proven'
  | 'secret-token/possible'
  | 'temp-file-not-deleted/leak'
  | 'temp-file-not-deleted/leak-on-path'
  | 'temp-file-not-deleted/leak-on-error'
  | 'temp-file-insecure/name-only'
  | 'secret-literal/high'
  | 'secret-literal/medium'
  | 'task-not-finished/never'
  | 'task-not-finished/on-path'
  | 'task-not-finished/on-error'
  | 'error-not-reported/unreported'
  | 'datapool-item-not-closed/never'
  | 'datapool-item-not-closed/on-path'
  | 'datapool-item-not-closed/on-error'
  | 'items-not-reported/unreported'
  | 'interrupt-ignored/never-asked'
  | 'error-without-screenshot/no-screenshot'
  | 'driver-not-stopped/never'
  | 'driver-not-stopped/on-path'
  | 'driver-not-stopped/on-error'
  | 'offline-mode-forced/forced'
  | 'legacy-entry-point/class'
  | 'model-not-approved/provider'
  | 'model-not-approved/endpoint'
  | 'model-not-approved/name'
  | 'model-output-executed/executed'
  | 'requirement-vulnerable/fixable'
  | 'requirement-vulnerable/other'
  | 'credential-exposed/vault-value'
  | 'credential-exposed/parameters'
  | 'personal-data-logged/name'
  | 'personal-data-logged/number'
  | 'absolute-user-path/user-folder'
  | 'path-not-approved/not-listed'
  | 'host-not-approved/not-listed'
  | 'tls-not-verified/switched-off'
  | 'keyboard-input/asks'
  | 'pip-at-run-time/installs'
  | 'data-class-undeclared/none'
  | 'data-class-undeclared/unknown'
  | 'data-class-target/refused';

const defaults: Readonly<Record<Kind, Readonly<Record<Policy['level'], Decision>>>> = {
  'import-not-approved/imported': { starter: 'info', standard: 'error', strict: 'error' },
  'import-not-approved/type-checking': { starter: 'off', standard: 'info', strict: 'info' },
  // A list of ours informs, and never blocks, however strict the level.
  'import-not-approved/built-in-list': { starter: 'info', standard: 'info', strict: 'warning' },
  // What somebody denied by name is meant: it does not wait for a level.
  'import-not-approved/denied': { starter: 'error', standard: 'error', strict: 'error' },
  'import-not-approved/denied-type-checking': { starter: 'info', standard: 'info', strict: 'info' },
  // An import says no version: which one is meant is for the requirements to say.
  'import-not-approved/denied-versions': { starter: 'info', standard: 'info', strict: 'info' },
  'import-unknown/imported': { starter: 'off', standard: 'warning', strict: 'error' },
  'import-unknown/type-checking': { starter: 'off', standard: 'info', strict: 'info' },
  'import-unresolved/at-run-time': { starter: 'off', standard: 'warning', strict: 'error' },
  'vendored-distribution/copy': { starter: 'info', standard: 'warning', strict: 'error' },
  // A copy is no way round a denial.
  'vendored-distribution/denied-copy': { starter: 'error', standard: 'error', strict: 'error' },
  'vendored-distribution/same-name': { starter: 'off', standard: 'info', strict: 'info' },
  'requirement-not-approved/not-listed': { starter: 'info', standard: 'error', strict: 'error' },
  // A list of ours never blocks here either.
  'requirement-not-approved/built-in-list': { starter: 'info', standard: 'info', strict: 'warning' },
  'requirement-not-approved/denied': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-not-approved/denied-version': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-not-approved/other-version': { starter: 'info', standard: 'error', strict: 'error' },
  // Which version comes is left to the day of the installation.
  'requirement-not-approved/open-version': { starter: 'info', standard: 'warning', strict: 'error' },
  'missing-requirement/brought-by-nothing': { starter: 'warning', standard: 'error', strict: 'error' },
  'missing-requirement/brought-by-another': { starter: 'off', standard: 'info', strict: 'info' },
  'unused-requirement/unused': { starter: 'info', standard: 'info', strict: 'info' },
  'requirement-not-a-distribution/standard-library': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-not-a-distribution/import-name': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-unpinned/unpinned': { starter: 'info', standard: 'warning', strict: 'error' },
  'requirement-without-hash/no-hash': { starter: 'off', standard: 'off', strict: 'off' },
  'requirement-source/insecure': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-source/address': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-source/source-code': { starter: 'warning', standard: 'error', strict: 'error' },
  'requirement-source/index-not-approved': { starter: 'warning', standard: 'error', strict: 'error' },
  // Nobody has chosen a list of indexes.
  'requirement-source/other-index': { starter: 'info', standard: 'warning', strict: 'error' },
  'requirement-name-suspicious/imitation': { starter: 'warning', standard: 'error', strict: 'error' },
  'python-version-not-approved/not-approved': { starter: 'off', standard: 'error', strict: 'error' },
  'python-version-not-approved/end-of-life': { starter: 'info', standard: 'warning', strict: 'error' },
  'secret-token/proven': { starter: 'error', standard: 'error', strict: 'error' },
  // In tests and samples, and where only the name beside it says whose it is.
  'secret-token/possible': { starter: 'info', standard: 'warning', strict: 'error' },
  'temp-file-not-deleted/leak': { starter: 'warning', standard: 'warning', strict: 'error' },
  'temp-file-not-deleted/leak-on-path': { starter: 'info', standard: 'warning', strict: 'error' },
  'temp-file-not-deleted/leak-on-error': { starter: 'off', standard: 'info', strict: 'info' },
  'temp-file-insecure/name-only': { starter: 'warning', standard: 'error', strict: 'error' },
  'secret-literal/high': { starter: 'error', standard: 'error', strict: 'error' },
  'secret-literal/medium': { starter: 'info', standard: 'warning', strict: 'error' },
  'task-not-finished/never': { starter: 'info', standard: 'warning', strict: 'error' },
  'task-not-finished/on-path': { starter: 'info', standard: 'warning', strict: 'error' },
  'task-not-finished/on-error': { starter: 'info', standard: 'warning', strict: 'error' },
  'error-not-reported/unreported': { starter: 'info', standard: 'warning', strict: 'error' },
  'datapool-item-not-closed/never': { starter: 'info', standard: 'warning', strict: 'error' },
  'datapool-item-not-closed/on-path': { starter: 'info', standard: 'warning', strict: 'error' },
  'datapool-item-not-closed/on-error': { starter: 'info', standard: 'warning', strict: 'error' },
  'items-not-reported/unreported': { starter: 'info', standard: 'info', strict: 'info' },
  'interrupt-ignored/never-asked': { starter: 'info', standard: 'info', strict: 'info' },
  'error-without-screenshot/no-screenshot': { starter: 'off', standard: 'info', strict: 'info' },
  'driver-not-stopped/never': { starter: 'off', standard: 'warning', strict: 'error' },
  'driver-not-stopped/on-path': { starter: 'off', standard: 'warning', strict: 'error' },
  'driver-not-stopped/on-error': { starter: 'off', standard: 'warning', strict: 'error' },
  'offline-mode-forced/forced': { starter: 'off', standard: 'info', strict: 'info' },
  'legacy-entry-point/class': { starter: 'off', standard: 'info', strict: 'info' },
  // Only a list that somebody chose speaks here, and it is meant.
  'model-not-approved/provider': { starter: 'error', standard: 'error', strict: 'error' },
  'model-not-approved/endpoint': { starter: 'error', standard: 'error', strict: 'error' },
  'model-not-approved/name': { starter: 'error', standard: 'error', strict: 'error' },
  'model-output-executed/executed': { starter: 'error', standard: 'error', strict: 'error' },
  'requirement-vulnerable/fixable': { starter: 'warning', standard: 'error', strict: 'error' },
  'requirement-vulnerable/other': { starter: 'info', standard: 'warning', strict: 'error' },
  'credential-exposed/vault-value': { starter: 'error', standard: 'error', strict: 'error' },
  'credential-exposed/parameters': { starter: 'info', standard: 'warning', strict: 'error' },
  'personal-data-logged/name': { starter: 'off', standard: 'info', strict: 'info' },
  'personal-data-logged/number': { starter: 'info', standard: 'warning', strict: 'error' },
  'absolute-user-path/user-folder': { starter: 'warning', standard: 'warning', strict: 'error' },
  // Without a list that somebody chose there is no finding; with one it is meant, whatever the level.
  'path-not-approved/not-listed': { starter: 'error', standard: 'error', strict: 'error' },
  'host-not-approved/not-listed': { starter: 'error', standard: 'error', strict: 'error' },
  'tls-not-verified/switched-off': { starter: 'error', standard: 'error', strict: 'error' },
  'keyboard-input/asks': { starter: 'warning', standard: 'error', strict: 'error' },
  'pip-at-run-time/installs': { starter: 'warning', standard: 'error', strict: 'error' },
  'data-class-undeclared/none': { starter: 'info', standard: 'warning', strict: 'error' },
  // A class that the policy does not know is held to nothing.
  'data-class-undeclared/unknown': { starter: 'warning', standard: 'error', strict: 'error' },
  'data-class-target/refused': { starter: 'error', standard: 'error', strict: 'error' },
};

/** Kinds that no setting raises above a severity: code that never runs, a list that nobody chose. */
const ceilings: Readonly<Partial<Record<Kind, Decision>>> = {
  'import-not-approved/type-checking': 'info',
  'import-not-approved/denied-type-checking': 'info',
  'import-not-approved/built-in-list': 'warning',
  'import-not-approved/denied-versions': 'warning',
  'import-unknown/type-checking': 'info',
  'vendored-distribution/same-name': 'warning',
  'requirement-not-approved/built-in-list': 'warning',
  'missing-requirement/brought-by-another': 'warning',
};

/** What each level makes of the kinds of one rule: for its page. */
export const severitiesOf = (rule: string): readonly Severities[] =>
  kindsOf(rule).map((kind) => ({ kind, ...defaults[kind] }));

const ruleOf = (kind: Kind): string => kind.slice(0, kind.indexOf('/'));

const allKinds = Object.keys(defaults) as Kind[];

/** By rule, as this is asked of every rule at each keystroke. */
const kinds: ReadonlyMap<string, readonly Kind[]> = new Map(
  allKinds.map((kind) => [ruleOf(kind), allKinds.filter((other) => ruleOf(other) === ruleOf(kind))]),
);

const kindsOf = (rule: string): readonly Kind[] => kinds.get(rule) ?? [];

export interface Severities extends Readonly<Record<Policy['level'], Decision>> {
  readonly kind: Kind;
}

/** True when a rule can say nothing under the policy: no kind of its findings is shown. */
export const isOff = (policy: Policy, rule: string): boolean => {
  const own = kindsOf(rule);
  return own.length > 0 && own.every((kind) => decide(policy, kind) === 'off');
};

const order: readonly Decision[] = ['off', 'info', 'warning', 'error'];

/** How severe a finding of this kind is under the policy: its level, then what it says of the rule by name. */
export const decide = (policy: Policy, kind: Kind): Decision => {
  const rule = ruleOf(kind);
  const said = policy.rules.get(rule) ?? defaults[kind][policy.level];
  const raised = Math.max(order.indexOf(said), order.indexOf(policy.floors.get(rule) ?? 'off'));
  return order[Math.min(raised, order.indexOf(ceilings[kind] ?? 'error'))] ?? said;
};
