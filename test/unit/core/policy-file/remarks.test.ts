import assert from 'node:assert/strict';
import { test } from 'node:test';
import { policyRemarks, remarkText, usageOf } from '#core';

const head = 'schema: 1\nname: acme\nlevel: standard\n';
const today = '2026-11-22';
const remarks = (body: string, usage = null as ReturnType<typeof usageOf> | null) =>
  policyRemarks(head + body, { today, usage });
const said = (body: string): string[] => remarks(body).map(({ kind, line, column }) => `${line}:${column} ${kind}`);

const cases: readonly (readonly [title: string, body: string, said: readonly string[]])[] = [
  ['nothing against a policy that holds together', 'allow: {distributions: [requests, "botcity-*"]}\n', []],
  [
    'a name allowed and denied',
    'allow: {distributions: [Requests]}\ndeny: {distributions: [requests]}',
    ['4:25 allowed-and-denied'],
  ],
  [
    'a denial of some versions denies none of the rest',
    'allow: {distributions: [a1]}\ndeny: {distributions: [{name: a1, version: "<2"}]}',
    [],
  ],
  [
    'a pattern allowed, one of it denied: that is meant',
    'allow: {distributions: ["acme-*"]}\ndeny: {distributions: [acme-old]}',
    [],
  ],
  [
    'a module within a denied one',
    'allow: {modules: [os.path]}\ndeny: {modules: [os]}',
    ['4:19 module-allowed-and-denied'],
  ],
  ['an alternative that is denied', 'deny: {distributions: [{name: a1, instead: b1}, b1]}', ['4:44 instead-denied']],
  [
    'an alternative that is not listed',
    'allow: {distributions: [{name: a1, instead: b1}]}',
    ['4:45 instead-not-listed'],
  ],
  ['a map to what is denied', 'deny: {distributions: [b1]}\nmap: {corp: b1}', ['5:13 map-to-denied']],
  ['a name twice', 'allow: {distributions: [a_b, A-B]}', ['4:30 listed-twice']],
  [
    'two ranges of one name may both be meant',
    'allow: {distributions: [{name: a1, version: "<2"}, {name: a1, version: ">3"}]}',
    [],
  ],
  ['an import name', 'allow: {distributions: [cv2, smtplib]}', ['4:25 not-a-distribution', '4:30 not-a-distribution']],
  [
    'an approval that is over',
    'allow: {distributions: [{name: a1, expires: 2026-11-21}, {name: b1, expires: 2026-11-22}]}',
    ['4:45 approval-over'],
  ],
  ['a policy that is over', 'expires: 2026-11-21', ['4:10 policy-over']],
  ['a default that is not approved', 'python: {default: "3.9", versions: ["3.11"]}', ['4:19 default-not-in-versions']],
  ['nothing of one with errors: they come first', 'alow: 1\nexpires: 2020-01-01', []],
];
for (const [title, body, expected] of cases) {
  test(`remarks: ${title}`, () => assert.deepEqual(said(body), expected));
}

test('what no bot here uses is one remark, however long the list, and none where nobody has looked', () => {
  const body = 'allow: {distributions: [requests, "botcity-*", numpy, Pillow]}';
  const usage = usageOf([{ bot: 'orders', distributions: ['Requests', 'botcity_maestro_sdk'], modules: [] }]);
  const [only, ...others] = remarks(body, usage);
  assert.deepEqual([only?.kind, only?.severity, others], ['allow-unused', 'hint', []]);
  assert.deepEqual([only?.data.count, only?.data.of, only?.data.names], [2, 4, ['numpy', 'Pillow']]);
  assert.deepEqual(remarks(body), []);
});

test('every remark has its sentence in both languages', () => {
  for (const [, body] of cases)
    for (const remark of remarks(body)) {
      assert.notEqual(remarkText(remark, 'en'), remarkText(remark, 'pt-br'));
      assert.doesNotMatch(remarkText(remark, 'en') + remarkText(remark, 'pt-br'), /undefined|null/);
    }
});
