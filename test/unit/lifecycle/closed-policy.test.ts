import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Failure } from '#core';
import { applyDeploy, createBot, planDeploy, releaseVersion } from '#lifecycle';
import { createMaestroClient } from '#maestro';
import { fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { sendJson } from '../../support/loopback.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const today = '2026-11-22';
const routes = (expires: string): Routes => ({
  'GET /botyard/v1/policy': (_, r) => r.end(`schema: 1\nname: acme\nlevel: starter\nexpires: ${expires}\n`),
  'GET /api/v2/bot': (_, r) => sendJson(r, [{ botId: 'orders', version: null, versions: ['1.0.0'] }]),
  'GET /botyard/v1/bots/orders/versions/1.0.0': (_, r) => sendJson(r, { message: 'none' }, 404),
  'POST /api/v2/bot/release': (_, r) => sendJson(r, {}),
});

const setUp = async (t: TestContext, expires: string) => {
  const server = await fakeMaestro(t, routes(expires), { ours: true });
  const session = { server: server.url, login: 'ana', key: KEY };
  const client = createMaestroClient({ session, fetch: globalThis.fetch });
  const { folder } = await createBot({ template: 'data-bot', name: 'orders', parent: await tempFolder(t) });
  const plan = (isProtected?: boolean) =>
    planDeploy({ folder, client, today, ...(isProtected === undefined ? {} : { isProtected }) });
  const release = (isProtected: boolean) =>
    releaseVersion({ client, botId: 'orders', version: '1.0.0', policy: { today, isProtected } });
  const writes = () => server.calls().filter((call) => call.startsWith('POST') && !call.includes('login'));
  return { client, plan, release, writes };
};

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : error),
  );

test('a closed policy deploys and releases nothing new to a protected target, and sends nothing', async (t) => {
  const { client, plan, release, writes } = await setUp(t, '2026-11-01');
  const planned = await plan(true);
  assert.equal(planned.verdict, 'unknown');
  assert.deepEqual(
    planned.checked.result.problems.map(({ code }) => code),
    ['policy-closed'],
  );
  assert.equal(await codeOf(applyDeploy(planned, client)), 'deploy-could-not-check');
  assert.equal(await codeOf(release(true)), 'policy-closed');
  assert.deepEqual(writes(), []);
});

test('where nobody says what the target is, it is protected', async (t) => {
  const { plan } = await setUp(t, '2026-11-01');
  assert.equal((await plan()).verdict, 'unknown');
});

test('in its grace a policy still deploys and releases, and says so; development goes on even when it is closed', async (t) => {
  const grace = await setUp(t, '2026-11-20');
  const planned = await grace.plan(true);
  assert.deepEqual(
    [planned.verdict, planned.checked.result.problems.map(({ code }) => code)],
    ['pass', ['policy-grace']],
  );
  assert.equal(await codeOf(grace.release(true)), 'done');
  const closed = await setUp(t, '2026-11-01');
  assert.equal((await closed.plan(false)).verdict, 'pass');
  assert.equal(await codeOf(closed.release(false)), 'done');
});
