import type { Facts } from '../../bot.ts';
import { type Standing, standingOf } from '../../declaring/standing.ts';
import { type ResolvedVersion, resolvedVersion } from '../../declaring/versions-of.ts';
import { importsOf } from '../../declaring/written.ts';
import { couldBring, importNameOf } from '../../distributions/index.ts';
import { once } from '../../once.ts';
import { decide, type Kind } from '../../policy/decide.ts';
import { isWithin } from '../../policy/layer.ts';
import type { Decision, Policy } from '../../policy/policy.ts';
import type { Requirement } from '../../requirements/model.ts';
import type { BotRuleInput, UsedImport } from '../bot-rule.ts';
import { objectionTo } from '../import-not-approved/judge.ts';
import { servesImported, unusedIn } from '../unused-requirement/unused.ts';

/** A requirement that the policy speaks against. */
export interface Judged {
  readonly requirement: Requirement;
  readonly severity: Decision;
  readonly data: Facts;
}

export const judged = (requirements: readonly Requirement[], input: BotRuleInput): readonly Judged[] => {
  const seen = new Set<string>();
  const isSaidElsewhere = saidElsewhere(input);
  return requirements.flatMap((requirement) => {
    const { name, isConstraint, specifier } = requirement;
    if (name === '' || isConstraint) return [];
    const resolved = resolvedVersion(requirement, input.requirements);
    const standing = standingOf({ name, specifier, version: resolved?.version ?? null }, input.policy);
    const kind = kindOf(standing, requirement, input, isSaidElsewhere);
    // The list and what it was made into say the same of one distribution.
    const cause = `${name} ${standing.is}`;
    if (kind === null || seen.has(cause)) return [];
    seen.add(cause);
    const severity = decide(input.policy, kind);
    return [{ requirement, severity, data: factsOf(requirement, standing, resolved, input.policy) }];
  });
};

const kindOf = (
  standing: Standing,
  requirement: Requirement,
  input: BotRuleInput,
  isSaidElsewhere: (requirement: Requirement) => boolean,
): Kind | null => {
  switch (standing.is) {
    case 'approved':
      return null;
    case 'denied':
      return isSaidByImport(requirement, input) ? null : 'requirement-not-approved/denied';
    case 'denied-version':
      return 'requirement-not-approved/denied-version';
    case 'other-version':
      return isVouched(requirement, input) ? null : 'requirement-not-approved/other-version';
    case 'open-denied':
    case 'open-approved':
      return isVouched(requirement, input) ? null : 'requirement-not-approved/open-version';
    case 'not-listed':
      // What only those who work on the bot install is not in the bot.
      if (requirement.group !== null || isVouched(requirement, input) || isSaidByImport(requirement, input))
        return null;
      if (standing.list === 'chosen') return 'requirement-not-approved/not-listed';
      return isSaidElsewhere(requirement) ? null : 'requirement-not-approved/built-in-list';
  }
};

/**
 * Where only our list is silent on it: what nothing needs is to go, and `unused-requirement` says so; what serves an imported
 * distribution, or comes along with a required one, is that one's, which has its own finding or none.
 */
const saidElsewhere = (input: BotRuleInput): ((requirement: Requirement) => boolean) => {
  const isTold = decide(input.policy, 'unused-requirement/unused') !== 'off';
  const unused = once(() => new Set(isTold ? unusedIn(input).map(({ name }) => name) : []));
  const serves = once(() => servesImported(input));
  const names = input.requirements.requirements.map(({ name }) => name);
  const isBrought = (name: string): boolean =>
    couldBring(new Set(names.filter((other) => other !== name)), name) === 'yes';
  return ({ name }) => unused().has(name) || serves()(name) || isBrought(name);
};

/** An import of it that runs has its own finding. */
const isSaidByImport = ({ name }: Requirement, { used, policy }: BotRuleInput): boolean =>
  decide(policy, 'import-not-approved/imported') !== 'off' &&
  importsOf(name, used).some((one) => !one.isTypeChecking && objection(one, policy) !== null);

/** What brings a module that is approved by name is approved with it. */
const isVouched = ({ name }: Requirement, { used, policy }: BotRuleInput): boolean => {
  const { modules } = policy.allow;
  if (modules.length === 0) return false;
  const imported = importsOf(name, used);
  if (imported.length > 0)
    return imported.every(({ module }) => modules.some((approved) => isWithin(module, approved)));
  const module = importNameOf(name);
  return module !== null && modules.some((approved) => isWithin(module, approved));
};

const objection = ({ module, distributions }: UsedImport, policy: Policy) =>
  objectionTo(module, { origin: 'third-party', distributions }, policy);

const factsOf = (
  { name }: Requirement,
  standing: Standing,
  resolved: ResolvedVersion | null,
  policy: Policy,
): Facts => ({
  distributions: [name],
  listed: standing.is,
  list: standing.is === 'not-listed' ? standing.list : 'chosen',
  ...('range' in standing && standing.range !== null ? { range: standing.range } : {}),
  ...(resolved === null ? {} : { version: resolved.version, by: resolved.by }),
  ...('instead' in standing && standing.instead !== null ? { instead: standing.instead } : {}),
  policy: policy.name,
  ...(policy.contact === null ? {} : { contact: policy.contact }),
  times: 1,
});
