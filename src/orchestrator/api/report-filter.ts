import type { Context } from 'hono';
import type { ReportFilter } from '../records/paging.ts';
import { optionalId, sinceOf } from './input.ts';
import type { ApiEnv } from './services.ts';

/** Which alerts, errors or artifacts a query asks for; a bot gets its own task's, whatever it asks. */
export const reportFilter = (c: Context<ApiEnv>, now: Date): ReportFilter => {
  const who = c.get('who');
  return {
    since: sinceOf(c, now),
    automation: c.req.query('automationLabel') || undefined,
    taskId: who.kind === 'task' ? who.taskId : optionalId(c.req.query('taskId')),
  };
};
