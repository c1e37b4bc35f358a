import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, grantApproval, layerPolicy, readPolicyDocument } from '#core';
import { botOf } from '../../../support/bots.ts';

const policy = `# Kept by the automation desk.
schema: 1
name: acme
level: standard

allow:
  distributions:
    - requests # HTTP
    - 'botcity-*'
    # for reports only
    - {name: openpyxl, version: '>=3.1'}
deny:
  distributions: [paramiko]
`;

const grant = (text: string, distribution: string, expires = '2027-01-31') =>
  grantApproval(text, 'p.yaml', { distribution, expires });

const codes = (text: string, module: string, today: string): string[] => {
  const { document } = readPolicyDocument(text, 'p.yaml');
  assert.ok(document);
  const bot = botOf({ 'bot.py': `import ${module}\n` });
  return check(bot, layerPolicy({ organisation: document }, 'sha256:0'), { today }).findings.map(({ rule }) => rule);
};

test('a grant adds one entry and leaves every other line as it was', () => {
  const granted = grant(policy, 'Pandas');
  assert.equal(granted.kind, 'granted');
  const lines = 'text' in granted ? granted.text.split('\n') : [];
  assert.deepEqual(
    lines.filter((line) => !policy.split('\n').includes(line)),
    ['    - name: pandas', '      expires: 2027-01-31'],
  );
  assert.equal(lines.length, policy.split('\n').length + 2);
});

test('what was granted is approved up to and with its last day', () => {
  const granted = grant(policy, 'pandas');
  assert.ok('text' in granted);
  assert.deepEqual(codes(granted.text, 'pandas', '2027-01-31'), []);
  assert.deepEqual(codes(granted.text, 'pandas', '2027-02-01'), ['import-not-approved']);
  assert.deepEqual(codes(granted.text, 'requests', '2027-02-01'), []);
});

test('granted again it is extended, never shortened', () => {
  const once = grant(policy, 'pandas');
  assert.ok('text' in once);
  const twice = grant(once.text, 'pandas', '2027-06-30');
  assert.ok(twice.kind === 'extended');
  assert.equal(twice.text, once.text.replace('2027-01-31', '2027-06-30'));
  assert.equal(grant(twice.text, 'pandas', '2027-01-01').kind, 'already');
});

test('what is approved without an end needs no grant, by name or by pattern', () => {
  assert.equal(grant(policy, 'requests').kind, 'already');
  assert.equal(grant(policy, 'botcity-maestro-sdk').kind, 'already');
});

test('a grant does not get round a denial', () => {
  assert.deepEqual(grant(policy, 'paramiko'), { kind: 'refused', why: 'denied' });
});

test('a policy without a list gets none: a list of one would refuse everything else', () => {
  assert.deepEqual(grant('schema: 1\nname: acme\nlevel: standard\n', 'pandas'), { kind: 'refused', why: 'no-list' });
});

test('a policy with errors is left alone', () => {
  assert.equal(grant('schema: 1\nlevel: lax\n', 'pandas').kind, 'invalid');
});

test('a list in brackets stays one', () => {
  const granted = grant('schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [requests]\n', 'pandas');
  assert.ok('text' in granted);
  assert.match(granted.text, /distributions: \[requests, \{name: pandas, expires: 2027-01-31\}\]$/m);
});
