import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isApprovedByUs, normalise } from '../../../../src/core/distributions/index.ts';
import { startList } from '../../../../src/core/policy-file/index.ts';

test('what a new policy approves, our own list does not object to before there is one', () => {
  assert.ok(startList.length > 20);
  assert.deepEqual(
    startList.filter((name) => !isApprovedByUs(normalise(name))),
    [],
  );
});
