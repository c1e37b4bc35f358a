import type { DeployPlan } from '#lifecycle';
import { messages as m } from '../messages/index.ts';
import type { Paint } from '../paint.ts';
import type { Target } from '../session.ts';
import { sizeText, tableLines } from './table.ts';

/** Excluded paths that are worth naming in a plan. */
const EXAMPLES = 3;

/** What a deploy would do, as a person reads it before it happens. */
export const planText = (plan: DeployPlan, target: Target, paint: Paint): string => {
  const { archive, checked, verdict } = plan;
  const name = verdict === 'pass' ? paint.green(verdictText(verdict)) : paint.red(verdictText(verdict));
  return `${[
    paint.bold(m.planTitle(plan.botId, plan.version, targetText(target))),
    `  ${changeText(plan)}`,
    `  ${m.planVerdict(name, policyText(checked.policy))}`,
    ...knownLine(plan),
    `  ${m.planFiles(archive.files.length, sizeText(archive.size))}${leftOut(plan)}`,
    ...tableLines(
      archive.files.map((file) => [file.path, sizeText(file.size), paint.dim(file.reason)]),
      '    ',
    ),
  ].join('\n')}\n`;
};

/** What would have spoken against it, had it been new, is not passed over in silence. */
const knownLine = ({ checked }: DeployPlan): readonly string[] => {
  const { findings } = checked.result;
  const known = findings.filter(({ baselined }) => baselined).length;
  const waived = findings.filter(({ baselined, waived }) => waived && !baselined).length;
  return [...(known > 0 ? [`  ${m.planKnown(known)}`] : []), ...(waived > 0 ? [`  ${m.planWaived(waived)}`] : [])];
};

export const verdictText = (verdict: DeployPlan['verdict']): string => m.verdict[verdict];

/** The policy that a verdict was made by; nobody having said anything is said. */
export const policyText = (policy: { name: string | null; level: string }): string =>
  policy.name === null ? m.noPolicy(policy.level) : m.policy(policy.name, policy.level);

export const targetText = ({ name, environment }: Target): string =>
  environment === null ? name : `${name} (${environment})`;

const changeText = ({ replaces, released }: DeployPlan): string => {
  const now = released === null ? m.planFirst : m.planReleased(released);
  return replaces ? `${now}; ${m.planUpdate}` : now;
};

const leftOut = ({ archive: { excluded } }: DeployPlan): string => {
  if (excluded.length === 0) return '';
  const examples = excluded.slice(0, EXAMPLES).map(({ path }) => path);
  return `; ${m.planLeftOut(excluded.length, [...examples, ...(excluded.length > EXAMPLES ? ['…'] : [])].join(', '))}`;
};
