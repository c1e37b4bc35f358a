import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches, patternOf } from '../../../../src/workspace/archive/glob.ts';
import { ignoreOf, includeOf } from '../../../../src/workspace/archive/ignore.ts';

const isMatch = (pattern: string, path: string, isFolder = false): boolean => {
  const read = patternOf(pattern);
  return read !== null && matches(read, path, isFolder);
};

test('patterns mean what they mean in .gitignore', () => {
  const cases: readonly [string, string, boolean][] = [
    ['notes.txt', 'notes.txt', true],
    ['notes.txt', 'a/b/notes.txt', true],
    ['/notes.txt', 'a/notes.txt', false],
    ['a/notes.txt', 'b/a/notes.txt', false],
    ['*.txt', 'a/x.txt', true],
    ['*.txt', 'a/x.txt.py', false],
    ['a*c?.py', 'abbbcd.py', true],
    ['a*c?.py', 'abbbc.py', false],
    ['a/*', 'a/b/c', false],
    ['a/**', 'a/b/c', true],
    ['a/**', 'a', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
    ['**/z', 'z', true],
    ['**/b/*.py', 'a/b/x.py', true],
    ['[ab].py', 'a.py', true],
    ['[!ab].py', 'a.py', false],
    ['[a-c].py', 'b.py', true],
    ['[]x].py', '].py', true],
    ['[open', '[open', true],
    ['\\#a', '#a', true],
    ['\\*a', 'xa', false],
    ['ação*', 'ação 1.txt', true],
    ['?.txt', '😀.txt', true],
  ];
  for (const [pattern, path, expected] of cases) assert.equal(isMatch(pattern, path), expected, `${pattern} ~ ${path}`);
});

test('a pattern that ends with a slash names folders only', () => {
  assert.equal(isMatch('tests/', 'tests', true), true);
  assert.equal(isMatch('tests/', 'tests', false), false);
});

test('comments and blanks are no patterns', () => {
  for (const line of ['', '   ', '# a', '/', '\r']) assert.equal(patternOf(line), null, JSON.stringify(line));
});

test('the last pattern that matches decides, and is named', () => {
  const ignore = ignoreOf('*.csv\n!keep.csv\nkeep.csv.old\n');
  assert.equal(ignore('data/a.csv', false), '*.csv');
  assert.equal(ignore('data/keep.csv', false), null);
});

test('an included folder takes in all below it', () => {
  const include = includeOf(['models', 'data/*.json', '!models/old']);
  assert.equal(include('models/a/b.onnx'), 'models');
  assert.equal(include('data/x.json'), 'data/*.json');
  assert.equal(include('models/old/x'), null);
  assert.equal(include('else'), null);
});

test('a hostile pattern is matched at once', () => {
  const pattern = `${'*a'.repeat(200)}b`;
  assert.equal(isMatch(pattern, 'a'.repeat(5_000)), false);
  assert.equal(isMatch(`${'**/a/'.repeat(100)}b`, 'a/'.repeat(1_000).slice(0, -1)), false);
});
