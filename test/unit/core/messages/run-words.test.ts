import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain, Failure, type FailureCode, runText } from '../../../../src/core/index.ts';
import type { DispatchEnd } from '../../../../src/orchestrator/dispatch/port.ts';
import type { TaskRow } from '../../../../src/orchestrator/records/tasks.ts';
import type { RunEnd } from '../../../../src/orchestrator/runner/protocol.ts';
import type { Job } from '../../../../src/orchestrator/runner/supervisor/job.ts';
import { type Ending, lostBecause, remarkOn } from '../../../../src/orchestrator/runner/supervisor/remarks.ts';
import { endOf, outcomeOf } from '../../../../src/orchestrator/tasks/outcome.ts';

const job = { timeoutS: 60, leaseS: 30 } as Job;
const endings: readonly Ending[] = ['cancelled', 'timeout', 'unasked', 'told', 'unkept'];
const inPtBr = (text: string): string => runText(text, 'pt-br');

const isSaid = (text: string | null | undefined): void => {
  if (text) assert.notEqual(inPtBr(text), text);
};

test('why a supervisor ended a bot is told in Portuguese', () => {
  for (const ending of endings) {
    isSaid(remarkOn(ending, job));
    isSaid(lostBecause(ending, job));
  }
  assert.match(inPtBr(remarkOn('timeout', job)), /60 s/);
});

test('what the end of a run is called when the bot said nothing is told in Portuguese', () => {
  const task = { state: 'RUNNING' } as unknown as TaskRow;
  const end = { exitCode: 3, signal: null, message: null, traceback: null, lastSeq: 0 };
  for (const kind of ['exited', 'cancelled', 'timeout', 'lost', 'not-started'] satisfies RunEnd['kind'][]) {
    const dispatched = { ...endOf({ ...end, kind }), attempt: 1 } as DispatchEnd;
    isSaid(dispatched.message);
    isSaid(outcomeOf(task, dispatched)?.finishMessage);
  }
  isSaid(endOf({ ...end, kind: 'exited', exitCode: null, signal: 'SIGKILL' }).message);
  for (const kind of ['ok', 'failed', 'lost', 'timeout'] as const)
    isSaid(outcomeOf(task, { kind, attempt: 1, message: null })?.finishMessage);
});

test('an environment that could not be made is told in Portuguese, and what pip said of it stands', () => {
  const codes: readonly FailureCode[] = ['environment-failed', 'python-not-found', 'python-venv-missing'];
  const data = {
    bot: 'orders',
    cause: 'No matching distribution found for x',
    tried: 'python3',
    python: '/usr/bin/python3',
  };
  for (const code of codes) {
    const { message } = explain(new Failure(code, data));
    assert.equal(inPtBr(message), explain(new Failure(code, data), 'pt-br').message);
  }
});

test('what a bot or a tool says is never translated', () => {
  for (const said of ['done', 'orders is damaged.', 'must be a folder', 'Collecting requests', ''])
    assert.equal(inPtBr(said), said);
  assert.equal(runText('finished without a report'), 'finished without a report');
});
