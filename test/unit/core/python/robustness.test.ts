import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPython, stringValueAt } from '../../../../src/core/python/index.ts';

const source = `"""Bot."""
from __future__ import annotations
import os, requests as r
from botcity.maestro import (BotMaestroSDK,
    AlertType)
class Bot(Base, metaclass=M):
    password: str = "hunter2"
    @property
    def f(self, *a, b="x", **k) -> dict[str, int]:
        try:
            return {f"{k!r:>{w}}": f'''{self.g["x"]} {{}}''' for k in self if not (lambda: 1)()}
        except (ImportError, ValueError) as e: import json; raise X from e
\tasync with a as b: pass
match x:
    case {"a": 1, **rest}: __import__("os")
if (n := len(a)) > 10 and b"\\x00" != t"{x}": print(r"\\", 0x1F, 1e-5j, ...)
`;

/** A small generator with a seed: the same garbage on every run. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const assertSane = (text: string): void => {
  const { imports, strings, problems, calls, functions } = readPython(text);
  const isOutside = ({ start, end }: { start: number; end: number }): boolean =>
    start < 0 || start > end || end > text.length;
  // Not in a message: quoting a long text once a fact takes longer than reading it.
  if ([imports, strings, calls, functions].some((facts) => facts.some(isOutside))) assert.fail(JSON.stringify(text));
  if (problems.some(({ offset }) => offset < 0 || offset > text.length)) assert.fail(JSON.stringify(text));
  for (const { start, end, value } of strings) assert.equal(stringValueAt(text, start, end), value);
};

test('every prefix of a file is read without a throw, with all places inside it', () => {
  for (let end = 0; end <= source.length; end++) assertSane(source.slice(0, end));
});

test('so is every prefix of a file that uses all of the syntax', () => {
  const fixtures = join(import.meta.dirname, '..', '..', '..', 'integration', 'core', 'fixtures');
  const text = readFileSync(join(fixtures, 'python-3.14.py'), 'utf8');
  for (let end = 0; end <= text.length; end++) assertSane(text.slice(0, end));
});

test('every suffix of a file is read without a throw', () => {
  for (let start = 0; start <= source.length; start++) assertSane(source.slice(start));
});

test('a file with any one character taken out is read without a throw', () => {
  for (let i = 0; i < source.length; i++) assertSane(source.slice(0, i) + source.slice(i + 1));
});

test('seeded garbage is read without a throw', () => {
  const next = generator(20261122);
  const alphabet = [
    ...'\'"()[]{}:;,.=\\\n\r\t\f #@!$?fbrt0x1e_aç\u{1d518}\0\ud800',
    '"""',
    "'''",
    'import ',
    'from ',
    'f"',
    'try:',
    'except ImportError:',
    '__import__(',
  ];
  for (let run = 0; run < 3000; run++) {
    let text = '';
    for (let n = Math.floor(next() * 60); n > 0; n--) text += alphabet[Math.floor(next() * alphabet.length)];
    assertSane(text);
  }
});

test('an import on a line of its own is seen whatever half-typed line stands before it', () => {
  const halves = [
    'x = (',
    'f(a, b=',
    'd = {"a": [',
    'x = "abc',
    "x = f'{a",
    'x = f"{a["b',
    'if x',
    'def f(',
    'class',
    'a.b.',
    '@',
    'x = [1, 2',
    'lambda',
    'a)',
    ']}',
    'from a import (',
    'import',
    'x = \\',
  ];
  for (const half of halves) {
    const text = `${half}\n${half.endsWith('\\') ? '\n' : ''}import wanted\n`;
    assert.ok(
      readPython(text).imports.some(({ module }) => module === 'wanted'),
      half,
    );
  }
});

test('deep nesting neither throws nor takes for ever', () => {
  for (const piece of ['(', '[', '{', 'f"{', 'if x:\n', 'f(a=']) assertSane(piece.repeat(3000));
  assertSane(`a = ${'"x" or '.repeat(3000)}"y"\n`);
  assertSane(`${'a, '.repeat(3000)} = ${'"x", '.repeat(3000)}\n`);
});

test('one line of a million characters and more is read, whatever it repeats', () => {
  const pieces = ['f(a, b=1), ', 'f(x); ', 'a + ', '.b', '()', 'x = ', '"a" ', 'f"{a}"', 'if x: ', '__import__(x);'];
  for (const piece of pieces) assertSane(`a${piece.repeat(1_000_000 / piece.length)}`);
});
