import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { check, waiverFingerprints } from '#core';
import { sha256 } from '../../../../src/core/text/sha256.ts';
import { botOf, policyOf } from '../../../support/bots.ts';

const policy = policyOf();
/** The fingerprint of the only secret in a text. */
const printOf = (text: string): string => {
  const { findings } = check(botOf({ 'bot.py': text }), policy, { today: '2026-11-22' });
  const secrets = findings.filter(({ rule }) => rule === 'secret-literal');
  assert.equal(secrets.length, 1, text);
  return waiverFingerprints(secrets).flat().join();
};

const inFunction = (statement: string): string => `def login():\n    ${statement}\n`;
const usual = printOf(inFunction('password = "hunter2-Prod!"'));

test('a fingerprint outlasts moves, comments, layout and another value', () => {
  for (const text of [
    `import os\n\n\n${inFunction('password = "hunter2-Prod!"')}`,
    inFunction('password   =  "hunter2-Prod!"  # noqa'),
    inFunction('password = "0ther-S3cret-value!"'),
    `def before():\n    pass\n\n\n${inFunction("password = 'hunter2-Prod!'")}`,
  ])
    assert.equal(printOf(text), usual, text);
});

test('another name, function or statement is another finding', () => {
  for (const text of [
    inFunction('passwd = "hunter2-Prod!"'),
    'password = "hunter2-Prod!"\n',
    'def other():\n    password = "hunter2-Prod!"\n',
    `class Bot:\n    def login(self):\n        password = "hunter2-Prod!"\n`,
    inFunction('connect(password="hunter2-Prod!")'),
  ])
    assert.notEqual(printOf(text), usual, text);
});

test('of several alike each has a fingerprint of its own, in the order of their places', () => {
  const text = inFunction('password = "hunter2-Prod!"\n    password = "hunter3-Prod!"');
  const { findings } = check(botOf({ 'bot.py': text }), policy, { today: '2026-11-22' });
  const secrets = findings.filter(({ rule }) => rule === 'secret-literal');
  assert.deepEqual(waiverFingerprints(secrets).flat(), [usual, `${usual}:2`]);
  assert.deepEqual(waiverFingerprints([...secrets].reverse()).flat(), [`${usual}:2`, usual]);
});

test('in a long table another line may change', () => {
  const table = (more: string): string =>
    `SETTINGS = {\n${Array.from({ length: 60 }, (_, i) => `    "key_${i}": ${i},\n`).join('')}${more}    "password": "hunter2-Prod!",\n}\n`;
  assert.equal(printOf(table('')), printOf(table('    "more": call(1),\n')));
});

test('the hash is SHA-256', () => {
  for (const text of ['', 'a', 'ação', '\ud800', 'x'.repeat(27), 'x'.repeat(28), 'x'.repeat(32), 'y'.repeat(5000)])
    assert.equal(sha256(text), createHash('sha256').update(text, 'utf16le').digest('hex'), text.slice(0, 9));
});
