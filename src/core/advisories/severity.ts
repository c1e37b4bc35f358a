import { baseScore, levelOf } from './cvss.ts';
import type { AdvisorySeverity } from './model.ts';
import type { OsvAffected, OsvRecord } from './osv-schema.ts';

const order: readonly AdvisorySeverity[] = ['unknown', 'low', 'medium', 'high', 'critical'];

/** The worst that is said; `unknown` only when nobody said anything. */
export const worst = (severities: readonly AdvisorySeverity[]): AdvisorySeverity =>
  severities.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'unknown');

export const bySeverity = (a: AdvisorySeverity, b: AdvisorySeverity): number => order.indexOf(b) - order.indexOf(a);

const words: Readonly<Record<string, AdvisorySeverity>> = {
  critical: 'critical',
  high: 'high',
  important: 'high',
  moderate: 'medium',
  medium: 'medium',
  low: 'low',
};

/** A package made to do harm: nothing is worse, and no score is given to it. */
export const isMalicious = (id: string): boolean => id.startsWith('MAL-');

/**
 * How bad a record says it is for one distribution: by the vectors (CVSS 3), else by the word that its database gives. A
 * vector of another version is left to that word: no formula of ours stands for it.
 */
export const severityOf = (record: OsvRecord, affected: readonly OsvAffected[]): AdvisorySeverity => {
  if (isMalicious(record.id)) return 'critical';
  const vectors = [record.severity ?? [], ...affected.map(({ severity }) => severity ?? [])].flat();
  const scores = vectors.flatMap(({ score }) => baseScore(score) ?? []);
  if (scores.length > 0) return levelOf(Math.max(...scores));
  const said = [record, ...affected].flatMap((one) => [
    one.database_specific?.severity,
    'ecosystem_specific' in one ? one.ecosystem_specific?.severity : null,
  ]);
  return worst(said.map((word) => (typeof word === 'string' ? words[word.toLowerCase()] : undefined) ?? 'unknown'));
};
