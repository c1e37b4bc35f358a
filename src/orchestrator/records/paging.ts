import type { Value } from './port.ts';

/** One page of a list, newest first. */
export interface Slice {
  readonly size: number;
  readonly from: number;
}

export interface ReportFilter {
  readonly taskId?: number | undefined;
  readonly since?: string | undefined;
  readonly automation?: string | undefined;
}

/** The conditions of a filter on a table `r` of reports joined with its tasks `t`. */
export const reportConditions = ({ taskId, since, automation }: ReportFilter): { where: string; params: Value[] } => {
  const wanted: [string, Value | undefined][] = [
    ['r.task_id =', taskId],
    ['r.date >=', since],
    ['t.automation =', automation],
  ];
  const params: Value[] = [];
  const parts = wanted.flatMap(([condition, value]) => {
    if (value === undefined) return [];
    params.push(value);
    return [`${condition} $${params.length}`];
  });
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', params };
};
