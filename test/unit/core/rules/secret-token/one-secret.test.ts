import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, type Finding, fixesFor, lesson, stringValueAt } from '#core';
import { botOf, policyOf } from '../../../../support/bots.ts';
import { madeToken, prefixFormats } from '../../../../support/made-tokens.ts';

const format = prefixFormats.find(({ id }) => id === 'gitlab-pat');
const token = format ? madeToken(format, 3) : '';
const today = { today: '2026-01-01' };
const found = (text: string, rest = '', level = 'standard'): readonly Finding[] =>
  check(botOf({ 'bot.py': text }), policyOf(rest, level), today).findings.filter(({ rule }) =>
    rule.startsWith('secret-'),
  );
const rulesOf = (findings: readonly Finding[]): unknown => findings.map(({ rule, data }) => [rule, data.also ?? []]);

test('a literal that is a secret by shape and by name is one finding, which names the other rule', () => {
  assert.deepEqual(rulesOf(found(`password = "${token}"\n`)), [['secret-token', ['secret-literal']]]);
});

test('the more severe of the two stays', () => {
  const cloudflare = `cloudflare_secret_key = "${'0f3a9c17e5b82d46'.repeat(2)}1c9e4"\n`;
  const [finding] = found(cloudflare);
  assert.deepEqual(
    [finding?.rule, finding?.severity, finding?.data.also],
    ['secret-literal', 'error', ['secret-token']],
  );
});

test('with one of the rules off the other still speaks', () => {
  assert.deepEqual(rulesOf(found(`password = "${token}"\n`, 'rules: {secret-token: "off"}')), [['secret-literal', []]]);
  assert.deepEqual(rulesOf(found(`password = "${token}"\n`, 'rules: {secret-literal: "off"}')), [['secret-token', []]]);
});

test('two secrets on a line are two findings', () => {
  assert.equal(found(`a, b = "${token}", "${token}"\nf("${token}", "${token}")\n`).length, 4);
});

test('the fix moves the whole literal to the vault and never holds the value', () => {
  const text = `client.login(\n    "bot", token="${token}"\n)\n`;
  const bot = botOf({ 'bot.py': text });
  const [finding] = check(bot, policyOf(), today).findings;
  assert.ok(finding);
  const [fix] = fixesFor(bot, finding, policyOf());
  assert.ok(fix);
  assert.equal(fix.kind, 'move-to-vault');
  assert.equal(stringValueAt(text, Number(fix.data.literalStart), Number(fix.data.literalEnd)), token);
  for (const language of ['en', 'pt-br'] as const) {
    const page = lesson('secret-token', language);
    const said = [page.message(finding.data), page.howToFix(finding.data), page.fixTitle(fix)];
    assert.ok(!JSON.stringify([finding, fix, said]).includes(token.slice(6, 12)), language);
  }
});

test('what is no literal of its own has no fix: a comment, a part of an f-string, a text in base64', () => {
  for (const text of [`# ${token}\n`, `x = f"{a} ${token}"\n`]) {
    const bot = botOf({ 'bot.py': text });
    const finding = check(bot, policyOf(), today).findings.find(({ rule }) => rule === 'secret-token');
    assert.ok(finding, text);
    assert.deepEqual(fixesFor(bot, finding, policyOf()), [], text);
  }
});
