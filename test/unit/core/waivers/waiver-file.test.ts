import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, explain, Failure, problemText, readWaivers, type Waiver, withoutWaivers, withWaivers } from '#core';
import { names } from '../../../../src/core/waivers/policy.ts';
import { botOf, policyOf } from '../../../support/bots.ts';

const waiver: Waiver = {
  rule: 'secret-literal',
  fingerprint: '0123456789abcdef',
  reason: 'ends: in "March" # soon',
  owner: 'ana',
  expiry: '2027-01-31',
};
const second: Waiver = { ...waiver, fingerprint: '0123456789abcdef:2', ticket: 'OPS-1' };

test('a file is begun, added to and read back; comments of others stay', () => {
  const begun = withWaivers(null, [{ ...waiver, note: 'bot.py\nline two' }]);
  assert.match(String(begun), /^ *# bot\.py line two$/m);
  const more = withWaivers(`# ours\n${begun}`, [second]);
  assert.match(String(more), /^# ours\n/);
  assert.deepEqual(
    readWaivers(String(more)).waivers.map((one) => one.waiver),
    [waiver, second],
  );
  const left = withoutWaivers(String(more), [waiver]);
  assert.match(left, /^# ours\n/);
  assert.deepEqual(
    readWaivers(left).waivers.map((one) => one.waiver),
    [second],
  );
  assert.deepEqual(readWaivers(withoutWaivers(left, [second])), { waivers: [], problems: [] });
  assert.equal(withWaivers('waivers: none\n', [waiver]), null);
});

test('a waiver has its line', () => {
  const text = String(withWaivers(null, [waiver, second]));
  const lines = text.split('\n');
  for (const { line, waiver: one } of readWaivers(text).waivers)
    assert.ok(
      lines
        .slice(line - 1, line + 2)
        .join()
        .includes(one.fingerprint),
      `${line}`,
    );
});

const broken: readonly [name: string, text: string, says: RegExp][] = [
  ['not YAML', 'waivers: [', /./],
  ['no map', '- a\n', /map/],
  ['no text', '', /map/],
  ['an unknown key', 'schema: 1\nwaivers: []\nwaiver: []\n', /unknown key/],
  ['a misspelt key', `schema: 1\nwaivers:\n  - ${JSON.stringify({ ...waiver, expires: '2027-01-31' })}\n`, /expires/],
  ['no reason', `schema: 1\nwaivers:\n  - ${JSON.stringify({ ...waiver, reason: undefined })}\n`, /reason/],
  ['an empty owner', `schema: 1\nwaivers:\n  - ${JSON.stringify({ ...waiver, owner: ' ' })}\n`, /owner/],
  ['no day', `schema: 1\nwaivers:\n  - ${JSON.stringify({ ...waiver, expiry: '2027-02-30' })}\n`, /day/],
  [
    'one that stands twice',
    `schema: 1\nwaivers:\n  - ${JSON.stringify(waiver)}\n  - ${JSON.stringify(waiver)}\n`,
    /above/,
  ],
  ['a bomb', `a: &a [x,x]\n${'b: &b [*a,*a]\n'.repeat(1)}schema: 1\nwaivers: []\n`, /unknown key/],
];

for (const [name, text, says] of broken)
  test(`waivers that cannot be believed excuse nothing and keep the check from passing: ${name}`, () => {
    const { waivers, problems } = readWaivers(text);
    assert.deepEqual(waivers, []);
    assert.match(problems.map((problem) => problemText(problem)).join('\n'), says);
    const result = check(botOf({ 'bot.py': 'x = 1\n', 'botyard.waivers.yaml': text }), policyOf(), {
      today: '2026-11-22',
    });
    assert.equal(result.verdict, 'unknown');
  });

test('patterns of rules', () => {
  assert.ok(names(['*'], 'a-b') && names(['a-*'], 'a-b') && names(['*-b'], 'a-b') && names(['a*b*c'], 'a-b-c'));
  assert.ok(!names(['a-*'], 'a') && !names(['ab*ba'], 'aba') && !names(['a*b*b'], 'ab') && !names([], 'a'));
});

test('a failure of waivers says what to do next', () => {
  assert.match(explain(new Failure('waivers-refused', { folder: 'x', cause: 'y' })).next, /sign/);
});
