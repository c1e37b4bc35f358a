import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '#core';
import { rulePagePath, rulePageText } from '../../../src/extension/findings/rule-page.ts';

test('every rule has a page in both languages, and they differ', () => {
  for (const { id } of rules) {
    const english = rulePageText(rulePagePath(id), 'en');
    assert.match(english ?? '', new RegExp(`^# ${id}$`, 'm'));
    assert.notEqual(rulePageText(rulePagePath(id), 'pt-br'), english);
  }
});

test('what is no rule has no page', () => {
  for (const path of ['/no-such-rule.md', '/', '/../secret-literal.md', '/secret-literal'])
    assert.equal(rulePageText(path, 'en'), null, path);
});
