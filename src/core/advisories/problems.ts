import type { Facts, Problem, ProblemCode } from '../bot.ts';
import type { PolicyAdvisories } from '../policy/advisory-source.ts';
import type { AdvisoryState } from './model.ts';

export interface AdvisoryQuestion {
  /** What the policy says; null = it names no source, so there is no question. */
  readonly wanted: PolicyAdvisories | null;
  readonly state: AdvisoryState | null;
  /** ISO day. */
  readonly today: string;
  /** A file of the bot, as a problem needs a place. */
  readonly path: string;
}

/** What keeps the search for vulnerabilities from being complete. Where the policy asks for it, nothing passes then. */
export const advisoryProblems = ({ wanted, state, today, path }: AdvisoryQuestion): readonly Problem[] => {
  if (wanted === null) return [];
  const { required, maxAgeDays } = wanted;
  const problem = (code: ProblemCode, data: Facts, blocks = required): Problem => ({
    ...{ code, path, line: 1, column: 1 },
    data: { required, ...data },
    blocks,
  });
  if (state === null) return [problem('advisories-missing', { cause: 'not-looked' })];
  if (state.state !== 'ready') return [problem('advisories-missing', { cause: state.cause ?? 'none' })];
  const { asOf, malformed } = state.advisories;
  const problems: Problem[] = [];
  const age = asOf === null ? null : daysBetween(asOf, today);
  if (age === null || age > maxAgeDays) problems.push(problem('advisories-too-old', { asOf, age, maxAgeDays }));
  // A day may begin earlier where the data is made. Beyond that its age is not known, by whosever fault.
  else if (age < -1) problems.push(problem('advisories-ahead', { asOf, today }));
  if (malformed !== undefined && malformed.count > 0) {
    const { count, names } = malformed;
    problems.push(problem('advisories-incomplete', { count, names }, false));
  }
  return problems;
};

/** Null for what is no day. */
export const daysBetween = (from: string, to: string): number | null => {
  const days = (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000;
  return Number.isNaN(days) ? null : days;
};

/** What is said of the search for vulnerabilities as a whole: a matter of the bot's state, of no line of its text. */
export const isOfAdvisories = ({ code }: Problem): boolean =>
  code.startsWith('advisories-') || code === 'requirements-not-resolved';
