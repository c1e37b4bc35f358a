import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, lesson } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const today = { today: '2026-01-01' };

test('what is required and not imported is told as a share of the list', () => {
  const list = ['requests', 'openpyxl', 'pillow', 'lxml', 'pyyaml', 'flask', 'django', 'selenium', 'httpx'];
  const said = (code: string, names: readonly string[], language: 'en' | 'pt-br'): string => {
    const bot = botOf({ 'bot.py': code, 'requirements.txt': names.map((name) => `${name}==1\n`).join('') });
    const [found] = check(bot, policyOf(), today).findings.filter(({ rule }) => rule === 'unused-requirement');
    assert.ok(found);
    return lesson(found.rule, language).message(found.data);
  };
  assert.match(said('import requests\n', list, 'en'), /^You import 1 of these 9 /);
  assert.match(said('import requests\n', list, 'en'), /openpyxl, .* and 2 more\.$/);
  assert.match(said('import requests\n', list, 'pt-br'), /^Você importa 1 destas 9 /);
  assert.match(said('import os\n', list, 'en'), /^You import none of these 9 /);
  assert.match(said('import os\n', ['flask'], 'en'), /^You require flask /);
});

test('a list that only a program knows is said to be unread, where it is the only one and something is needed', () => {
  const causes = (files: Record<string, string>) =>
    check(botOf(files), policyOf(), today).problems.map(({ path, data, blocks }) => [path, data.cause, blocks]);
  const setup = { 'setup.py': 'from setuptools import setup\nsetup(install_requires=["requests"])\n' };
  const needing = { 'bot.py': 'import requests\n' };
  assert.deepEqual(causes({ ...needing, ...setup }), [['setup.py', 'setup', false]]);
  assert.deepEqual(causes({ ...needing, 'setup.cfg': '[options]\n' }), [['setup.cfg', 'setup', false]]);
  assert.deepEqual(causes({ ...needing, ...setup, 'requirements.txt': 'requests==1\n' }), []);
  assert.deepEqual(causes(needing), []);
});

test('a list that is included and cannot be seen is could not check; one that includes itself is said', () => {
  const judged = (line: string) => {
    const { verdict, problems } = check(botOf({ 'bot.py': '', 'requirements.txt': `${line}\n` }), policyOf(), today);
    return [verdict, ...problems.map(({ data }) => data.cause)];
  };
  assert.deepEqual(judged('-r gone.txt'), ['unknown', 'include-missing']);
  assert.deepEqual(judged('-r ../up.txt'), ['unknown', 'include-outside']);
  assert.deepEqual(judged('-r requirements.txt'), ['pass', 'include-itself']);
  assert.deepEqual(judged('-r https://host/r.txt'), ['fail']);
});
