import type { CheckResult, Problem } from '#core';

/** A result with problems that stood outside the check: they may keep it from passing, and never make a fail better. */
export const withProblems = (result: CheckResult, problems: readonly Problem[]): CheckResult => {
  const blocked = problems.some((problem) => problem.blocks);
  const verdict = result.verdict === 'pass' && blocked ? 'unknown' : result.verdict;
  return { verdict, findings: result.findings, problems: [...problems, ...result.problems] };
};
