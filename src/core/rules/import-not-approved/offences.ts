import type { BotImports, Origin } from '../../distributions/index.ts';
import { decide, type Kind } from '../../policy/decide.ts';
import type { Decision, Policy } from '../../policy/policy.ts';
import type { ImportFact } from '../../python/index.ts';
import { judgedImports } from '../judged-imports.ts';
import type { CheckedFile, RuleInput } from '../rule.ts';
import { membersByValue } from './by-value.ts';
import { type Objection, objectionTo } from './judge.ts';

/** One import that the policy speaks against. */
export interface Offence {
  readonly fact: ImportFact & { readonly module: string };
  readonly origin: Origin;
  readonly objection: Objection;
  readonly severity: Decision;
}

/** The imports of a file that the policy speaks against, in order. */
export const offences = ({ file, policy, imports }: RuleInput): readonly Offence[] => {
  const found: Offence[] = [];
  for (const fact of factsOf(file, policy)) {
    const { module, how } = fact;
    if (module === null) continue;
    const origin = imports.resolve(module, file.path);
    const objection = objectionTo(module, origin, policy);
    if (objection === null || isForRequirements(objection, origin, imports)) continue;
    // An attribute adds nothing about its distribution; it may be a denied member.
    if (fact.use && !isDeniedModule(objection, policy)) continue;
    found.push({ fact: { ...fact, module }, origin, objection, severity: decide(policy, kindOf(how, objection)) });
  }
  return found;
};

/** Which version an import gets, the line says that requires it: `requirement-not-approved` speaks there. */
const isForRequirements = ({ listed }: Objection, { distributions }: Origin, imports: BotImports): boolean =>
  listed === 'denied-versions' && distributions.some((name) => imports.declared().has(name));

/** What only a denied module or member makes worth a look is read only where one is denied. */
const factsOf = (file: CheckedFile, policy: Policy): readonly ImportFact[] => {
  const judged = judgedImports(file.python, policy);
  const denied = policy.deny.modules;
  if (denied.length === 0) return judged;
  const byValue = denied.some((name) => name.includes('.')) ? membersByValue(file, denied) : [];
  return [...judged, ...byValue].sort((a, b) => a.start - b.start);
};

const isDeniedModule = (objection: Objection, policy: Policy): boolean => policy.deny.modules.includes(objection.cause);

const kindOf = (how: ImportFact['how'], { listed, list }: Objection): Kind => {
  const idle = how === 'type-checking';
  if (listed === 'denied-versions')
    return idle ? 'import-not-approved/type-checking' : 'import-not-approved/denied-versions';
  if (listed === 'denied') return idle ? 'import-not-approved/denied-type-checking' : 'import-not-approved/denied';
  if (idle) return 'import-not-approved/type-checking';
  return list === 'built-in' ? 'import-not-approved/built-in-list' : 'import-not-approved/imported';
};

/** One cause, one finding, however often a file imports it. */
export const byCause = (all: readonly Offence[]): ReadonlyMap<string, readonly Offence[]> => {
  const groups = new Map<string, Offence[]>();
  for (const offence of all) {
    const group = groups.get(offence.objection.cause) ?? [];
    group.push(offence);
    groups.set(offence.objection.cause, group);
  }
  return groups;
};
