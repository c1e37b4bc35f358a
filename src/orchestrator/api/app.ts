import type { Context } from 'hono';
import { wire } from '#maestro';
import { Refusal } from '../refusal.ts';
import { RUNNER } from '../runner/protocol.ts';
import { alertRoutes } from './alerts.ts';
import { artifactRoutes } from './artifacts.ts';
import { automationRoutes } from './automations.ts';
import { botRoutes } from './bots.ts';
import { credentialRoutes } from './credentials.ts';
import { errorRoutes } from './errors.ts';
import { answerTo } from './failed.ts';
import { authenticated, loopbackOnly } from './guard.ts';
import { logRoutes } from './logs.ts';
import { ownRoutes } from './own.ts';
import { runnerRoutes } from './runner.ts';
import { type Api, type ApiEnv, api, type Services } from './services.ts';
import { sessionRoutes } from './session.ts';
import { taskRoutes } from './tasks.ts';

/** All routes over their services. Whatever goes wrong is answered as `{message}`, because the SDKs read that. */
export const createApp = (services: Services): Api => {
  const app = api();
  app.use('*', loopbackOnly);
  app.route(wire.API, sessionRoutes(services));
  // The runner's routes lie below our own, so they come first: their tokens are of another kind.
  app.route(RUNNER, runnerRoutes(services));
  app.route(wire.OWN, ownRoutes(services));
  app.use(`${wire.API}/*`, authenticated(services.tokens, 'session', 'task'));
  for (const routes of resources) app.route(wire.API, routes(services));
  app.notFound((c) => notFound(app, c));
  app.onError((error, c) => refused(services, error, c));
  return app;
};

const resources = [
  botRoutes,
  automationRoutes,
  taskRoutes,
  logRoutes,
  alertRoutes,
  errorRoutes,
  artifactRoutes,
  credentialRoutes,
];

const refused = ({ log }: Services, error: Error, c: Context<ApiEnv>): Response => {
  if (error instanceof Refusal) return c.json({ ...error.facts, message: error.message }, error.status);
  // The class, not the words: they may hold what somebody sent.
  log('call-failed', { method: c.req.method, path: c.req.routePath, error: error.name, at: placeOf(error) });
  const { status, message } = answerTo(error);
  return c.json({ message }, status);
};

const placeOf = (error: Error): string =>
  error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim() ?? '';

const notFound = (app: Api, c: Context<ApiEnv>): Response => {
  const { path, method } = c.req;
  const allowed = app.routes.filter((route) => route.method !== 'ALL' && patternOf(route.path).test(path));
  if (allowed.length === 0) return c.json({ message: `There is no ${method} ${path}.` }, 404);
  const methods = [...new Set(allowed.map((route) => route.method))].join(', ');
  c.header('Allow', methods);
  return c.json({ message: `${path} takes ${methods}, not ${method}.` }, 405);
};

const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+').replaceAll('*', '.*')}$`);
