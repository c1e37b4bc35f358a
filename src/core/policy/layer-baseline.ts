import type { Policy } from './policy.ts';
import type { PolicyDocument, PolicyLevel } from './schema.ts';

const order: readonly Policy['baseline'][] = ['accept', 'no-secrets', 'ignore'];

/** The uppermost layer says, else the level: strict lets no known secret pass. A lower layer only tightens. */
export const baselineModeOf = (
  upper: PolicyDocument | undefined,
  lower: readonly PolicyDocument[],
  level: PolicyLevel,
): Policy['baseline'] => {
  const said = upper?.baseline ?? (level === 'strict' ? 'no-secrets' : 'accept');
  const all = [said, ...lower.map(({ baseline }) => baseline ?? 'accept')];
  return order[Math.max(...all.map((mode) => order.indexOf(mode)))] ?? 'ignore';
};
