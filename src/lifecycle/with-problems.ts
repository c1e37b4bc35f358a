import { type CheckResult, type Problem, verdictOf } from '#core';

/**
 * A result with problems that stood outside the check: they may keep it from passing, and never make a fail better. One
 * that the check has seen by itself is not said twice.
 */
export const withProblems = (result: CheckResult, problems: readonly Problem[]): CheckResult => {
  const known = new Set(result.problems.map(keyOf));
  const more = problems.filter((problem) => !known.has(keyOf(problem)));
  const all = [...more, ...result.problems];
  return { ...result, verdict: verdictOf(result.findings, all), problems: all };
};

const keyOf = ({ code, path, line, column }: Problem): string => JSON.stringify([code, path, line, column]);
