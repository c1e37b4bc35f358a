/** Whose signature makes a request a waiver, and for which rules. */
export interface WaiverApprover {
  /** As people know the key; null when the policy gives it no name. */
  readonly name: string | null;
  /** Ed25519, base64. */
  readonly key: string;
  /** Ids, or patterns with `*`. */
  readonly rules: readonly string[];
}

/** What the policy says of waivers. */
export interface PolicyWaivers {
  /** One list a layer that names approvers: somebody of each must have signed. Empty = nobody can. */
  readonly approvers: readonly (readonly WaiverApprover[])[];
  /** Whether a request counts without a signature: always, unless the finding is an error, or never. */
  readonly unsigned: 'allow' | 'warnings' | 'refuse';
  /** Rules that may be waived, a list a layer that chose one; a rule must be in all. */
  readonly rules: readonly (readonly string[])[];
  /** How many days ahead an expiry may lie; null = nobody said. */
  readonly maxDays: number | null;
}

/** As people know an approver; of a key without a name its beginning. */
export const shownApprover = ({ name, key }: WaiverApprover): string => name ?? `${key.slice(0, 12)}…`;

/** Who may sign for a rule, a text for each layer that names approvers; null where there is one that names none for it. */
export const approversOf = ({ approvers }: PolicyWaivers, rule: string): readonly string[] | null => {
  const layers = approvers.map((list) => list.filter(({ rules }) => names(rules, rule)).map(shownApprover));
  if (layers.length === 0 || layers.some(({ length }) => length === 0)) return null;
  return [...new Set(layers.map((layer) => layer.join(' / ')))];
};

/** True when an id is on a list of ids and patterns. */
export const names = (list: readonly string[], rule: string): boolean =>
  list.some((entry) => entry === rule || (entry.includes('*') && fits(entry.split('*'), rule)));

const fits = (parts: readonly string[], rule: string): boolean => {
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  if (!rule.startsWith(first) || !rule.endsWith(last) || rule.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = rule.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= rule.length - last.length;
};
