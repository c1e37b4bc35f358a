import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure, type FailureCode } from '#core';
import { applyDeploy, createBot, type DeployPlan, planDeploy, releaseVersion } from '#lifecycle';
import { createMaestroClient } from '#maestro';
import { readArchive } from '#workspace';
import { type FakeMaestro, fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { type Handler, sendJson } from '../../support/loopback.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const today = '2026-11-22';
const STRICT_LIST =
  'schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [botcity-maestro-sdk, requests]\n';

const ok: Handler = (_, r) => sendJson(r, {});
const record = (version: string) => ({
  botId: 'orders',
  version,
  payloadDigest: 'sha256:0',
  size: 1,
  uploaded: today,
  released: false,
  verdict: 'pass',
  findings: 0,
  policy: { name: 'acme', digest: 'sha256:0' },
});

/** A target of ours that knows these versions; those in `filled` have an archive. */
const target = (versions: readonly string[] | null, filled: readonly string[] = versions ?? []): Routes => ({
  'GET /botyard/v1/policy': (_, r) => r.end(STRICT_LIST),
  'GET /api/v2/bot': (_, r) => sendJson(r, versions ? [{ botId: 'orders', version: null, versions }] : []),
  'POST /api/v2/bot': ok,
  'POST /api/v2/bot/release': ok,
  ...Object.fromEntries(
    filled.map((v) => [`GET /botyard/v1/bots/orders/versions/${v}`, (_: unknown, r: never) => sendJson(r, record(v))]),
  ),
});

const bot = async (t: TestContext): Promise<string> =>
  (await createBot({ template: 'data-bot', name: 'orders', parent: await tempFolder(t) })).folder;

const clientOf = (server: FakeMaestro) =>
  createMaestroClient({ session: { server: server.url, login: 'ana', key: KEY }, fetch: globalThis.fetch });

const failsWith = async (promise: Promise<unknown>, code: FailureCode): Promise<Failure['data']> => {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (thrown: unknown) => thrown,
  );
  assert(error instanceof Failure && error.code === code, String(error));
  return error.data;
};

const writes = (server: FakeMaestro): string[] =>
  server.calls().filter((c) => c.startsWith('POST') && !c.includes('login'));

test('a plan sends nothing; applied, it sends what was planned and tells what the door thought', async (t) => {
  const upload: Handler = (_, r) => sendJson(r, {});
  const routes = { ...target(null, ['1.0.0']), 'POST /api/v2/bot/upload/orders/version/1.0.0': upload };
  const server = await fakeMaestro(t, routes, { ours: true });
  const client = clientOf(server);
  const plan = await planDeploy({ folder: await bot(t), client, today });
  assert.deepEqual([plan.verdict, plan.version, plan.replaces, plan.released], ['pass', '1.0.0', false, null]);
  assert.deepEqual(writes(server), []);
  const steps: string[] = [];
  const deployed = await applyDeploy(plan, client, { onProgress: (step) => steps.push(step) });
  assert.deepEqual(steps, ['pack', 'register', 'upload', 'record']);
  assert.equal(deployed.record?.verdict, 'pass');
  assert.deepEqual(writes(server), ['POST /api/v2/bot', 'POST /api/v2/bot/upload/orders/version/1.0.0']);
  const sent = server.seen.find((one) => one.path.includes('upload'));
  const form = await new Response(sent?.body, {
    headers: { 'Content-Type': String(sent?.headers['content-type']) },
  }).formData();
  const files = readArchive(new Uint8Array(await (form.get('file') as File).arrayBuffer()));
  assert.deepEqual([...files.keys()].sort(), plan.archive.files.map((file) => file.path).sort());
});

