export { includedPaths } from './includes.ts';
export { type Locks, locksOf } from './locks.ts';
export type {
  BotRequirements,
  LockedDistribution,
  PythonRequirement,
  Requirement,
  RequirementFormat,
  RequirementInclude,
  RequirementOption,
  RequirementProblem,
  RequirementSource,
} from './model.ts';
export { readRequirements, requirementsReader } from './read.ts';
