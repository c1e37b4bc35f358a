import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import { isFailure } from '#core';
import { type FollowEvent, follow } from '#lifecycle';
import { createMaestroClient, type MaestroClient } from '#maestro';
import { collect } from '../../support/collect.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { fakeMaestro, KEY } from '../../support/fake-maestro.ts';
import { type Handler, sendJson } from '../../support/loopback.ts';

const clientOf = (server: string): MaestroClient =>
  createMaestroClient({ session: { server, login: 'ana', key: KEY }, fetch: globalThis.fetch });

const CONSOLE = 'GET /botyard/v1/tasks/7/console';
const TASK = 'GET /api/v2/task/7';
const END = 'event: end\ndata: {}\n\n';
const sse = (seq: number): string =>
  `id: ${seq}\ndata: ${JSON.stringify({ seq, time: '2026-01-01T00:00:00.000Z', stream: 'stdout', text: `l${seq}` })}\n\n`;
const finished: Handler = (_, r) => sendJson(r, { id: 7, state: 'FINISHED', finishStatus: 'SUCCESS' });

/** A console of `total` lines whose connection is cut in the middle of a line after every `each` lines. */
const cutEvery = (each: number, total: number): Handler => {
  return (seen, response) => {
    const from = Number(seen.headers['last-event-id'] ?? 0) + 1;
    const last = Math.min(total, from + each - 1);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (let seq = from; seq <= last; seq += 1) response.write(sse(seq));
    if (last === total) response.end(END);
    else response.write(sse(last + 1).slice(0, 9), () => response.socket?.destroy());
  };
};

const seqs = (events: readonly FollowEvent[]): number[] =>
  events.flatMap((e) => (e.kind === 'line' ? [e.line.seq] : []));
const states = (events: readonly FollowEvent[]): string[] =>
  events.flatMap((e) => (e.kind === 'state' ? [e.state] : []));
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

test('a console that breaks again and again loses no line and doubles none', async (t) => {
  const { url } = await fakeMaestro(t, { [CONSOLE]: cutEvery(3, 20), [TASK]: finished }, { ours: true });
  const events = await collect(follow({ client: clientOf(url), taskId: 7, wait: fakeClock().wait }));
  assert.deepEqual(seqs(events), upTo(20));
  assert.deepEqual(states(events).slice(0, 4), ['connecting', 'live', 'retrying', 'live']);
  const end = events.at(-1);
  assert(end?.kind === 'end' && end.task.finishStatus === 'SUCCESS');
});

test('following goes on after the line that was seen last', async (t) => {
  const { url } = await fakeMaestro(t, { [CONSOLE]: cutEvery(100, 9), [TASK]: finished }, { ours: true });
  const events = await collect(follow({ client: clientOf(url), taskId: 7, afterSeq: 6, wait: fakeClock().wait }));
  assert.deepEqual(seqs(events), [7, 8, 9]);
});

test('it is live as soon as the server has taken us in, before the first line', async (t) => {
  const silent: Handler = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': nothing yet\n\n');
  };
  const { url } = await fakeMaestro(t, { [CONSOLE]: silent }, { ours: true });
  const events: FollowEvent[] = [];
  for await (const event of follow({ client: clientOf(url), taskId: 7 })) {
    events.push(event);
    if (event.kind === 'state' && event.state === 'live') break;
  }
  assert.deepEqual(states(events), ['connecting', 'live']);
});

test('a server that is away is asked again after longer and longer waits, and where it went is asked too', async (t) => {
  const away = await fakeMaestro(t, {}, { ours: true });
  await away.close();
  const back = await fakeMaestro(t, { [CONSOLE]: cutEvery(100, 2), [TASK]: finished }, { ours: true });
  const clock = fakeClock();
  const reconnect = async () => {
    if (clock.waits.length < 3) throw new Error('not there yet');
    return clock.waits.length < 6 ? null : clientOf(back.url);
  };
  const events = await collect(follow({ client: clientOf(away.url), taskId: 7, wait: clock.wait, reconnect }));
  assert.deepEqual(seqs(events), [1, 2]);
  assert.deepEqual(clock.waits, [250, 500, 1000, 2000, 4000, 5000]);
});

test('patience has an end: then the last failure is thrown', async (t) => {
  const away = await fakeMaestro(t, {}, { ours: true });
  await away.close();
  const clock = fakeClock();
  const following = collect(follow({ client: clientOf(away.url), taskId: 7, wait: clock.wait, patienceMs: 1000 }));
  await assert.rejects(following, (error) => isFailure(error, 'server-unreachable'));
  assert.deepEqual(clock.waits, [250, 500, 1000]);
});

test('what will not get better is thrown at once', async (t) => {
  const { url } = await fakeMaestro(t, {}, { ours: true });
  const following = collect(follow({ client: clientOf(url), taskId: 7, wait: fakeClock().wait }));
  await assert.rejects(following, (error) => isFailure(error, 'task-unknown'));
});

