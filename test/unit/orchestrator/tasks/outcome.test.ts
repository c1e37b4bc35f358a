import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict';
import { test } from 'node:test';
import type { DispatchEnd } from '../../../../src/orchestrator/dispatch/port.ts';
import type { TaskRow } from '../../../../src/orchestrator/records/tasks.ts';
import { Refusal } from '../../../../src/orchestrator/refusal.ts';
import type { RunEnd } from '../../../../src/orchestrator/runner/protocol.ts';
import { finishOf, wishOf } from '../../../../src/orchestrator/tasks/change.ts';
import { endOf, outcomeOf } from '../../../../src/orchestrator/tasks/outcome.ts';

const task = (state: TaskRow['state']): TaskRow => ({
  id: 7,
  automation: 'orders',
  botId: 'orders',
  version: '1.0.0',
  archive: 'a',
  payloadDigest: 'sha256:b',
  repository: 'DEFAULT',
  state,
  parameters: {},
  priority: 0,
  test: false,
  minExecution: null,
  interrupted: false,
  killed: false,
  reported: false,
  creator: 'admin',
  creatorTask: null,
  runner: null,
  created: '',
  modified: '',
  started: null,
  finishStatus: null,
  finishMessage: null,
  totalItems: null,
  processedItems: null,
  failedItems: null,
  runs: 1,
  handling: null,
  ended: null,
  runId: 'task-7-1',
});

const ran = (change: Partial<RunEnd>): RunEnd => ({
  kind: 'exited',
  exitCode: 0,
  signal: null,
  message: null,
  traceback: null,
  lastSeq: 0,
  ...change,
});

/** What becomes of a running task when its run ended so. */
const after = (change: Partial<RunEnd>) => {
  const outcome = outcomeOf(task('RUNNING'), { attempt: 1, ...endOf(ran(change)) });
  return [outcome?.state, outcome?.finishStatus, outcome?.finishMessage];
};

test('a task finishes whatever its bot did', () => {
  const over = { exitCode: null, signal: 'SIGKILL' };
  deepStrictEqual(after({}), ['FINISHED', 'SUCCESS', 'finished without a report']);
  deepStrictEqual(after({ exitCode: 3 }), ['FINISHED', 'FAILED', 'the bot ended with exit code 3']);
  deepStrictEqual(after({ exitCode: 1, message: 'KeyError: 1' }), ['FINISHED', 'FAILED', 'KeyError: 1']);
  deepStrictEqual(after(over), ['FINISHED', 'FAILED', 'the bot was ended by SIGKILL']);
  deepStrictEqual(after({ ...over, kind: 'lost' }), ['FINISHED', 'FAILED', 'the runner was lost']);
  deepStrictEqual(after({ ...over, kind: 'timeout' }), ['FINISHED', 'FAILED', 'the bot ran longer than it may']);
  deepStrictEqual(after({ ...over, kind: 'not-started', message: 'no pip' }), ['FINISHED', 'FAILED', 'no pip']);
  deepStrictEqual(after({ ...over, kind: 'cancelled' }), ['CANCELED', undefined, null]);
});

test("a bot's own report wins over how its process ended", () => {
  const ends: DispatchEnd['kind'][] = ['ok', 'failed', 'cancelled', 'lost', 'timeout'];
  for (const kind of ends) {
    strictEqual(outcomeOf(task('FINISHED'), { attempt: 1, kind, message: null }), null);
    strictEqual(outcomeOf(task('CANCELED'), { attempt: 1, kind, message: null }), null);
  }
});

test('one call of the wire is many wishes', () => {
  strictEqual(wishOf({ state: 'FINISHED', finishStatus: 'SUCCESS' }), 'finish');
  strictEqual(wishOf({ state: 'START' }), 'restart');
  strictEqual(wishOf({ state: 'CANCELED' }), 'cancel');
  strictEqual(wishOf({ interrupted: true, killed: true }), 'cancel');
  strictEqual(wishOf({ interrupted: true }), 'interrupt');
  strictEqual(wishOf({}), 'nothing');
});

test('item counts are given together and add up, or are all absent', () => {
  const finish = (counts: object) =>
    finishOf(task('RUNNING'), { state: 'FINISHED', finishStatus: 'SUCCESS', ...counts });
  const none = finish({ totalItems: null, processedItems: null, failedItems: null });
  deepStrictEqual([none.totalItems, none.processedItems, none.failedItems], [null, null, null]);
  strictEqual(finish({ totalItems: 3, processedItems: 2, failedItems: 1 }).totalItems, 3);
  strictEqual(finish({ totalItems: 0, processedItems: 0, failedItems: 0 }).totalItems, 0);
  for (const counts of [{ totalItems: 3 }, { totalItems: 3, processedItems: 3, failedItems: 1 }]) {
    throws(() => finish(counts), Refusal);
  }
  throws(() => finish({ totalItems: 1, processedItems: 2, failedItems: -1 }), Refusal);
  throws(() => finishOf(task('CANCELED'), { state: 'FINISHED', finishStatus: 'SUCCESS' }), Refusal);
});
