import type { CheckResult, Finding, Verdict } from '../bot.ts';
import { isExcused } from '../excused.ts';

/** What a new policy would make of a bot. */
export type Change = 'breaks' | 'worse' | 'unknown' | 'clean' | 'better' | 'same';

/** One bot under the policy in force and under the new one. */
export interface Trial {
  readonly change: Change;
  readonly before: Verdict;
  readonly after: Verdict;
  /** Findings that are errors only under the new one. */
  readonly broken: readonly Finding[];
  /** Errors that the new one takes away. */
  readonly mended: readonly Finding[];
}

/** Compares two judgements of the same bot. Only errors decide; the rest is counted in neither. */
export const trialOf = (before: CheckResult, after: CheckResult): Trial => {
  const [was, is] = [errorsOf(before), errorsOf(after)];
  const broken = without(is, was);
  const mended = without(was, is);
  return {
    change: changeOf(before.verdict, after.verdict, broken, mended),
    before: before.verdict,
    after: after.verdict,
    broken,
    mended,
  };
};

const changeOf = (before: Verdict, after: Verdict, broken: readonly Finding[], mended: readonly Finding[]): Change => {
  if (before !== after && after === 'fail') return 'breaks';
  if (after === 'unknown') return 'unknown';
  if (before !== after && after === 'pass') return 'clean';
  if (broken.length > 0) return 'worse';
  return mended.length > 0 ? 'better' : 'same';
};

const errorsOf = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter((finding) => finding.severity === 'error' && !isExcused(finding));

const without = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const seen = new Set(others.map(identity));
  return findings.filter((finding) => !seen.has(identity(finding)));
};

const identity = ({ rule, place }: Finding): string => JSON.stringify([rule, place.path, place.start, place.end]);
