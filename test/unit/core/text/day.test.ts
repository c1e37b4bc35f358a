import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '#core';

test('a day is the one on the calendar of the person, with two digits each', () => {
  assert.equal(dayOf(new Date(2026, 0, 2, 23, 59)), '2026-01-02');
  assert.equal(dayOf(new Date(2026, 10, 22, 0, 0)), '2026-11-22');
});
