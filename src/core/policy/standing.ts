import type { Problem } from '../bot.ts';
import { dayOf } from '../text/day.ts';
import { lifeOf, type PolicyLife } from './life.ts';
import type { PolicyLayer } from './policy.ts';
import type { PolicyDocument } from './schema.ts';

/** One document of the policy in force: whose it is, and from when to when it holds. */
export interface PolicyStanding {
  readonly layer: PolicyLayer;
  /** Where it was read, or the address it was fetched from. */
  readonly path: string;
  readonly document: PolicyDocument;
  /** When it was last known to be the newest, as an ISO moment; null for a file that is read in place. */
  readonly fetched: string | null;
}

/** Life of a document on a day. */
export const lifeOn = ({ document, fetched }: PolicyStanding, today: string): PolicyLife =>
  lifeOf(document, today, fetched === null ? undefined : dayOf(new Date(fetched)));

const order: readonly PolicyLife['state'][] = ['closed', 'ahead', 'grace', 'valid', 'endless'];

/** Of all documents the one whose life is furthest on; null when there is none. */
export const nearestEnd = (
  standings: readonly PolicyStanding[],
  today: string,
): { readonly standing: PolicyStanding; readonly life: PolicyLife } | null => {
  const lives = standings.map((standing) => ({ standing, life: lifeOn(standing, today) }));
  const rank = ({ life }: { life: PolicyLife }): [number, string] => [
    order.indexOf(life.state),
    'expires' in life ? life.expires : '',
  ];
  const sorted = lives.sort((a, b) => {
    const [[one, first], [other, second]] = [rank(a), rank(b)];
    return one - other || (first < second ? -1 : 1);
  });
  return sorted[0] ?? null;
};

/**
 * What there is to say of the lives of all documents. `isGate`: something new would come to where it matters, so that an
 * end that has come, or one that cannot be known by this clock, keeps the check from passing.
 */
export const lifeProblems = (standings: readonly PolicyStanding[], today: string, isGate = true): readonly Problem[] =>
  standings.flatMap((standing) => {
    const at = (code: Problem['code'], data: Problem['data'], blocks: boolean): Problem[] => [
      { code, path: standing.path, line: 1, column: 1, data, blocks },
    ];
    const life = lifeOn(standing, today);
    if (life.state === 'grace') return at('policy-grace', { expires: life.expires, closes: life.closes }, false);
    if (life.state === 'closed') return at('policy-closed', { expires: life.expires }, isGate);
    return life.state === 'ahead' ? at('clock-behind', { of: life.of, today }, isGate) : [];
  });
