import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusRows } from '../../../src/extension/findings/status-rows.ts';

test('what is said of a policy is dealt out over rows, as a row that is too long is cut', () => {
  const facts = ['orders', 'decided by the organisation', 'fetched 3 min ago', 'valid until 2099-12-31'];
  assert.deepEqual(statusRows('policy acme (standard)', facts.join(' · ')), [
    { text: 'policy acme (standard)', detail: 'orders · decided by the organisation' },
    { text: 'fetched 3 min ago', detail: 'valid until 2099-12-31' },
  ]);
  const long = 'x'.repeat(200);
  assert.deepEqual(statusRows('policy acme', `${long} · y`), [
    { text: 'policy acme', detail: '' },
    { text: long, detail: '' },
    { text: 'y', detail: '' },
  ]);
  assert.deepEqual(statusRows('no organisation policy (starter)', 'orders'), [
    { text: 'no organisation policy (starter)', detail: 'orders' },
  ]);
});
