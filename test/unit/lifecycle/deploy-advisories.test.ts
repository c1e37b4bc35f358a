import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '#core';
import { osvServer } from '#http';
import { applyDeploy, createBot, planDeploy } from '#lifecycle';
import { createMaestroClient } from '#maestro';
import type { AdvisoryMachine } from '#workspace';
import { fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { fakeOsvServer } from '../../support/fake-osv-server.ts';
import { sendJson } from '../../support/loopback.ts';
import { osvRecord } from '../../support/osv-records.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A target whose policy names a server of advisories, and a bot that requires `shipments==1.0`. */
const setUp = async (t: TestContext) => {
  const osv = await fakeOsvServer(t, []);
  const policy = `schema: 1\nname: acme\nlevel: standard\nallow: {distributions: [botcity-maestro-sdk, shipments]}\nadvisories: {source: "${osv.url}"}\n`;
  const routes: Routes = {
    'GET /botyard/v1/policy': (_, r) => r.end(policy),
    'GET /api/v2/bot': (_, r) => sendJson(r, []),
  };
  const server = await fakeMaestro(t, routes, { ours: true });
  const session = { server: server.url, login: 'ana', key: KEY };
  const client = createMaestroClient({ session, fetch: globalThis.fetch });
  const { folder } = await createBot({ template: 'data-bot', name: 'orders', parent: await tempFolder(t) });
  await writeFile(join(folder, 'requirements.txt'), 'botcity-maestro-sdk==0.6.2\nshipments==1.0\n');
  const cache = await tempFolder(t);
  const plan = (today: string, isReached = true) => {
    const way = (url: string) => osvServer({ url, fetch: async () => fetch, retries: 0 });
    const now = new Date(`${today}T10:00:00Z`);
    const advisories: AdvisoryMachine = isReached ? { cache, now, server: way } : { cache, now };
    return planDeploy({ folder, client, today, advisories });
  };
  const refused = async (today: string, isReached = true): Promise<unknown> => {
    const error = await applyDeploy(await plan(today, isReached), client).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof Failure);
    return error.code;
  };
  return { osv, plan, refused };
};

test('without advisories that the policy asks for the gate could not check, and nothing is sent', async (t) => {
  const { osv, plan, refused } = await setUp(t);
  osv.fail.push({ status: 503 });
  const { verdict, checked } = await plan('2026-11-22');
  assert.deepEqual([verdict, checked.result.problems.map(({ code }) => code)], ['unknown', ['advisories-missing']]);
  osv.fail.push({ status: 503 });
  assert.equal(await refused('2026-11-22'), 'deploy-could-not-check');
});

test('what was fetched counts on until it is too old; then the gate could not check again', async (t) => {
  const { plan, refused } = await setUp(t);
  assert.equal((await plan('2026-11-22')).verdict, 'pass');
  assert.equal((await plan('2026-11-29', false)).verdict, 'pass');
  assert.equal((await plan('2026-11-30', false)).verdict, 'unknown');
  assert.equal(await refused('2026-11-30', false), 'deploy-could-not-check');
  assert.equal((await plan('2026-11-30')).verdict, 'pass');
});

test('what is known to be vulnerable and can be mended does not pass the gate', async (t) => {
  const { osv, plan, refused } = await setUp(t);
  const flaw = osvRecord({ events: [{ introduced: '0' }, { fixed: '1.1' }], level: 'CRITICAL' });
  osv.records.set(flaw.id, flaw);
  const { checked } = await plan('2026-11-22');
  assert.deepEqual(
    checked.result.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ['requirement-vulnerable'],
  );
  assert.equal(await refused('2026-11-22'), 'deploy-refused');
});
