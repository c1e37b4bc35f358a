import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

/** Rows of the table of threats: threat, answer, what holds it. */
const rows = readFileSync(join(root, 'docs', 'threat-model.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!threat |-)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

test('each threat is held by a test that exists, or is accepted with a reason', () => {
  assert.ok(rows.length > 20, 'this test is blind');
  const loose = rows.filter(([, , held = '']) => {
    if (/^\*\*accepted\*\*: \S/.test(held)) return false;
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(held) ?? [];
    return title === '' || !existsSync(join(root, file)) || !holds(readFileSync(join(root, file), 'utf8'), title);
  });
  assert.deepEqual(loose, []);
});

/** Titles stand in quotes of either kind, in which the other needs no escape. */
const holds = (source: string, title: string): boolean =>
  source.includes(title) || source.includes(title.replace(/'/g, "\\'"));
