import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellChanges } from '../../../src/cli/tell-changes.ts';

test('a broken connection is said once, and again only after it was back', () => {
  const told: string[] = [];
  const tell = tellChanges((state) => told.push(state));
  for (const state of [
    'connecting',
    'live',
    'retrying',
    'connecting',
    'retrying',
    'connecting',
    'live',
    'retrying',
  ] as const)
    tell(state);
  assert.deepEqual(told, ['live', 'retrying', 'live', 'retrying']);
});
