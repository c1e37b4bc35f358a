import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bot, newestPython } from '../../../../src/core/index.ts';
import { readPyproject } from '../../../../src/workspace/bots/pyproject.ts';
import { newestAdmitted, pythonVersionIn } from '../../../../src/workspace/bots/python-version.ts';
import { botFromFiles } from '../../../../src/workspace/index.ts';

const botOf = (files: Record<string, string>): Bot =>
  botFromFiles(new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])), 'fallback');

test('the name comes from the botproj, then from [tool.botyard], then from the folder', () => {
  const pyproject = '[project]\nname = "dist-name"\n[tool.botyard]\n';
  assert.equal(botOf({ 'a.botproj': '{"name": "orders"}', 'pyproject.toml': pyproject }).id, 'orders');
  assert.equal(botOf({ 'orders.botproj': '{"name": ' }).id, 'orders', 'half-written: the file name');
  assert.equal(botOf({ 'pyproject.toml': pyproject }).id, 'dist-name');
  assert.equal(botOf({ 'pyproject.toml': `${pyproject}name = 'orders'` }).id, 'orders');
  assert.equal(botOf({ 'pyproject.toml': '[project]\nname = "dist-name"' }).id, 'fallback');
  assert.equal(botOf({ 'sub/a.botproj': '{"name": "orders"}' }).id, 'fallback');
});

test('the entry is found, and never lies outside the bot', () => {
  const entry = (...paths: string[]): string => botOf(Object.fromEntries(paths.map((path) => [path, '']))).entry;
  assert.equal(entry('main.py', 'bot.py'), 'bot.py');
  assert.equal(entry('main.py', 'x.py'), 'main.py');
  assert.equal(entry('only.py', 'pkg/a.py'), 'only.py');
  assert.equal(entry('fallback/bot.py', 'setup.py', 'x.py'), 'fallback/bot.py');
  assert.equal(entry('a.py', 'b.py'), 'bot.py');
  for (const path of ['../evil.py', '/evil.py', 'C:\\\\evil.py', '']) {
    assert.equal(botOf({ 'bot.py': '', 'pyproject.toml': `[tool.botyard]\nentry = "${path}"` }).entry, 'bot.py', path);
  }
});

test('pyproject.toml is read as far as it goes', () => {
  const read = readPyproject(
    [
      '# [tool.botyard]',
      'text = "a # no comment"',
      '[ tool . "botyard" ] # ours',
      'name = "or\\"ders"',
      "include = ['a', # one",
      '  "b]",',
      ']',
      'entry = "run.py"',
      '[project]',
      'requires-python = ">=3.10"',
      'broken =',
      '[[unclosed',
    ].join('\r\n'),
  );
  assert.deepEqual(read, {
    isBot: true,
    name: 'or"ders',
    entry: 'run.py',
    include: ['a', 'b]'],
    requiresPython: '>=3.10',
  });
  assert.equal(readPyproject('[tool.botyard.extra]\nname = "x"').isBot, false);
  assert.equal(readPyproject('').isBot, false);
});

test('a Python version is read in the forms that people write', () => {
  const minor = (text: string): number | undefined => pythonVersionIn(text)?.minor;
  assert.equal(minor('3.11'), 11);
  assert.equal(minor('\n# note\n  3.12.1  # ours\n3.9'), 12);
  assert.equal(minor('cpython-3.13'), 13);
  assert.equal(minor('pypy3.10-7.3'), 10);
  assert.equal(minor('3.13t'), 13);
  assert.equal(minor('system'), undefined);
  assert.equal(minor('3'), undefined);
});

test('a Python is asked for in the words of Poetry and of Pipenv as well', () => {
  const minor = (files: Record<string, string>): number => botOf(files).python.minor;
  const poetry = '[tool.poetry.dependencies]\npython = "~3.11"\n';
  const pipenv = '[requires]\npython_version = "3.10"\n';
  assert.equal(minor({ 'pyproject.toml': poetry }), 11);
  assert.equal(minor({ Pipfile: pipenv }), 10);
  assert.equal(minor({ 'pyproject.toml': poetry, Pipfile: pipenv }), 11);
  assert.equal(minor({ '.python-version': '3.9', Pipfile: pipenv }), 9);
});

test('requires-python admits the newest Python that fits', () => {
  const newest = newestPython.minor;
  const cases: readonly [string, number | undefined][] = [
    ['>=3.8', newest],
    ['>=3.8,<3.12', 11],
    ['>=3.8,<3.12.4', 12],
    ['<=3.10', 10],
    ['>3.8,<3.10', 9],
    ['~=3.9', newest],
    ['~=3.10.2', 10],
    ['==3.11.*', 11],
    ['==3.11.4', 11],
    [`!=3.${newest}.*`, newest - 1],
    [`!=3.${newest}.0`, newest],
    ['^3.9', newest],
    ['~3.11', 11],
    ['~3.11.2', 11],
    ['~3', newest],
    ['>=3', newest],
    ['<4', newest],
    ['==3.*', newest],
    ['>=4', undefined],
    ['<3', undefined],
    ['', newest],
    ['snake', undefined],
  ];
  for (const [specifier, minor] of cases) assert.equal(newestAdmitted(specifier)?.minor, minor, specifier);
});
