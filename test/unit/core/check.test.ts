import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bot, check, checkFile, defaultPolicy, rules, type UnreadableReason } from '#core';
import { runRule } from '../../../src/core/check.ts';
import { botImports } from '../../../src/core/distributions/index.ts';
import { readPython } from '../../../src/core/python/index.ts';
import { wordsIn } from '../../../src/core/rules/words.ts';
import { lineStarts } from '../../../src/core/text/lines.ts';
import { botOf, policyOf } from '../../support/bots.ts';

const today = { today: '2026-01-01' };
const policy = defaultPolicy('sha256:0');
const shown = (bot: Bot): unknown[] => {
  const { verdict, problems } = check(bot, policy, today);
  return [
    verdict,
    ...problems.map(({ code, path, line, column, blocks }) => `${path}:${line}:${column} ${code} ${blocks}`),
  ];
};

test('a clean bot passes', () => assert.deepEqual(shown(botOf({ 'bot.py': 'import os\n' })), ['pass']));

test('an error fails, whatever else could not be checked', () => {
  assert.deepEqual(shown(botOf({ 'bot.py': 'password = "hunter2!x"\nx = """' })), [
    'fail',
    'bot.py:2:5 syntax-error true',
  ]);
});

test('warnings and notes do not fail', () => {
  const { verdict, findings } = check(botOf({ 'bot.py': 'import paramiko\nimport of_nobody\n' }), policyOf(), today);
  assert.deepEqual([verdict, ...findings.map(({ severity }) => severity)], ['pass', 'info', 'warning']);
});

test('code that could not be read makes the verdict unknown', () => {
  assert.deepEqual(shown(botOf({ 'bot.py': 'x = 1\n', 'a.py': '\nx = """\nimport b' })), [
    'unknown',
    'a.py:2:5 syntax-error true',
  ]);
  assert.deepEqual(shown(botOf({ 'bot.py': '# coding: utf-7\n' })), ['unknown', 'bot.py:1:11 syntax-error true']);
});

test('a slip of the keyboard that hides nothing is a problem that does not block', () => {
  assert.deepEqual(shown(botOf({ 'bot.py': 'x = (1,\nimport os\n' })), ['pass', 'bot.py:1:5 syntax-error false']);
});

for (const reason of ['too-big', 'not-utf8', 'no-access', 'binary'] satisfies UnreadableReason[]) {
  test(`a Python file that is unreadable (${reason}) was not checked`, () => {
    const bot = botOf({ 'bot.py': '' });
    const files = new Map([
      ...bot.files,
      ['x.py', { unreadable: reason }],
      ['logo.png', { unreadable: reason }],
    ] as const);
    assert.deepEqual(shown({ ...bot, files }), ['unknown', 'x.py:1:1 unreadable-file true']);
  });
}

test('a bot of which no Python was seen was not checked', () => {
  assert.deepEqual(shown({ ...botOf({ 'README.md': '' }), entry: 'bot.py' }), ['unknown', 'bot.py:1:1 no-entry true']);
});

test('a bot without its entry was checked all the same', () => {
  assert.deepEqual(shown({ ...botOf({ 'other.py': '' }), entry: 'bot.py' }), ['pass', 'bot.py:1:1 no-entry false']);
});

test('a rule that crashes has not found nothing', () => {
  const bot = botOf({ 'bot.py': '' });
  const crashing = {
    id: 'crashing',
    check: () => {
      throw new TypeError('quotes the secret hunter2');
    },
    fixes: () => [],
  };
  const input = {
    bot,
    policy,
    imports: botImports(bot, policy),
    file: { path: 'bot.py', text: '', python: readPython(''), words: wordsIn('') },
  };
  const { findings, problems } = runRule(crashing, input, () => lineStarts(''));
  assert.deepEqual(findings, []);
  assert.deepEqual(problems, [
    {
      code: 'rule-crashed',
      path: 'bot.py',
      line: 1,
      column: 1,
      data: { rule: 'crashing', cause: 'TypeError' },
      blocks: true,
    },
  ]);
});

test('the check of a bot is the sum of the checks of its files, and of what only the whole of it shows', () => {
  const bot = botOf({
    'b.py': 'import paramiko\npassword = "hunter2!x"\n',
    'a/c.py': 'import paramiko, b\n',
    'd.txt': 'x',
  });
  const whole = check(bot, policy, today);
  const files = ['a/c.py', 'b.py', 'd.txt', 'no.py'].map((path) => checkFile(bot, path, policy, today));
  const isOfWhole = ({ rule }: { rule: string }): boolean => !rules.some(({ id }) => id === rule);
  assert.deepEqual(
    whole.findings.filter((finding) => !isOfWhole(finding)),
    files.slice(0, 2).flatMap(({ findings }) => findings),
  );
  assert.deepEqual(
    whole.findings.filter(isOfWhole).map(({ rule, place, related }) => [rule, place.path, related ?? []]),
    [['missing-requirement', 'a/c.py', []]],
  );
  assert.equal(whole.findings.length, 4);
});

test('places are in lines and UTF-16 columns, ends exclusive', () => {
  const [finding] = check(botOf({ 'bot.py': 'x = "𝔘"; password = "hunter2!x"\r\n' }), policy, today).findings;
  assert.deepEqual(finding?.place, {
    path: 'bot.py',
    start: 21,
    end: 32,
    line: 1,
    column: 22,
    endLine: 1,
    endColumn: 33,
  });
});

test('findings of a file stand in the order of the text', () => {
  const text = 'password = "hunter2!x"\nimport paramiko\ntoken = "aZ81kd0-qLm22Xy9"\n';
  const found = check(botOf({ 'bot.py': text }), policy, today).findings;
  assert.deepEqual(
    found.map(({ place, rule }) => `${place.line} ${rule}`),
    ['1 secret-literal', '2 import-not-approved', '3 secret-literal'],
  );
});

test('the same bot gets the same answer every time', () => {
  const bot = botOf({ 'bot.py': 'import paramiko\npassword = "hunter2!x"\n' });
  assert.deepEqual(check(bot, policy, today), check(bot, policy, today));
});

test('every rule has a name of its own', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});