test("the gate judges by the target's own policy and sends nothing of what fails", async (t) => {
  const server = await fakeMaestro(t, target(null), { ours: true });
  const folder = await bot(t);
  await appendFile(join(folder, 'bot.py'), '\nimport pandas\n');
  const client = clientOf(server);
  const plan = await planDeploy({ folder, client, today });
  assert.equal(plan.verdict, 'fail');
  const data = await failsWith(applyDeploy(plan, client), 'deploy-refused');
  assert.deepEqual([data.bot, data.policy], ['orders', 'acme']);
  assert.deepEqual(writes(server), []);
});

test('a policy of the target that cannot be read closes the gate', async (t) => {
  const broken: Handler = (_, r) => r.end('schema: 1\nname: acme\nlevel: standard\nalow: {}\n');
  const server = await fakeMaestro(t, { ...target(null), 'GET /botyard/v1/policy': broken }, { ours: true });
  const client = clientOf(server);
  const plan = await planDeploy({ folder: await bot(t), client, today });
  assert.equal(plan.verdict, 'unknown');
  assert.deepEqual((await failsWith(applyDeploy(plan, client), 'deploy-could-not-check')).problems, [
    'target: policy-invalid',
  ]);
  assert.deepEqual(writes(server), []);
});

test('a file that changed after the plan is not sent', async (t) => {
  const server = await fakeMaestro(t, target(null), { ours: true });
  const client = clientOf(server);
  const folder = await bot(t);
  const plan = await planDeploy({ folder, client, today });
  await writeFile(join(folder, 'bot.py'), 'print("other")\n');
  await failsWith(applyDeploy(plan, client), 'archive-file-changed');
  assert.deepEqual(writes(server), []);
});

test('a plan that says pass does not carry bytes through that do not', async (t) => {
  const server = await fakeMaestro(t, target(null), { ours: true });
  const client = clientOf(server);
  const folder = await bot(t);
  await appendFile(join(folder, 'bot.py'), '\nimport pandas\n');
  const plan = await planDeploy({ folder, client, today });
  const result = { verdict: 'pass', findings: [], problems: [] } as const;
  const forged: DeployPlan = { ...plan, verdict: 'pass', checked: { ...plan.checked, result } };
  await failsWith(applyDeploy(forged, client), 'deploy-refused');
  assert.deepEqual(writes(server), []);
});

test('a plan is for one target only', async (t) => {
  const server = await fakeMaestro(t, target(null), { ours: true });
  const other = await fakeMaestro(t, target(null), { ours: true });
  const plan = await planDeploy({ folder: await bot(t), client: clientOf(server), today });
  await failsWith(applyDeploy(plan, clientOf(other)), 'usage');
});

for (const [title, versions, filled, wish, expected] of [
  ['the last number is raised', ['1.0.0', '1.0.1'], ['1.0.0', '1.0.1'], {}, ['1.0.2', false]],
  ['a version that has no archive is filled first', ['1.0.0', '1.0.1'], ['1.0.0'], {}, ['1.0.1', false]],
  ['a version without an archive may be named', ['1.0.0', '1.0.1'], ['1.0.1'], { version: '1.0.0' }, ['1.0.0', false]],
  ['an update replaces the highest', ['1.0.0', '1.0.1'], ['1.0.0', '1.0.1'], { update: true }, ['1.0.1', true]],
  [
    'an update may name an older one',
    ['1.0.0', '1.0.1'],
    ['1.0.0', '1.0.1'],
    { update: true, version: '1.0.0' },
    ['1.0.0', true],
  ],
  ['an update of nothing is the first version', [], [], { update: true }, ['1.0.0', false]],
] as const) {
  test(`the version of a deploy: ${title}`, async (t) => {
    const server = await fakeMaestro(t, target(versions, filled), { ours: true });
    const plan = await planDeploy({ folder: await bot(t), client: clientOf(server), today, ...wish });
    assert.deepEqual([plan.version, plan.replaces], expected);
  });
}

test('a version that is there is refused, and so is one that cannot be a version', async (t) => {
  const server = await fakeMaestro(t, target(['1.0.0']), { ours: true });
  const plan = { folder: await bot(t), client: clientOf(server), today };
  await failsWith(planDeploy({ ...plan, version: '1.0.0' }), 'version-exists');
  await failsWith(planDeploy({ ...plan, version: '../1' }), 'usage');
});

