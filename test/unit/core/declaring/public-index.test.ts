import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '#core';
import { botOf, policyOf } from '../../../support/bots.ts';

const index = `https://${['pypi', 'org'].join('.')}/simple/`;
const found = (policy = policyOf()) =>
  check(botOf({ 'bot.py': '', 'requirements.txt': `-i ${index}\n` }), policy, { today: '2026-01-01' }).findings;

test('the index that everybody uses needs no approval, until somebody chooses a list of indexes', () => {
  assert.deepEqual(found(), []);
  const [finding] = found(policyOf('indexes: ["https://packages.corp.example/simple"]'));
  assert.deepEqual([finding?.rule, finding?.data.is], ['requirement-source', 'index-url']);
});
