import type { PolicyDocument } from './schema.ts';

/** After its last day a policy goes on for a week, and says so; then it is closed. */
export const graceDays = 7;

/**
 * Where a policy stands in its life on a day. `ahead`: by this clock it is not written yet, so the clock is wrong and
 * nothing can be said of its end.
 */
export type PolicyLife =
  | { readonly state: 'endless' }
  | { readonly state: 'valid'; readonly expires: string; readonly daysLeft: number }
  | { readonly state: 'grace'; readonly expires: string; readonly closes: string; readonly daysLeft: number }
  | { readonly state: 'closed'; readonly expires: string; readonly closed: string }
  | { readonly state: 'ahead'; readonly of: string };

/** `seen`: the day on which it was last fetched; a clock before that day is wrong too. Days are ISO dates. */
export const lifeOf = (
  { issued, expires }: Pick<PolicyDocument, 'issued' | 'expires'>,
  today: string,
  seen?: string,
): PolicyLife => {
  const [latest] = [issued, seen]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  // A day of slack: at the same moment it is tomorrow elsewhere.
  if (latest !== undefined && dayAfter(today, 1) < latest) return { state: 'ahead', of: latest };
  if (expires === undefined) return { state: 'endless' };
  // It holds on its last day too.
  if (today <= expires) return { state: 'valid', expires, daysLeft: daysBetween(today, expires) };
  const closes = dayAfter(expires, graceDays);
  if (today <= closes) return { state: 'grace', expires, closes, daysLeft: daysBetween(today, closes) };
  return { state: 'closed', expires, closed: dayAfter(closes, 1) };
};

const dayInMs = 86_400_000;

/** ISO dates have no time zone: counted where every day has 24 hours. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