test('at another server the gate is ours alone: its record and its door are not asked for', async (t) => {
  const routes = {
    'GET /api/v2/bot': ((_, r) => sendJson(r, [{ botId: 'orders', version: '4' }])) as Handler,
    'POST /api/v2/bot': ok,
    'POST /api/v2/bot/upload/orders/version/5': ok,
  };
  const server = await fakeMaestro(t, routes);
  const client = clientOf(server);
  const plan = await planDeploy({ folder: await bot(t), client, today });
  assert.deepEqual([plan.version, plan.serverHasDoor, plan.released], ['5', false, '4']);
  assert.equal((await applyDeploy(plan, client)).record, null);
  assert.deepEqual(
    server.calls().filter((call) => /botyard/.test(call) && !/about/.test(call)),
    [],
  );
});

test('a cancelled upload says what it left', async (t) => {
  const stop = new AbortController();
  const routes = { ...target(null), 'POST /api/v2/bot/upload/orders/version/1.0.0': () => stop.abort() };
  const server = await fakeMaestro(t, routes, { ours: true });
  const client = clientOf(server);
  const plan = await planDeploy({ folder: await bot(t), client, today });
  const data = await failsWith(applyDeploy(plan, client, { signal: stop.signal }), 'cancelled');
  assert.deepEqual([data.left, data.version], ['version-without-archive', '1.0.0']);
});

test('a cancel before anything was sent leaves nothing', async (t) => {
  const server = await fakeMaestro(t, target(null), { ours: true });
  const client = clientOf(server);
  const plan = await planDeploy({ folder: await bot(t), client, today });
  assert.equal(
    (await failsWith(applyDeploy(plan, client, { signal: AbortSignal.abort() }), 'cancelled')).left,
    undefined,
  );
  assert.deepEqual(writes(server), []);
});

test('a release takes the highest version, and names those there when one is missing', async (t) => {
  const server = await fakeMaestro(t, target(['1.9', '1.10']), { ours: true });
  const client = clientOf(server);
  assert.deepEqual(await releaseVersion({ client, botId: 'orders' }), { botId: 'orders', version: '1.10' });
  assert.deepEqual(
    (await failsWith(releaseVersion({ client, botId: 'orders', version: '2' }), 'version-unknown')).known,
    ['1.9', '1.10'],
  );
  await failsWith(releaseVersion({ client, botId: 'none' }), 'bot-unknown');
});

test('the gate refuses data that may not go to its target, whatever the editor said', async (t) => {
  const classes =
    'data: { classes: [{ name: patient, targets: [hospital, production], mayLeave: false }, { name: public }] }\n';
  const server = await fakeMaestro(
    t,
    {
      ...target([]),
      'GET /botyard/v1/policy': (_, r) => r.end(`schema: 1\nname: acme\nlevel: starter\n${classes}`),
    },
    { ours: true },
  );
  const folder = await bot(t);
  await writeFile(join(folder, 'pyproject.toml'), '[tool.botyard]\nname = "orders"\ndata = ["patient"]\n');
  const causes = async (to: { name: string; environment: 'development' | 'production' | null } | undefined) => {
    const plan = await planDeploy({ folder, client: clientOf(server), today, ...(to && { target: to }) });
    const found = plan.checked.result.findings.filter(({ rule }) => rule === 'data-class-target');
    return [plan.verdict, ...found.map(({ data }) => data.cause)];
  };
  assert.deepEqual(await causes({ name: 'shop', environment: 'development' }), ['fail', 'target']);
  assert.deepEqual(await causes({ name: 'hospital', environment: null }), ['pass']);
  assert.deepEqual(await causes({ name: 'other', environment: 'production' }), ['pass']);
  assert.deepEqual(await causes(undefined), ['pass'], 'a name that nobody said is not judged');
});