test('a console that ends before the record of the task does is waited for', async (t) => {
  const left = ['RUNNING', 'RUNNING', 'FINISHED'];
  const task: Handler = (_, r) => sendJson(r, { id: 7, state: left.shift() });
  const { url } = await fakeMaestro(t, { [CONSOLE]: cutEvery(9, 1), [TASK]: task }, { ours: true });
  const events = await collect(follow({ client: clientOf(url), taskId: 7, wait: fakeClock().wait }));
  assert.deepEqual(
    events.map((e) => e.kind),
    ['state', 'state', 'line', 'end'],
  );
});

test('a task that goes on after its console has ended is followed on', async (t) => {
  let asked = 0;
  const task: Handler = (_, r) => {
    asked += 1;
    sendJson(r, { id: 7, state: asked > 25 ? 'FINISHED' : 'START' });
  };
  let connections = 0;
  const again: Handler = (seen, r) => {
    connections += 1;
    cutEvery(9, connections)(seen, r);
  };
  const { url } = await fakeMaestro(t, { [CONSOLE]: again, [TASK]: task }, { ours: true });
  const events = await collect(follow({ client: clientOf(url), taskId: 7, wait: fakeClock().wait }));
  assert.deepEqual(seqs(events), [1, 2]);
});

test('another program on the address of a server that is away gets no login and no call', async (t) => {
  const routes = { [CONSOLE]: cutEvery(1, 3) };
  const first = await fakeMaestro(t, routes, { ours: true });
  const stranger = await fakeMaestro(t, { [TASK]: finished });
  const clock = fakeClock();
  const o = { client: clientOf(first.url), taskId: 7, wait: clock.wait, patienceMs: 1000 };
  const following = collect(follow({ ...o, reconnect: async () => clientOf(stranger.url) }));
  await assert.rejects(following, (error) => isFailure(error, 'server-unreachable'));
  assert.deepEqual(new Set(stranger.calls()), new Set(['GET /botyard/v1/about']));
});

test('cancelling ends the following in every state', async (t) => {
  const hang: Handler = () => undefined;
  const quiet: Handler = (_, r) => void r.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
  for (const [routes, ours] of [
    [{ 'GET /botyard/v1/about': hang }, true],
    [{ [CONSOLE]: hang }, true],
    [{ [CONSOLE]: quiet }, true],
    [{ [CONSOLE]: cutEvery(0, 1) }, true],
    [{ [TASK]: hang }, false],
    [{ [TASK]: (_: unknown, r: ServerResponse) => sendJson(r, { id: 7, state: 'START' }) }, false],
  ] as const) {
    const server = await fakeMaestro(t, routes, { ours });
    const stop = new AbortController();
    const following = collect(follow({ client: clientOf(server.url), taskId: 7, signal: stop.signal }));
    const rejected = assert.rejects(following, (error) => isFailure(error, 'cancelled'));
    const wanted = Object.keys(routes)[0] ?? '';
    while (!server.calls().some((call) => call.startsWith(wanted))) await once(server.server, 'request');
    stop.abort();
    await rejected;
  }
});

test('at a server without a console its reports come as system lines, each once, also when a call fails between', async (t) => {
  const date = (n: number): string => `2026-01-01T00:00:0${n}.000Z`;
  const alert = (id: number, title: string) => ({ id, taskId: 7, title, message: 'm', type: 'INFO', date: date(id) });
  const alerts = [[], [alert(1, 'a')], [alert(2, 'b'), alert(1, 'a')], [alert(2, 'b'), alert(1, 'a')]];
  const entry = { columns: { customer: 'x', total: 3 }, dateCreation: date(3) };
  const entries = [[], [], [entry], [entry, entry]];
  let round = -1;
  const task: Handler = (_, r) => {
    round += 1;
    if (round === 2) return sendJson(r, { message: 'busy' }, 503);
    sendJson(r, { id: 7, state: round >= 4 ? 'FINISHED' : 'RUNNING', dateStartRunning: date(0) });
  };
  const at = <T>(list: readonly T[]): T => list[Math.min(Math.max(0, round > 2 ? round - 1 : round), 3)] as T;
  const { url } = await fakeMaestro(t, {
    [TASK]: task,
    'GET /api/v2/alerts': (_, r) => sendJson(r, { content: at(alerts), totalPages: 1, last: true }),
    'GET /api/v2/log': (_, r) => sendJson(r, [{ label: 'orders', columns: [{ name: 'c', label: 'customer' }] }]),
    'GET /api/v2/log/orders/entry-list': (_, r) => sendJson(r, at(entries)),
    'GET /api/v2/error': (_, r) => sendJson(r, { message: 'this server has no such call' }, 404),
  });
  const events = await collect(follow({ client: clientOf(url), taskId: 7, wait: fakeClock().wait }));
  const lines = events.flatMap((e) => (e.kind === 'line' ? [e.line] : []));
  assert.deepEqual(
    lines.map((one) => [one.seq, one.stream, one.text]),
    [
      [1, 'system', 'alert INFO a: m'],
      [2, 'system', 'alert INFO b: m'],
      [3, 'system', 'log orders: customer=x total=3'],
      [4, 'system', 'log orders: customer=x total=3'],
    ],
  );
  assert.equal(events.at(-1)?.kind, 'end');
  assert.deepEqual(states(events), ['connecting', 'polling', 'retrying', 'polling']);
});
