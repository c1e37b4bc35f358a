import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..', '..');

/** In a process of its own: node:test does nothing when it is called inside one of its own tests. */
const counted = (cases: string, ...words: string[]): unknown => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const program = join(import.meta.dirname, 'cases', 'count.ts');
  const said = execFileSync(process.execPath, [program, cases, ...words], { cwd: root, env, encoding: 'utf8' });
  return JSON.parse(said.split('\n').at(-1) ?? '');
};

test('tests are counted, suites are not, and a skipped test is not a passed one', () => {
  assert.deepEqual(counted('mixed.ts'), { passed: 1, failed: 1, skipped: 1 });
});

test('a file without a test is a failure', () => {
  assert.deepEqual(counted('empty.ts'), { passed: 0, failed: 1, skipped: 0 });
});

test('a file that leaves with status 0 before its tests are done is a failure', () => {
  assert.deepEqual(counted('leaves-early.ts'), { passed: 0, failed: 1, skipped: 0 });
});

test('a file that is killed is a failure', () => {
  assert.deepEqual(counted('dies.ts'), { passed: 0, failed: 1, skipped: 0 });
});

test('a test that hangs is a failure and does not hold the stage', () => {
  assert.deepEqual(counted('hangs.ts'), { passed: 0, failed: 1, skipped: 0 });
});

test('a stage without a file is a failure', () => {
  assert.deepEqual(counted('nothing-*.ts'), { passed: 0, failed: 1, skipped: 0 });
});

test('a stage whose tests are all skipped is a failure, but where the machine may lack what it needs', () => {
  assert.deepEqual(counted('skipped.ts'), { passed: 0, failed: 1, skipped: 1 });
  assert.deepEqual(counted('skipped.ts', 'may-skip'), { passed: 0, failed: 0, skipped: 1 });
});
