import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBesideTheBot, isLive, type Side, sideOf } from '../../../src/core/side-path.ts';

const cases: readonly (readonly [path: string, side: Side | null])[] = [
  ['bot.py', null],
  ['src/work.py', null],
  ['tasks.py', null],
  ['contest.py', null],
  ['latest/run.py', null],
  ['demonstrativo/run.py', null],
  ['.env', null],
  ['tests/work.py', 'test'],
  ['a/Testes/work.py', 'test'],
  ['fixtures/data.json', 'test'],
  ['test_work.py', 'test'],
  ['a/work_tests.pyw', 'test'],
  ['conftest.py', 'test'],
  ['examples/run.py', 'sample'],
  ['exemplos/run.py', 'sample'],
  ['docs/conf.py', 'sample'],
  ['.env.example', 'sample'],
  ['config.sample.ini', 'sample'],
  ['www.acme.example/run.py', null],
  ['setup.py', 'tool'],
  ['noxfile.py', 'tool'],
];

for (const [path, side] of cases)
  test(`${path} is ${side ?? 'the bot itself'}`, () => assert.equal(sideOf(path), side));

test('a secret counts in full in what builds the bot, and is no matter of its running there', () => {
  assert.deepEqual([isLive('setup.py'), isBesideTheBot('setup.py')], [true, true]);
  assert.deepEqual([isLive('tests/a.py'), isBesideTheBot('tests/a.py')], [false, true]);
  assert.deepEqual([isLive('bot.py'), isBesideTheBot('bot.py')], [true, false]);
});
