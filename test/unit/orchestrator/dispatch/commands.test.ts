import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { createCommands } from '../../../../src/orchestrator/dispatch/commands.ts';

const never = new AbortController().signal;

test('a mask is confirmed by its acknowledgement, and the same value needs no second one', async () => {
  const commands = createCommands(() => 1000);
  const confirmed = commands.mask('run', 1, ['secret'], never);
  const [command] = commands.pending('run', 1, 0);
  ok(command?.kind === 'mask');
  deepStrictEqual(command.values, ['secret']);
  deepStrictEqual(commands.pending('run', 1, command.n), []);
  commands.acknowledge('run', 1, command.n);
  strictEqual(await confirmed, true);
  strictEqual(await commands.mask('run', 1, ['secret', ''], never), true);
  deepStrictEqual(commands.pending('run', 1, 0), []);
});

test('a mask that is not confirmed in time, or whose run has ended, is no mask', async () => {
  const commands = createCommands(() => 1000);
  strictEqual(await commands.mask('run', 1, ['secret'], AbortSignal.abort()), false);
  const waiting = commands.mask('run', 1, ['other'], never);
  commands.forget('run');
  strictEqual(await waiting, false);
});

test('another attempt of a run starts with nothing masked', async () => {
  const commands = createCommands(() => 1000);
  const confirmed = commands.mask('run', 1, ['secret'], never);
  for (const { n } of commands.pending('run', 1, 0)) commands.acknowledge('run', 1, n);
  strictEqual(await confirmed, true);
  strictEqual(await commands.mask('run', 2, ['secret'], AbortSignal.abort()), false);
});

test('a cancel is wanted until the run has ended, once', () => {
  const commands = createCommands(() => 1000);
  commands.cancel('run', 1);
  commands.cancel('run', 1);
  const [command, ...more] = commands.pending('run', 1, 0);
  deepStrictEqual(more, []);
  commands.acknowledge('run', 1, command?.n ?? 0);
  strictEqual(commands.pending('run', 1, 0).length, 1);
  commands.forget('run');
  deepStrictEqual(commands.pending('run', 1, 0), []);
});

test('a runner that remembers the numbers of an earlier server sees newer ones', () => {
  const before = createCommands(() => 1000);
  before.cancel('run', 1);
  const [old] = before.pending('run', 1, 0);
  const after = createCommands(() => 2000);
  after.cancel('run', 1);
  strictEqual(after.pending('run', 1, old?.n ?? 0).length, 1);
});
