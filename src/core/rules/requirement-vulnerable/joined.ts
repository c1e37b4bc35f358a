import type { AdvisorySeverity } from '../../advisories/model.ts';
import { worst } from '../../advisories/severity.ts';
import type { BotHit } from '../bot-rule.ts';

/** A lock may have a version for each platform or Python: on one line, and of one weight, that is one cause. */
export const onePerDistribution = (hits: readonly BotHit[]): readonly BotHit[] => {
  const all = new Map<string, BotHit>();
  for (const hit of hits) {
    const { path, start, severity, data } = hit;
    const key = JSON.stringify([data.distribution, path, start, severity, data.via]);
    const known = all.get(key);
    all.set(key, known === undefined ? hit : together(known, hit));
  }
  return [...all.values()];
};

/** What mends the one need not mend the other: only a version that is named for both is. */
const together = (a: BotHit, b: BotHit): BotHit => {
  const ids = [...new Set([...listOf(a.data.ids), ...listOf(b.data.ids)])];
  const levels = [a.data.severity, b.data.severity] as readonly AdvisorySeverity[];
  const same = (key: string) => (a.data[key] === b.data[key] ? (a.data[key] ?? null) : null);
  const related = [...(a.related ?? []), ...(b.related ?? [])];
  return {
    ...a,
    data: {
      ...a.data,
      version: `${a.data.version}, ${b.data.version}`,
      ids,
      severity: worst(levels),
      fixed: same('fixed'),
      notAllowed: same('notAllowed'),
      malicious: a.data.malicious === true || b.data.malicious === true,
    },
    ...(related.length > 0 && { related }),
  };
};

const listOf = (value: BotHit['data'][string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
