import { compareVersions } from '../versions/compare.ts';
import type { Version } from '../versions/version.ts';
import type { OsvAffected } from './osv-schema.ts';
import type { AdvisoryRange, RangeEvent } from './record.ts';
import { publicVersion } from './version-key.ts';

type OsvRange = NonNullable<OsvAffected['ranges']>[number];

/** Null = below every version there is. */
type Bound = Version | null;

const boundOf = (text: string): Bound | undefined => (text === '0' ? null : (publicVersion(text) ?? undefined));

const below = (a: Bound, b: Bound): number => {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareVersions(a, b);
};

/** At one version, what ends a range goes first: then a beginning there holds. */
const rank = { fixed: 0, last_affected: 0, introduced: 1 } as const;

/**
 * A range in the order of its events, as a database may list them in any. Null where an event names no version, so that
 * nothing can be said about order.
 */
export const readRange = (range: OsvRange): AdvisoryRange | null => {
  const events: { kind: RangeEvent[0]; text: string; bound: Bound }[] = [];
  const limits: string[] = [];
  for (const event of range.events) {
    for (const kind of ['introduced', 'fixed', 'last_affected'] as const) {
      const text = event[kind];
      if (text === undefined || text === null) continue;
      const bound = boundOf(text);
      if (bound === undefined) return null;
      events.push({ kind, text, bound });
    }
    const { limit } = event;
    if (limit === undefined || limit === null) continue;
    if (limit !== '*' && boundOf(limit) === undefined) return null;
    limits.push(limit);
  }
  events.sort((a, b) => below(a.bound, b.bound) || rank[a.kind] - rank[b.kind]);
  const all = limits.includes('*') ? [] : limits;
  return { events: events.map(({ kind, text }): RangeEvent => [kind, text]), limits: all };
};

/** Whether the range holds the version: what its events, one after another, leave it at. */
export const isInRange = (version: Version, { events, limits }: AdvisoryRange): boolean => {
  const isLimited = limits.length > 0 && !limits.some((limit) => below(version, boundOf(limit) ?? null) < 0);
  if (isLimited) return false;
  let isAffected = false;
  for (const [kind, text] of events) {
    const order = below(version, boundOf(text) ?? null);
    if (kind === 'introduced' && order >= 0) isAffected = true;
    if (kind === 'fixed' && order >= 0) isAffected = false;
    if (kind === 'last_affected' && order > 0) isAffected = false;
  }
  return isAffected;
};
