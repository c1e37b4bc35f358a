/** Asking a policy: what holds for an import, a requirement or a rule; whether it says what it should; what a new one breaks. */
export { casesBeside, type PolicyCase, policyBeside, type ReadCases, readCases } from './cases.ts';
export {
  type ConsultOptions,
  consultImport,
  consultRequirement,
  type ImportAnswer,
  type RequirementAnswer,
} from './consult.ts';
export { consultRule, layerOrder, type NamedLayer, type RuleAnswer } from './consult-rule.ts';
export { type Outcome, worstOf } from './outcome.ts';
export { type CaseResult, type Difference, insteadOf, runCases } from './run-cases.ts';
export { type Change, type Trial, trialOf } from './trial.ts';
export { readRequirement } from './verdict-on-requirement.ts';
