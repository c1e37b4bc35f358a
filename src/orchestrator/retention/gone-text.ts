import type { Gone, RemovedKind } from '../records/removals.ts';

/** Why something is not there, for whoever looks for it. */
export const goneText = (kind: RemovedKind, { why, date, classes, days, policy }: Gone): string => {
  const by = policy === null ? 'the policy' : `policy ${policy}`;
  const data = `${classes.length === 1 ? 'data class' : 'data classes'} ${classes.join(', ')}`;
  if (why === 'withheld') return `This ${kind} was not kept: ${by} lets no screenshot be kept (${data}).`;
  const span = days === 0 ? 'no longer than the run' : `for ${days} ${days === 1 ? 'day' : 'days'}`;
  return `This ${kind} was removed on ${date.slice(0, 10)}: ${by} keeps it ${span} (${data}).`;
};
