import type {
  LockedDistribution,
  PythonRequirement,
  Requirement,
  RequirementFormat,
  RequirementInclude,
  RequirementOption,
  RequirementProblem,
} from './model.ts';

/** What one file says, before anybody knows what the others say. Filled while it is read, by its own reader alone. */
export interface FileReading {
  readonly path: string;
  readonly format: RequirementFormat;
  readonly requirements: Requirement[];
  readonly options: RequirementOption[];
  /** Where they lead is not known yet. */
  readonly includes: Omit<RequirementInclude, 'state'>[];
  readonly locked: LockedDistribution[];
  readonly python: PythonRequirement[];
  readonly problems: RequirementProblem[];
}

export const newReading = (path: string, format: RequirementFormat): FileReading => ({
  path,
  format,
  requirements: [],
  options: [],
  includes: [],
  locked: [],
  python: [],
  problems: [],
});
