import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowOf } from '../../../../src/core/python/flow.ts';
import { pathsPast, readPython } from '../../../../src/core/python/index.ts';

/** How `f` can be left after the statement that calls `open` without one that calls `close`. */
const past = (body: string): string => {
  const text = `def f():\n${body
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}`;
  const { calls, source } = readPython(text);
  const statementsOf = (name: string): number[] =>
    calls.filter((c) => c.method === name || c.name === name).map((c) => c.statement);
  const closes = new Set(statementsOf('close'));
  const [from = -1] = statementsOf('open');
  const { normal, error } = pathsPast(source, from, (s) => closes.has(s));
  return [normal ? 'normal' : '', error ? 'error' : ''].filter((way) => way !== '').join(' and ') || 'none';
};

const cases: readonly (readonly [title: string, body: string, past: string])[] = [
  ['never closed', 'open()', 'normal'],
  ['never closed, and what follows may raise', 'open()\nx()', 'normal and error'],
  ['closed at once', 'open()\nclose()', 'none'],
  ['closed after what may raise', 'open()\nx()\nclose()', 'error'],
  ['closed before only', 'close()\nopen()', 'normal'],
  ['closed by finally', 'open()\ntry:\n  x()\nfinally:\n  close()', 'none'],
  ['closed by finally, whatever way out', 'open()\ntry:\n  if x: return\n  raise y\nfinally:\n  close()', 'none'],
  ['opened in the try that closes', 'try:\n  open()\n  x()\nfinally: close()', 'none'],
  ['closed in one branch', 'open()\nif x: close()', 'normal and error'],
  ['closed in both', 'open()\nif x: close()\nelse: close()', 'error'],
  ['closed in both, with elif', 'open()\nif x: close()\nelif y: close()', 'normal and error'],
  ['a return before', 'open()\nif x:\n  return\nclose()', 'normal and error'],
  ['a return before the opening', 'if x: return\nopen()\nclose()', 'none'],
  ['closed in a loop that may not run', 'open()\nfor x in y: close()', 'normal and error'],
  ['opened and closed in a loop', 'for x in y:\n  open()\n  close()', 'none'],
  ['opened in a loop, left by break', 'for x in y:\n  open()\n  break\nclose()', 'none'],
  ['opened in a loop, closed before the next turn only', 'for x in y:\n  close()\n  open()', 'normal and error'],
  ['an endless loop is left by break alone', 'open()\nwhile True:\n  close()\n  break', 'none'],
  ['else of a loop', 'open()\nfor x in []: pass\nelse: close()', 'error'],
  ['caught and closed', 'open()\ntry: x()\nexcept Exception: close()\nelse: close()', 'none'],
  ['caught, not closed', 'open()\ntry:\n  x()\n  close()\nexcept: pass', 'normal'],
  ['caught only in part', 'open()\ntry:\n  x()\nexcept KeyError: pass\nclose()', 'error'],
  ['caught among others, and closed', 'open()\ntry: x()\nexcept (KeyError, Exception): close()\nelse: close()', 'none'],
  ['a namesake of the root', 'open()\ntry: x()\nexcept y.Exception: close()\nelse: close()', 'error'],
  [
    'a handler hands on beside one for all',
    'open()\ntry: x()\nexcept KeyError: raise\nexcept: close()\nelse: close()',
    'error',
  ],
  ['a handler hands on to finally', 'open()\ntry: x()\nexcept KeyError: raise\nfinally: close()', 'none'],
  ['a with around it', 'open()\nwith x:\n  close()', 'error'],
  ['a match with a case for all', 'open()\nmatch x:\n  case 1: close()\n  case _: close()', 'error'],
  ['a match without', 'open()\nmatch x:\n  case 1: close()', 'normal and error'],
  ['closed in a function defined there', 'open()\ndef g(): close()', 'normal'],
];

test('paths from before a statement count what it raises itself', () => {
  const { source } = readPython('def f():\n  x()\n  close()\n');
  const isClose = (s: number): boolean => s === 2;
  assert.deepEqual(flowOf(source).after(1, isClose), { normal: false, error: false });
  assert.deepEqual(flowOf(source).before(1, isClose), { normal: false, error: true });
  assert.deepEqual(
    flowOf(source).before(1, isClose, (s) => s === 1),
    { normal: false, error: false },
  );
});

for (const [title, body, expected] of cases) {
  test(`paths past a closing: ${title}`, () => assert.equal(past(body), expected));
}
