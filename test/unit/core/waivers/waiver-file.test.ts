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

test('what is said of a waiver that is taken out goes with it; what is said of all stays', () => {
  const entry = ({ rule, fingerprint, reason, owner, expiry }: Waiver, note: string): string =>
    `  # ${note}\n  - rule: ${rule}\n    fingerprint: ${fingerprint}\n    reason: '${reason}'\n    owner: ${owner}\n    expiry: ${expiry}\n`;
  const both = `${entry(waiver, 'the first')}${entry(second, 'the second')}`;
  const left = withoutWaivers(`schema: 1\nwaivers:\n${both}`, [waiver]);
  assert.doesNotMatch(left, /the first/);
  assert.match(left, /# the second\n {2}- rule/);
  const underAll = withoutWaivers(`schema: 1\nwaivers:\n  # ask Ana first\n\n${both}`, [waiver]);
  assert.match(underAll, /# ask Ana first/);
  assert.doesNotMatch(underAll, /the first/);
  assert.match(withoutWaivers(`schema: 1\nwaivers:\n${both}`, [second]), /# the first\n {2}- rule/);
});

test('a file keeps the line ends that it has', () => {
  const text = String(withWaivers(null, [waiver, second]));
  assert.doesNotMatch(text, /\r/);
  const windows = text.replaceAll('\n', '\r\n');
  for (const changed of [withoutWaivers(windows, [waiver]), String(withWaivers(windows, [{ ...waiver, rule: 'x' }]))]) {
    assert.match(changed, /\r\n/);
    assert.doesNotMatch(changed, /[^\r]\n/);
  }
});

test('a merge that nobody has finished is one problem, where it begins', () => {
  const text = `${withWaivers(null, [waiver])}<<<<<<< HEAD\n  - rule: a\n=======\n  - rule: b\n>>>>>>> other\n`;
  const { problems } = readWaivers(text);
  assert.deepEqual(
    problems.map(({ line, data }) => [line, data.cause]),
    [[text.slice(0, text.indexOf('<<<')).split('\n').length, 'unmerged']],
  );
});

test('a waiver in question is told in the language of whoever reads it', () => {
  const problem = { code: 'waiver-expired', data: { rule: 'r', owner: 'ana', expiry: '2026-01-01' } } as const;
  assert.match(problemText(problem, 'pt-br'), /terminou em 2026-01-01/);
  assert.match(problemText(problem), /ended on 2026-01-01/);
});

test('who may sign is named, and that nobody may', () => {
  const told = (approvers: readonly string[]): string =>
    problemText({ code: 'waiver-unsigned', data: { rule: 'r', owner: 'ana', approvers } });
  assert.match(told(['Security / Risk', 'Audit']), /Ask Security \/ Risk and Audit /);
  assert.match(told([]), /names nobody/);
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

const bombLines = (most: number): string =>
  Array.from({ length: most }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]\n`).join('');

const broken: readonly [name: string, text: string, says: RegExp][] = [
  ['not YAML', 'waivers: [', /./],
  ['no map', '- a\n', /begins with/],
  ['no text', '', /begins with/],
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
  ['unknown keys with aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nschema: 1\nwaivers: []\n', /unknown key/],
  ['a bomb', `schema: 1\nwaivers: []\na0: &a0 [x,x]\n${bombLines(12)}`, /aliases/],
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
