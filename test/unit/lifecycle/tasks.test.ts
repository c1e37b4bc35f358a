import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { isFailure } from '#core';
import { cancelTask, runAutomation, taskReport } from '#lifecycle';
import { createMaestroClient, type MaestroClient } from '#maestro';
import { type FakeMaestro, fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { type Handler, sendJson } from '../../support/loopback.ts';

const served = async (t: TestContext, routes: Routes): Promise<[FakeMaestro, MaestroClient]> => {
  const server = await fakeMaestro(t, routes);
  return [
    server,
    createMaestroClient({ session: { server: server.url, login: 'a', key: KEY }, fetch: globalThis.fetch }),
  ];
};
const changes = (server: FakeMaestro): unknown[] =>
  server.seen
    .filter((one) => one.method === 'POST' && /task/.test(one.path))
    .map((one) => JSON.parse(String(one.body)));
const tasks = (...states: object[]): Handler => {
  return (_, r) => sendJson(r, { id: 7, ...(states.length > 1 ? states.shift() : states[0]) });
};
const ok: Handler = (_, r) => sendJson(r, {});

for (const [title, states, sent] of [
  ['a queued task is canceled', [{ state: 'START' }, { state: 'CANCELED' }], [{ state: 'CANCELED' }]],
  ['a running task is killed', [{ state: 'RUNNING' }], [{ interrupted: true, killed: true }]],
  [
    'a queued task that starts meanwhile is killed',
    [{ state: 'START' }, { state: 'RUNNING' }],
    [{ state: 'CANCELED' }, { interrupted: true, killed: true }],
  ],
  ['a task that has ended is left as it is', [{ state: 'FINISHED' }], []],
] as const) {
  test(title, async (t) => {
    const [server, client] = await served(t, { 'GET /api/v2/task/7': tasks(...states), 'POST /api/v2/task/7': ok });
    await cancelTask({ client, taskId: 7 });
    assert.deepEqual(changes(server), sent);
  });
}

test('a run sends its parameters', async (t) => {
  const [server, client] = await served(t, { 'POST /api/v2/task': tasks({ state: 'START' }) });
  assert.equal((await runAutomation({ client, automation: 'orders', parameters: { day: 1 } })).id, 7);
  assert.deepEqual(changes(server), [{ activityLabel: 'orders', parameters: { day: 1 }, test: false }]);
});

test('an automation that is not there is named with those that are', async (t) => {
  const [, client] = await served(t, {
    'GET /api/v2/activity': (_, r) => sendJson(r, [{ label: 'one' }, { label: 'two' }]),
  });
  await assert.rejects(runAutomation({ client, automation: 'three' }), (error) => {
    assert(isFailure(error, 'automation-unknown'));
    assert.deepEqual(error.data.known, ['one', 'two']);
    return true;
  });
  await assert.rejects(runAutomation({ client, automation: 'one' }), (error) => isFailure(error, 'server-refused'));
});

test('a report holds the entries of its own task only', async (t) => {
  const entry = (n: number, more: object) => ({ columns: { n }, ...more });
  const times = {
    dateCreation: '2026-01-01T10:00:00Z',
    dateStartRunning: '2026-01-01T10:00:05Z',
    dateLastModified: '2026-01-01T10:01:00Z',
  };
  const page = { content: [], totalPages: 0 };
  const [, client] = await served(t, {
    'GET /api/v2/task/7': tasks({ state: 'FINISHED', ...times }),
    'GET /api/v2/alerts': (_, r) => sendJson(r, page),
    'GET /api/v2/error': (_, r) => sendJson(r, page),
    'GET /api/v2/artifact': (_, r) => sendJson(r, page),
    'GET /api/v2/log': (_, r) =>
      sendJson(r, [{ label: 'a', columns: [] }, { label: 'b', columns: [] }, { columns: [] }]),
    'GET /api/v2/log/a/entry-list': (_, r) =>
      sendJson(r, [entry(1, { taskId: 7 }), entry(2, { taskId: 8, dateCreation: '2026-01-01T10:00:10Z' })]),
    'GET /api/v2/log/b/entry-list': (_, r) =>
      sendJson(r, [
        entry(3, { dateCreation: '2026-01-01T10:00:04Z' }),
        entry(4, { dateCreation: '2026-01-01T10:00:30Z' }),
        entry(5, { dateCreation: '2026-01-01T10:02:00Z' }),
        entry(6, {}),
      ]),
  });
  const report = await taskReport({ client, taskId: 7 });
  const shown = report.logs.map((log) => [log.label, log.entries.map((one) => one.columns.n)]);
  assert.deepEqual(shown, [
    ['a', [1]],
    ['b', [4, 6]],
  ]);
});
