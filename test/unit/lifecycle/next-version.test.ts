import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highestVersion, isVersion, nextVersion } from '../../../src/lifecycle/next-version.ts';

for (const [known, next] of [
  [[], '1.0.0'],
  [['1.0.0'], '1.0.1'],
  [['7'], '8'],
  [['1.4'], '1.5'],
  [['1.9'], '1.10'],
  [['1.10', '1.9'], '1.11'],
  [['1.0.9', '1.0.10', '1.0.2'], '1.0.11'],
  [['2', '1.9.9'], '3'],
  [['1.09'], '1.10'],
  [['v3-beta'], 'v4-beta'],
  [['beta'], 'beta.1'],
  [['1.0', '1.0.0'], '1.0.1'],
  [['99999999999999999999'], '100000000000000000000'],
] as const) {
  test(`after ${known.join(', ') || 'nothing'} comes ${next}`, () => assert.equal(nextVersion(known), next));
}

test('the next version is never one that is there', () => {
  const known = ['1.0.0', '1.0.0-1', '1.0.0-2'];
  assert(!known.includes(nextVersion(known)));
});

test('the highest version is told by numbers, in any order', () => {
  assert.equal(highestVersion(['1.2', '1.10', '1.9']), '1.10');
  assert.equal(highestVersion([]), null);
});

test('a version is one step of a path', () => {
  for (const good of ['1', '1.0.0', '2026.11-rc1', 'v1_2+b']) assert(isVersion(good), good);
  for (const bad of ['', '.', '..', '1/2', '1 2', '-1', 'ç', '1\\2', 'x'.repeat(65)]) assert(!isVersion(bad), bad);
});
