import type { Finding, Problem, Verdict } from './bot.ts';
import { isExcused } from './excused.ts';

/**
 * Fail: an error that no baseline knows and no waiver excuses. Unknown (*could not check*): no error seen, but something
 * kept the check from being complete. Else pass.
 */
export const verdictOf = (findings: readonly Finding[], problems: readonly Problem[]): Verdict => {
  if (findings.some((finding) => finding.severity === 'error' && !isExcused(finding))) return 'fail';
  return problems.some(({ blocks }) => blocks) ? 'unknown' : 'pass';
};

/** Of several bots the worst: fail before unknown before pass. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('unknown') ? 'unknown' : 'pass';
};
