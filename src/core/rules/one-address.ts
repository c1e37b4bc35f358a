import type { Finding } from '../bot.ts';

/** One address, one finding: that a model's address is on no list says more than that its server is on none. */
export const oneAddressEach = (findings: readonly Finding[]): readonly Finding[] => {
  const models = findings.filter(({ rule }) => rule === 'model-not-approved');
  if (models.length === 0) return findings;
  return findings.filter(
    (finding) =>
      finding.rule !== 'host-not-approved' ||
      !models.some(
        (model) => isSame(model, finding) && order.indexOf(model.severity) >= order.indexOf(finding.severity),
      ),
  );
};

const order: readonly Finding['severity'][] = ['info', 'warning', 'error'];

const isSame = ({ place: a }: Finding, { place: b }: Finding): boolean => a.start < b.end && b.start < a.end;
