import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createLocalQueue } from '../../../../src/orchestrator/dispatch/local-queue.ts';
import type { RunOrder } from '../../../../src/orchestrator/dispatch/port.ts';
import { freshRecords } from '../../../support/sqlite-records.ts';

const order = (runId: string, change: Partial<RunOrder> = {}): RunOrder => ({
  runId,
  pool: 'default',
  attempts: 1,
  priority: 0,
  timeoutS: 60,
  leaseS: 30,
  ...change,
});

const queueOf = async (t: TestContext) => {
  const clock = { now: 1_000_000 };
  const queue = createLocalQueue(await freshRecords(t), () => clock.now);
  const ends: unknown[] = [];
  queue.onEnd((runId, { kind }) => ends.push([runId, kind]));
  const claim = async () => (await queue.runner.claim('r', 'default'))?.runId ?? null;
  return { queue, clock, ends, claim };
};

test('runs are given out once each: by priority, then in the order they came', async (t) => {
  const { queue, claim } = await queueOf(t);
  for (const one of [order('a'), order('b', { priority: 5 }), order('c'), order('d', { pool: 'other' })]) {
    await queue.submit(one);
    await queue.submit(one);
  }
  const claimed = await Promise.all([claim(), claim(), claim(), claim()]);
  deepStrictEqual(claimed, ['b', 'a', 'c', null]);
});

test('a lease that is not renewed ends the run as lost; the late runner is told', async (t) => {
  const { queue, clock, ends, claim } = await queueOf(t);
  await queue.submit(order('a'));
  await claim();
  strictEqual(await queue.runner.renew('a', 1), 'go-on');
  clock.now += 30_000;
  await queue.sweep();
  deepStrictEqual(ends, []);
  clock.now += 1;
  await queue.sweep();
  deepStrictEqual(ends, [['a', 'lost']]);
  strictEqual(await queue.runner.renew('a', 1), 'stale');
  strictEqual(await queue.runner.end('a', 1, { kind: 'ok', message: null }), false);
  strictEqual((await queue.state('a'))?.end?.kind, 'lost');
});

test('a claim that no runner ever spoke of is given out again, a few times', async (t) => {
  const { queue, clock, ends, claim } = await queueOf(t);
  await queue.submit(order('a'));
  for (let attempt = 1; attempt <= 4; attempt++) {
    strictEqual(await claim(), 'a');
    clock.now += 30_001;
    await queue.sweep();
  }
  strictEqual(await claim(), null);
  deepStrictEqual(ends, [['a', 'lost']]);
});

test('a run with attempts left is given to the next runner, and the first is stale', async (t) => {
  const { queue, clock, claim } = await queueOf(t);
  await queue.submit(order('a', { attempts: 2 }));
  await claim();
  await queue.runner.renew('a', 1);
  clock.now += 30_001;
  await queue.sweep();
  strictEqual(await claim(), 'a');
  strictEqual(await queue.runner.renew('a', 1), 'stale');
  strictEqual(await queue.runner.renew('a', 2), 'go-on');
});

test('the end of a run is told once, and may be said twice', async (t) => {
  const { queue, ends, claim } = await queueOf(t);
  await queue.submit(order('a'));
  await claim();
  const end = { kind: 'failed', message: 'ValueError: x' } as const;
  strictEqual(await queue.runner.end('a', 1, end), true);
  strictEqual(await queue.runner.end('a', 1, end), true);
  deepStrictEqual(ends, [['a', 'failed']]);
  deepStrictEqual((await queue.state('a'))?.end, { attempt: 1, ...end });
});

test('a cancelled run never starts when it waited, and is asked to stop when it ran', async (t) => {
  const { queue, clock, ends, claim } = await queueOf(t);
  await queue.submit(order('waits'));
  await queue.cancel('waits');
  strictEqual(await claim(), null);
  await queue.submit(order('runs'));
  await claim();
  await queue.cancel('runs');
  strictEqual(await queue.runner.renew('runs', 1), 'cancel');
  clock.now += 30_001;
  await queue.sweep();
  deepStrictEqual(ends, [
    ['waits', 'cancelled'],
    ['runs', 'cancelled'],
  ]);
});

test('after a start of the server each lease begins anew: it was the server that was away', async (t) => {
  const { queue, clock, ends, claim } = await queueOf(t);
  await queue.submit(order('a'));
  await claim();
  await queue.runner.renew('a', 1);
  clock.now += 600_000;
  await queue.renewAll();
  await queue.sweep();
  deepStrictEqual(ends, []);
  strictEqual(await queue.runner.renew('a', 1), 'go-on');
});
