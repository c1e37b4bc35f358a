import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from '../../../src/cli/printable.ts';

test('colours, tabs, newlines and every language pass', () => {
  const text = '\x1b[31mred\x1b[39m\tção 日本 🤖\n';
  assert.equal(printable(text), text);
});

test('what could move the cursor, ring, retitle the terminal or hide a line is taken out', () => {
  assert.equal(
    printable('a\x1b[2Kb\x07c\x1b]0;title\x07d\x9b1Ae\r\n'),
    'a\uFFFD[2Kb\uFFFDc\uFFFD]0;title\uFFFDd\uFFFD1Ae\n',
  );
});
