import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Identity } from '../access/identity.ts';
import type { Tokens } from '../access/tokens.ts';
import type { TaskRow } from '../records/tasks.ts';
import { Refusal } from '../refusal.ts';
import type { ApiEnv, Services } from './services.ts';

/** Names this machine answers to; any other is a page that made its own name point here. */
const HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

export const loopbackOnly: MiddlewareHandler<ApiEnv> = createMiddleware<ApiEnv>(async (c, next) => {
  if (!HOST.test(c.env.incoming.headers.host ?? '')) {
    throw new Refusal(403, 'This orchestrator answers on this machine only.');
  }
  await next();
});

/** Finds out who calls, by the `token` header or a Bearer token. */
export const authenticated = (tokens: Tokens, ...kinds: Identity['kind'][]): MiddlewareHandler<ApiEnv> =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const token = c.req.header('token') || bearer;
    const who = token ? await tokens.identify(token) : null;
    if (!who) throw new Refusal(401, 'The token is missing, unknown or has run out: log in again.');
    if (!kinds.includes(who.kind)) throw new Refusal(403, 'This token is not good for this call.');
    c.set('who', who);
    await next();
  });

/** For what no bot may do. */
export const peopleOnly: MiddlewareHandler<ApiEnv> = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.get('who').kind !== 'session') throw new Refusal(403, "A task's token is not good for this call.");
  await next();
});

/** A bot reports on its own task alone; another one does not exist for it. */
export const mustReach = (c: Context<ApiEnv>, taskId: number): void => {
  const who = c.get('who');
  if (who.kind === 'task' && who.taskId !== taskId) throw new Refusal(404, `There is no task ${taskId}.`);
};

/** Reading goes one step further: a bot also sees the tasks it created itself. */
export const visibleTask = async (c: Context<ApiEnv>, { tasks }: Services, taskId: number): Promise<TaskRow> => {
  const task = await tasks.get(taskId);
  const who = c.get('who');
  if (who.kind === 'task' && who.taskId !== task.id && who.taskId !== task.creatorTask) mustReach(c, taskId);
  return task;
};
