import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure, type FailureCode } from '#core';
import {
  joinOrStartOrchestrator,
  orchestratorStatus,
  type StartOptions,
  sessionOf,
  startOrchestrator,
  stopOrchestrator,
} from '#launch';
import { isAlive } from '../../../src/launch/status.ts';
import { eventually } from '../../support/eventually.ts';

const bundle = join(import.meta.dirname, 'cases', 'fake-orchestrator.mjs');

/** A data folder; whatever orchestrator holds it is ended with the test. */
const start = async (t: TestContext, how: string, more: Partial<StartOptions> = {}): Promise<StartOptions> => {
  const home = await mkdtemp(join(tmpdir(), 'botyard-launch-'));
  const data = join(home, 'data ç');
  t.after(async () => {
    const running = await orchestratorStatus(data);
    if (running) process.kill(running.pid, 'SIGKILL');
    await rm(home, { recursive: true, force: true });
  });
  return { data, bundle, node: process.execPath, env: { FAKE: how }, ...more };
};

const failsWith = async (promise: Promise<unknown>, code: FailureCode): Promise<Failure['data']> => {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (thrown: unknown) => thrown,
  );
  assert(error instanceof Failure && error.code === code, String(error));
  return error.data;
};

test('a start returns after the ready line; the orchestrator is then found, joined and stopped', async (t) => {
  const options = await start(t, 'good');
  const running = await startOrchestrator(options);
  assert.deepEqual(await orchestratorStatus(options.data), running);
  assert.deepEqual(await joinOrStartOrchestrator(options), running);
  assert.deepEqual(await sessionOf(running), { server: running.url, login: 'admin@localhost', key: 'k' });
  await stopOrchestrator(options.data);
  assert.equal(isAlive(running.pid), false);
  assert.equal(await orchestratorStatus(options.data), null);
  await failsWith(stopOrchestrator(options.data), 'orchestrator-not-running');
});

test('two that start at once end up with one orchestrator', async (t) => {
  const options = await start(t, 'good');
  const [one, other] = await Promise.all([joinOrStartOrchestrator(options), joinOrStartOrchestrator(options)]);
  assert.deepEqual(one, other);
});

test('port, idle time and policy reach it as arguments; a key in the environment does not reach it at all', async (t) => {
  const options = await start(t, 'good', { port: 0, idleExitS: 900, policyFile: '/p.yaml' });
  const file = join(options.data, 'seen.json');
  process.env.BOTYARD_KEY = 'no-one-may-see-this';
  t.after(() => delete process.env.BOTYARD_KEY);
  await startOrchestrator({ ...options, env: { FAKE_ENV_FILE: file } });
  await eventually('the fake wrote what it saw', () =>
    readFile(file).then(
      (b) => b.length > 0,
      () => false,
    ),
  );
  const seen = await readFile(file, 'utf8');
  assert(!seen.includes('no-one-may-see-this'));
  assert.deepEqual(JSON.parse(seen)[1].slice(2), [
    'serve',
    '--data',
    options.data,
    '--port',
    '0',
    '--policy',
    '/p.yaml',
    '--idle-exit-s',
    '900',
  ]);
});

test('what a start leaves in the temporary folder is nothing', async (t) => {
  const before = (await readdir(tmpdir())).filter((name) => name.startsWith('botyard-start-'));
  await startOrchestrator(await start(t, 'good'));
  await failsWith(startOrchestrator(await start(t, 'crash')), 'orchestrator-did-not-start');
  const after = (await readdir(tmpdir())).filter((name) => name.startsWith('botyard-start-') && !before.includes(name));
  assert.deepEqual(after, []);
});

for (const [how, code, data] of [
  ['port-json', 'port-in-use', { port: 4711 }],
  ['port-words', 'port-in-use', { port: null }],
  ['folder-json', 'data-folder-not-usable', { cause: 'EACCES' }],
  ['crash', 'orchestrator-did-not-start', { cause: 'TypeError: x is not a function', exit: 1 }],
] as const) {
  test(`an orchestrator that ends with ${how} is ${code}, in its own words`, async (t) => {
    const said = await failsWith(startOrchestrator(await start(t, how)), code);
    for (const [name, value] of Object.entries(data)) assert.equal(said[name], value);
  });
}

test('a folder that is held is orchestrator-already-running', async (t) => {
  const options = await start(t, 'good');
  await startOrchestrator(options);
  const said = await failsWith(startOrchestrator(options), 'orchestrator-already-running');
  assert.equal(said.data, options.data);
});

test('an orchestrator that never gets ready is ended, and so is one whose start is cancelled', async (t) => {
  const options = await start(t, 'silent');
  const said = await failsWith(startOrchestrator({ ...options, deadlineMs: 300 }), 'orchestrator-did-not-start');
  assert.equal(said.log, join(options.data, 'orchestrator.log'));
  const stop = new AbortController();
  const starting = startOrchestrator({ ...options, signal: stop.signal });
  stop.abort();
  await failsWith(starting, 'cancelled');
  await failsWith(startOrchestrator({ ...options, signal: stop.signal }), 'cancelled');
});

test('a Node that is none is a start that failed', async (t) => {
  const options = await start(t, 'good', { node: '/no/such/node' });
  assert.match(String((await failsWith(startOrchestrator(options), 'orchestrator-did-not-start')).cause), /ENOENT/);
});

test('a file left by a killed orchestrator, or one that leads elsewhere, is not a running one', async (t) => {
  const options = await start(t, 'good');
  const running = await startOrchestrator(options);
  const file = join(options.data, 'orchestrator.json');
  const good = await readFile(file, 'utf8');
  for (const url of ['https://orchestrator.example', 'http://127.0.0.1.example:80', 'http://127.0.0.1:1']) {
    await writeFile(file, JSON.stringify({ ...JSON.parse(good), url }));
    assert.equal(await orchestratorStatus(options.data), null, url);
  }
  await writeFile(file, good.slice(0, 20));
  assert.equal(await orchestratorStatus(options.data), null);
  await writeFile(file, good);
  assert.deepEqual(await orchestratorStatus(options.data), running);
  process.kill(running.pid, 'SIGKILL');
  await eventually('it is gone', () => !isAlive(running.pid));
  assert.equal(await orchestratorStatus(options.data), null);
});
