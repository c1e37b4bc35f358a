import type { PolicyWaivers } from '../waivers/policy.ts';
import type { PolicyDocument } from './schema.ts';

const order: readonly PolicyWaivers['unsigned'][] = ['allow', 'warnings', 'refuse'];

/**
 * The uppermost layer says whether requests count unsigned; a lower one only tightens. Each layer that names approvers or
 * rules must be satisfied. What comes with the code names no approver: it would approve itself.
 */
export const waiversOfLayers = (
  upper: PolicyDocument | undefined,
  lower: readonly PolicyDocument[],
  above: readonly PolicyDocument[],
): PolicyWaivers => {
  const all = upper === undefined ? lower : [upper, ...lower];
  const said = [upper?.waivers?.unsigned ?? 'warnings', ...lower.map(({ waivers }) => waivers?.unsigned ?? 'allow')];
  const days = all.flatMap(({ waivers }) => waivers?.maxDays ?? []);
  return {
    approvers: above.flatMap(({ waivers }) => (waivers?.approvers ? [approversOf(waivers.approvers)] : [])),
    unsigned: order[Math.max(...said.map((mode) => order.indexOf(mode)))] ?? 'refuse',
    rules: all.flatMap(({ waivers }) => (waivers?.rules ? [waivers.rules] : [])),
    maxDays: days.length === 0 ? null : Math.min(...days),
  };
};

type Written = NonNullable<NonNullable<PolicyDocument['waivers']>['approvers']>;

const approversOf = (approvers: Written): PolicyWaivers['approvers'][number] =>
  approvers.map(({ name, key, rules }) => ({ name: name ?? null, key, rules: rules ?? ['*'] }));
