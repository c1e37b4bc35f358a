import type { Fact, Finding } from '../bot.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Which facts make two findings of a rule the same one. `each`: a list whose members are known one by one, so that a
 * finding about several stays known when one of them is mended.
 */
interface Identity {
  readonly facts: readonly string[];
  readonly each?: string;
  /** Where it stands makes the difference: functions around it, its statement without literals. */
  readonly anchored?: true;
}

/**
 * What is not named here changes without the code: the policy's name and contact, where a module led first, how often.
 * A denial is another matter than a list on which something is missing: it makes a known finding new.
 */
const identities: Readonly<Record<string, Identity>> = {
  'import-not-approved': { facts: ['listed', 'cause'] },
  'import-unknown': { facts: ['cause'] },
  'vendored-distribution': { facts: ['module', 'path', 'denied'] },
  'secret-literal': { facts: ['name', 'context'], anchored: true },
  'secret-token': { facts: ['name', 'context', 'format'], anchored: true },
  'missing-requirement': { facts: [], each: 'distributions' },
  'unused-requirement': { facts: [], each: 'distributions' },
  'requirement-unpinned': { facts: [], each: 'distributions' },
  'requirement-without-hash': { facts: [], each: 'distributions' },
  'requirement-not-approved': { facts: ['listed'], each: 'distributions' },
  'requirement-not-a-distribution': { facts: ['name', 'is'] },
  'requirement-name-suspicious': { facts: ['name', 'near'] },
  // A vulnerability found later in the same version is a new one.
  'requirement-vulnerable': { facts: ['distribution', 'malicious'], each: 'ids' },
  'python-version-not-approved': { facts: ['python', 'is'] },
};

/** True for a rule whose findings are told apart by where they stand in the code. */
export const isAnchored = (rule: string): boolean => {
  const identity = identities[rule];
  return identity === undefined || identity.anchored === true;
};

/** Facts of any other rule that say something about the policy or the day, or show a part of a value. */
const passing = new Set(
  'policy contact instead list label asOf times expires masked mask length score also'.split(' '),
);

/** What a finding is known by: one fingerprint, or one for each member of its list. */
export const fingerprintsOf = (finding: Finding): readonly string[] => {
  const { rule, place, data, anchor = null } = finding;
  const identity = identities[rule];
  const facts = identity ? identity.facts.map((key) => [key, data[key] ?? null] as const) : lasting(finding);
  const each = identity?.each === undefined ? undefined : data[identity.each];
  const members: readonly (string | null)[] = Array.isArray(each) && each.length > 0 ? each : [null];
  return members.map((member) => {
    return fingerprint(JSON.stringify([rule, place.path, facts, member, ...(isAnchored(rule) ? [anchor] : [])]));
  });
};

/** Numbers count or measure: they move while the finding stays. */
const lasting = ({ data }: Finding): readonly (readonly [string, Fact])[] =>
  Object.entries(data)
    .filter(([key, value]) => typeof value !== 'number' && !passing.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
