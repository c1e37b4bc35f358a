import type { Finding } from '../bot.ts';

const weight: Readonly<Record<Finding['severity'], number>> = { error: 3, warning: 2, info: 1 };

/**
 * One secret, one finding: where a shape and a name both say that a literal is one, the more severe stays and names the other;
 * of two alike the shape, which comes first.
 */
export const oneSecretEach = (findings: readonly Finding[]): readonly Finding[] => {
  const secrets = findings.filter(({ rule }) => rule.startsWith('secret-'));
  if (secrets.length < 2) return findings;
  const byWeight = [...secrets].sort(
    (a, b) => weight[b.severity] - weight[a.severity] || Number(isShape(b)) - Number(isShape(a)),
  );
  const kept: Finding[] = [];
  const also = new Map<Finding, Set<string>>();
  for (const finding of byWeight) {
    const over = kept.find((other) => other.rule !== finding.rule && overlap(other, finding));
    if (over === undefined) kept.push(finding);
    else also.set(over, (also.get(over) ?? new Set()).add(finding.rule));
  }
  return findings.flatMap((finding) => {
    if (!finding.rule.startsWith('secret-')) return [finding];
    const others = also.get(finding);
    if (others) return [{ ...finding, data: { ...finding.data, also: [...others] } }];
    return kept.includes(finding) ? [finding] : [];
  });
};

const isShape = ({ rule }: Finding): boolean => rule === 'secret-token';

const overlap = ({ place: a }: Finding, { place: b }: Finding): boolean =>
  a.path === b.path && a.start < b.end && b.start < a.end;
