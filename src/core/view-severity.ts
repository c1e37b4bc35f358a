import type { Finding } from './bot.ts';
import { isExcused } from './excused.ts';
import type { Decision } from './policy/policy.ts';

/** How severe a developer wants findings of single rules to look, by rule. It decides nothing. */
export type ViewSeverities = Readonly<Record<string, Decision>>;

const order: readonly Decision[] = ['off', 'info', 'warning', 'error'];

/** How a finding looks: as severe as it is, or less where the view says so; never more. */
export const seenAs = ({ rule, severity }: Pick<Finding, 'rule' | 'severity'>, view: ViewSeverities): Decision => {
  const wanted = Object.hasOwn(view, rule) ? view[rule] : undefined;
  return wanted !== undefined && order.indexOf(wanted) < order.indexOf(severity) ? wanted : severity;
};

/** How many findings look less severe than they are, and of these how many are errors at the gate. */
export interface Lowered {
  readonly findings: number;
  readonly errors: number;
}

export const loweredIn = (findings: readonly Finding[], view: ViewSeverities): Lowered => {
  const lowered = findings.filter((finding) => !isExcused(finding) && seenAs(finding, view) !== finding.severity);
  return { findings: lowered.length, errors: lowered.filter(({ severity }) => severity === 'error').length };
};
