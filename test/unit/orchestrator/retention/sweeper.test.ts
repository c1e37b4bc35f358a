import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { createSweeper } from '../../../../src/orchestrator/retention/sweeper.ts';

const clockAt = (start: number) => {
  let at = start;
  return {
    now: () => new Date(at),
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
};

test('a sweep begins with the first beat and then every minute of the clock', async () => {
  const { now, pass } = clockAt(1_800_000_000_000);
  let sweeps = 0;
  const sweeper = createSweeper(
    async () => {
      sweeps += 1;
    },
    now,
    () => undefined,
  );
  const seen: number[] = [];
  for (const seconds of [0, 1, 58, 1, 59, 1, 86_400, -86_400 * 365]) {
    pass(seconds);
    sweeper.beat();
    await sweeper.rest();
    seen.push(sweeps);
  }
  deepStrictEqual(seen, [1, 1, 1, 2, 2, 3, 4, 5]);
});

test('no second sweep begins beside one that goes on, and one that fails is told of', async () => {
  const { now, pass } = clockAt(1_800_000_000_000);
  const logged: string[] = [];
  let fail = (_: Error): void => undefined;
  const promise = new Promise<void>((_, reject) => {
    fail = reject;
  });
  let begun = 0;
  const sweeper = createSweeper(
    () => {
      begun += 1;
      return promise;
    },
    now,
    (event) => void logged.push(event),
  );
  sweeper.beat();
  pass(3600);
  sweeper.beat();
  strictEqual(begun, 1);
  fail(new Error('the disk is full'));
  await sweeper.rest();
  deepStrictEqual(logged, ['sweep-failed']);
  sweeper.beat();
  strictEqual(begun, 2);
  await sweeper.rest();
});
