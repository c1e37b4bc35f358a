import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBoxes } from '../../../../src/cli/checking/part.ts';

const forEver = (): never => {
  for (;;);
};

test('work without an end is ended and gets its mark; what stands round it is done', () => {
  const done = inBoxes(1)(
    ['a', 'slow', 'b'],
    (item) => (item === 'slow' ? forEver() : item.toUpperCase()),
    (item) => `${item}: out of time`,
  );
  assert.deepEqual(done, ['A', 'slow: out of time', 'B']);
});

test('a pattern that never ends is ended as well', () => {
  assert.deepEqual(
    inBoxes(1)(['a'.repeat(60)], (text): boolean | null => /^(a+)+$/.test(`${text}b`), null),
    [null],
  );
});

test('an error is no lack of time', () => {
  const failing = () => {
    throw new TypeError('a bug');
  };
  assert.throws(() => inBoxes(1)([1], failing, null), TypeError);
});
