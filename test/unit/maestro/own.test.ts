import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '#core';
import { createMaestroClient, type MaestroClient } from '#maestro';
import { collect } from '../../support/collect.ts';
import { fakeMaestro, KEY } from '../../support/fake-maestro.ts';
import { type Handler, sendJson } from '../../support/loopback.ts';

const clientOf = (server: string, consoleIdleMs = 10_000): MaestroClient =>
  createMaestroClient({ session: { server, login: 'ana', key: KEY }, fetch: globalThis.fetch, consoleIdleMs });

const CONSOLE = 'GET /botyard/v1/tasks/7/console';
const line = (seq: number) => ({ seq, time: '2026-01-01T00:00:00.000Z', stream: 'stdout', text: `line ${seq}` });
const sse = (seq: number): string => `id: ${seq}\ndata: ${JSON.stringify(line(seq))}\n\n`;

/** Sends the text and, unless `stay`, ends the answer. */
const stream =
  (text: string, stay = false): Handler =>
  (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (stay) response.write(text);
    else response.end(text);
  };

for (const [title, answer] of [
  ['a server that has no such route is not ours', (_, r) => sendJson(r, { message: 'no' }, 404)],
  ['a server that asks for a login there is not ours', (_, r) => sendJson(r, { message: 'no' }, 401)],
  ['a server that shows its start page there is not ours', (_, r) => r.end('<html></html>')],
  ['a server that answers something else is not ours', (_, r) => sendJson(r, { product: 'other' })],
] as const satisfies readonly (readonly [string, Handler])[]) {
  test(`${title}: no policy, no record`, async (t) => {
    const server = await fakeMaestro(t, { 'GET /botyard/v1/about': answer });
    const client = clientOf(server.url);
    assert.equal(await client.about(), null);
    assert.equal(await client.policy(), null);
    assert.equal(await client.versionRecord('b', '1'), null);
  });
}

test('a server in trouble is not taken for one that is not ours', async (t) => {
  const server = await fakeMaestro(t, { 'GET /botyard/v1/about': (_, r) => sendJson(r, { message: 'starting' }, 503) });
  await assert.rejects(clientOf(server.url).about(), (error) => isFailure(error, 'server-refused'));
});

test('the policy of our server is its text, none only when it says so, and a refusal never means none', async (t) => {
  const answers: Handler[] = [
    (_, r) => r.end('schema: 1\n'),
    (_, r) => r.writeHead(204).end(),
    (_, r) => sendJson(r, { message: 'no' }, 404),
    (_, r) => r.end(''),
  ];
  const server = await fakeMaestro(t, { 'GET /botyard/v1/policy': (s, r) => answers.shift()?.(s, r) }, { ours: true });
  const client = clientOf(server.url);
  assert.equal(await client.policy(), 'schema: 1\n');
  assert.equal(await client.policy(), null);
  await assert.rejects(client.policy(), (error) => isFailure(error, 'server-refused'));
  await assert.rejects(client.policy(), (error) => isFailure(error, 'server-answer-invalid'));
});

test('a console gives its lines in order, once, and ends when the server says so', async (t) => {
  const body = `: hello\n\n${sse(1)}${sse(2)}${sse(2)}${sse(1)}${sse(3)}event: end\ndata: {}\n\n${sse(4)}`;
  const server = await fakeMaestro(t, { [CONSOLE]: stream(body, true) }, { ours: true });
  let opened = 0;
  const lines = await collect(clientOf(server.url).console(7, 0, undefined, () => (opened += 1)));
  assert.deepEqual(
    lines.map((one) => one.seq),
    [1, 2, 3],
  );
  assert.equal(opened, 1);
});

test('a console is resumed by Last-Event-ID, and what the server repeats is left out', async (t) => {
  const server = await fakeMaestro(
    t,
    { [CONSOLE]: stream(`${sse(2)}${sse(3)}event: end\ndata: x\n\n`) },
    { ours: true },
  );
  const lines = await collect(clientOf(server.url).console(7, 2));
  assert.deepEqual(
    lines.map((one) => one.seq),
    [3],
  );
  assert.equal(server.seen.at(-1)?.headers['last-event-id'], '2');
});

for (const [title, answer, code] of [
  ['a console that ends without saying so is a broken connection', stream(sse(1)), 'server-unreachable'],
  ['a line that is none is an invalid answer', stream('data: {"seq":"1"}\n\n', true), 'server-answer-invalid'],
  ['a console at a server of ours that knows no such task', (_, r) => sendJson(r, {}, 404), 'task-unknown'],
  ['an answer that is no event stream is no console', (_, r) => sendJson(r, {}), 'console-not-available'],
] as const satisfies readonly (readonly [string, Handler, string])[]) {
  test(title, async (t) => {
    const server = await fakeMaestro(t, { [CONSOLE]: answer }, { ours: true });
    await assert.rejects(collect(clientOf(server.url).console(7, 0)), (error) => isFailure(error, code));
  });
}

test('a silent console is a dead connection, and a comment is a sign of life', async (t) => {
  const server = await fakeMaestro(t, { [CONSOLE]: stream(sse(1), true) }, { ours: true });
  const lines = clientOf(server.url, 60).console(7, 0)[Symbol.asyncIterator]();
  assert.equal((await lines.next()).value?.seq, 1);
  await assert.rejects(lines.next(), (error) => isFailure(error, 'server-timeout'));
});

test('a console that is cancelled, or that nobody reads any more, lets its connection go', async (t) => {
  const gone: Promise<unknown>[] = [];
  const watch: Handler = (seen, response) => {
    gone.push(new Promise((resolve) => response.once('close', resolve)));
    stream(sse(1), true)(seen, response);
  };
  const server = await fakeMaestro(t, { [CONSOLE]: watch }, { ours: true });
  const client = clientOf(server.url);
  for await (const _ of client.console(7, 0)) break;
  const stop = new AbortController();
  await assert.rejects(
    async () => {
      for await (const _ of client.console(7, 0, stop.signal)) stop.abort();
    },
    (error) => isFailure(error, 'cancelled'),
  );
  await Promise.all(gone);
});
