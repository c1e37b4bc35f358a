import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { createTokens } from '../../../../src/orchestrator/access/tokens.ts';
import { tokenRecords } from '../../../../src/orchestrator/records/tokens.ts';
import { freshRecords } from '../../../support/sqlite-records.ts';

const MINUTE = 60_000;

test('a session lives an hour from its last use', async (t) => {
  const clock = { now: 0 };
  const tokens = createTokens(tokenRecords(await freshRecords(t)), () => clock.now);
  const token = await tokens.session('admin');
  for (let hour = 0; hour < 5; hour++) {
    clock.now += 59 * MINUTE;
    deepStrictEqual(await tokens.identify(token), { kind: 'session', login: 'admin' });
  }
  clock.now += 61 * MINUTE;
  strictEqual(await tokens.identify(token), null);
});

test("a task's token is good while its run goes on, and a minute more", async (t) => {
  const clock = { now: 0 };
  const tokens = createTokens(tokenRecords(await freshRecords(t)), () => clock.now);
  const run = { login: 'admin', taskId: 7, runId: 'task-7-1', attempt: 1 };
  const token = await tokens.task(run);
  clock.now += 24 * 60 * MINUTE;
  deepStrictEqual(await tokens.identify(token), { kind: 'task', ...run });
  await tokens.runEnded('task-7-1');
  clock.now += MINUTE - 1;
  ok(await tokens.identify(token));
  clock.now += 2;
  strictEqual(await tokens.identify(token), null);
});

test('a new runner token ends the old one, and the records hold no token', async (t) => {
  const records = await freshRecords(t);
  const tokens = createTokens(tokenRecords(records), () => 0);
  const [old, fresh] = [await tokens.runner(), await tokens.runner()];
  strictEqual(await tokens.identify(old), null);
  strictEqual((await tokens.identify(fresh))?.kind, 'runner');
  strictEqual(await tokens.identify(''), null);
  ok(!JSON.stringify(await records.query('SELECT * FROM tokens')).includes(fresh));
});
