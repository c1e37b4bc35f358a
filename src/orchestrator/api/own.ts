import type { wire } from '#maestro';
import type { VersionRow } from '../records/bots.ts';
import { Refusal } from '../refusal.ts';
import { consoleStream } from './console.ts';
import { authenticated, peopleOnly, visibleTask } from './guard.ts';
import { idParam } from './input.ts';
import { type Api, api, type Services } from './services.ts';

/** What only Botyard's own server has. */
export const ownRoutes = (services: Services): Api => {
  const { about, tokens, policyText, repositories } = services;
  return api()
    .get('/about', (c) => c.json(about))
    .use('*', authenticated(tokens, 'session', 'task'))
    .get('/policy', peopleOnly, async (c) => {
      const text = await policyText();
      if (text === null) return c.body(null, 204);
      return c.body(text, 200, { 'Content-Type': 'application/yaml; charset=UTF-8' });
    })
    .get('/status', peopleOnly, async (c) => c.json({ schema: 1, tasks: await repositories.tasks.byState() }))
    .get('/bots/:botId/versions/:version', peopleOnly, async (c) => {
      const { botId, version } = c.req.param();
      const bot = await repositories.bots.find(botId);
      const found = await repositories.versions.find(botId, version);
      if (!bot || !found) throw new Refusal(404, `${botId} has no version ${version}.`);
      const revisions = await repositories.versions.revisions(botId, version);
      return c.json({ ...recordOf(found, bot.released === version), revisions });
    })
    .get('/tasks/:id/data', peopleOnly, async (c) => {
      const { id, handling } = await visibleTask(c, services, idParam(c));
      const removed = (await repositories.removals.of(id)).map(({ kind, item, name, size, cause, isDone }) => ({
        kind,
        item,
        name,
        size,
        ...cause,
        isDone,
      }));
      return c.json({ schema: 1, task: id, handling, removed });
    })
    .get('/tasks/:id/console', async (c) => {
      const task = await visibleTask(c, services, idParam(c));
      const after = c.req.header('last-event-id') ?? c.req.query('after') ?? '0';
      if (!/^\d{1,15}$/.test(after)) throw new Refusal(400, 'after is the number of a line.');
      const gone = c.req.raw.signal;
      const body = consoleStream(services, task.id, Number(after), AbortSignal.any([gone, services.stopping]));
      return c.body(body, 200, { 'Content-Type': 'text/event-stream; charset=UTF-8', 'Cache-Control': 'no-cache' });
    });
};

/** What the door recorded; `findingList` and `problems` hold the facts of each, never a sentence. */
const recordOf = ({ botId, version, stored }: VersionRow, released: boolean): wire.VersionRecord & object => {
  if (!stored) throw new Refusal(404, `Version ${version} of ${botId} has no archive yet.`);
  return {
    botId,
    version,
    payloadDigest: stored.payloadDigest,
    size: stored.size,
    uploaded: stored.uploaded,
    released,
    verdict: stored.verdict,
    findings: stored.findings.length,
    policy: { name: stored.policyName, digest: stored.policyDigest },
    ...{ findingList: stored.findings, problems: stored.problems, handling: stored.handling },
  };
};
