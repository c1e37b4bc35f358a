import { decide } from '../policy/decide.ts';
import type { Requirement } from '../requirements/model.ts';
import type { BotRuleInput, UsedImport } from '../rules/bot-rule.ts';
import { type Imitated, imitated } from './imitates.ts';
import { type NotDistribution, notADistribution } from './not-distributions.ts';

/** The imports that lead to a distribution, whichever of several it may be. */
export const importsOf = (name: string, used: readonly UsedImport[]): readonly UsedImport[] =>
  used.filter(({ distributions }) => distributions.includes(name));

/** What is no distribution at all; null where the policy keeps no eye on it, so that other rules speak of the line. */
export const mistakenFor = (requirement: Requirement, { policy }: BotRuleInput): NotDistribution | null => {
  const named = policy.allow.distributions.flat().some(({ name }) => name === requirement.name);
  if (named || decide(policy, 'requirement-not-a-distribution/import-name') === 'off') return null;
  return notADistribution(requirement);
};

/**
 * The well-known distribution that a requirement seems to imitate. Likeness alone is no proof. Against the name speaks a trick
 * that imitators use, while no file imports a module of that name; or that the bot imports the other, which it does not declare.
 */
export const imitatedBy = (requirement: Requirement, input: BotRuleInput): Imitated | null => {
  const { name, source, hashes } = requirement;
  if (source !== null || name.length < 4 || decide(input.policy, 'requirement-name-suspicious/imitation') === 'off')
    return null;
  const approved = input.policy.allow.distributions.flat().map((entry) => entry.name);
  const found = imitated(name, approved);
  if (found === null || isVouchedFor(name, hashes, input)) return null;
  if (importsOf(name, input.used).length > 0 || isImportedAs(name, input.used)) return null;
  if (found.likeness !== 'distance') return found;
  const declares = input.requirements.requirements.some((other) => other.name === found.name);
  return !declares && importsOf(found.name, input.used).length > 0 ? found : null;
};

/** A lock with hashes was made from what an index really has, and is read by whoever commits it. */
const isVouchedFor = (name: string, hashes: readonly string[], { requirements }: BotRuleInput): boolean =>
  hashes.length > 0 || requirements.locked.some((one) => one.name === name && one.hasHashes);

const isImportedAs = (name: string, used: readonly UsedImport[]): boolean =>
  used.some(({ module }) => module.toLowerCase().split('.')[0]?.replaceAll('_', '-') === name);
