import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editBetween, movedBy } from '../../../../src/core/text/edit.ts';
import { createRandom } from '../../../support/random.ts';

test('an edit is what lies between the same beginning and the same end', () => {
  assert.deepEqual(editBetween('one two three', 'one 2 three'), { start: 4, removed: 3, added: 1 });
  assert.deepEqual(editBetween('same', 'same'), { start: 4, removed: 0, added: 0 });
  assert.deepEqual(editBetween('', 'new'), { start: 0, removed: 0, added: 3 });
  assert.deepEqual(editBetween('aaaa', 'aaa'), { start: 3, removed: 1, added: 0 });
});

test('what is moved by an edit is the same text afterwards; what it touched is nowhere', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(seed);
    const [head, old, fresh, tail] = [0, 0, 0, 0].map(() => random.text('ab\n', 0, 6)) as [
      string,
      string,
      string,
      string,
    ];
    const [before, now] = [`${head}${old}${tail}`, `${head}${fresh}${tail}`];
    const edit = editBetween(before, now);
    for (let start = 0; start < before.length; start++)
      for (let end = start + 1; end <= before.length; end++) {
        const moved = movedBy(edit, { start, end });
        const isTouched = start <= edit.start + edit.removed - 1 && end > edit.start;
        if (moved === null) assert.ok(isTouched || (start <= edit.start && end >= edit.start), `${seed}`);
        else assert.equal(now.slice(moved.start, moved.end), before.slice(start, end), `${seed}`);
      }
  }
});
