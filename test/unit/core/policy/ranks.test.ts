import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerPolicy, type PolicyDocument, type PolicyRank, readPolicyDocument } from '#core';

const head = 'schema: 1\nname: acme\nlevel: standard\n';
const outside = {
  requests: 'requests: {folder: asks}',
  indexes: 'indexes: [https://pypi.acme.example/simple]',
  temporary: 'temporary: {folders: [/srv/scratch]}',
  advisories: 'advisories: {source: /srv/osv}',
  training: 'training: {course: https://learn.acme.example/bots}',
  organisation: 'organisation: {source: /srv/policy.dsse.json, publicKey: abc}',
} as const;
const causes = (text: string, rank: PolicyRank) =>
  readPolicyDocument(text, 'p.yaml', rank).problems.map(({ line, data }) => [line, String(data.cause).split(':')[0]]);

test('what comes with the code names no server, source or folder outside; each such key is an error at its place', () => {
  for (const [key, line] of Object.entries(outside)) {
    assert.deepEqual(causes(`${head}${line}\n`, 'workspace'), [[4, key]], key);
    assert.deepEqual(causes(`${head}${line}\n`, 'system'), [], key);
  }
  assert.deepEqual(
    causes(`${head}${Object.values(outside).join('\n')}\n`, 'workspace').length,
    Object.keys(outside).length,
  );
});

test('only the file of the system says where the policy of the organisation is', () => {
  assert.deepEqual(causes(`${head}${outside.organisation}\n`, 'upper'), [[4, 'organisation']]);
  for (const key of ['requests', 'indexes', 'advisories'] as const)
    assert.deepEqual(causes(`${head}${outside[key]}\n`, 'upper'), [], key);
});

test('a file of the system may say where that is and nothing else; it is then no layer', () => {
  const text = `schema: 1\n${outside.organisation}\n`;
  const read = readPolicyDocument(text, 'p.yaml', 'system');
  assert.deepEqual([read.problems, read.pointsOnly], [[], true]);
  assert.equal(readPolicyDocument(`${head}${outside.organisation}\n`, 'p.yaml', 'system').pointsOnly, undefined);
  assert.notDeepEqual(causes(text, 'upper'), []);
  assert.notDeepEqual(causes('schema: 1\norganisation: {source: /x}\n', 'system'), [], 'without its key');
  assert.notDeepEqual(causes('organisation: {source: /x, publicKey: y}\n', 'system'), [], 'without its schema');
});

test('a source with a user name, or over plain http, is refused', () => {
  const named = (source: string) =>
    causes(`schema: 1\norganisation: {source: '${source}', publicKey: abc}\n`, 'system').length;
  assert.deepEqual(['https://a.example/p', '/srv/p', '\\\\share\\p', 'C:\\p'].map(named), [0, 0, 0, 0]);
  assert.deepEqual(
    ['http://a.example/p', 'https://u:p@a.example/p', 'ftp://a/p', 'file:///p'].map(named),
    [1, 1, 1, 1],
  );
});

const document = (rest: Partial<PolicyDocument>): PolicyDocument => ({
  schema: 1,
  name: 'acme',
  level: 'standard',
  ...rest,
});

test('the system binds most: its name, its word on a rule and its list stand, and all others only tighten', () => {
  const policy = layerPolicy(
    {
      system: document({ name: 'machine', level: 'starter', rules: { 'secret-literal': 'warning' } }),
      organisation: document({ rules: { 'secret-literal': 'info' }, allow: { distributions: ['requests'] } }),
    },
    'sha256:1',
  );
  assert.deepEqual([policy.name, policy.level], ['machine', 'standard']);
  assert.equal(policy.rules.get('secret-literal'), 'warning');
  assert.equal(policy.floors.get('secret-literal'), 'info');
  assert.deepEqual(policy.allow.distributions, [[{ name: 'requests' }]]);
});

test('Pythons and indexes are those that every layer with a list allows', () => {
  const policy = layerPolicy(
    {
      organisation: document({
        python: { default: '3.12', versions: ['3.11', '3.12'] },
        indexes: ['https://a.example/simple', 'https://b.example/simple'],
      }),
      target: document({ indexes: ['https://b.example/simple'] }),
      workspace: document({ python: { default: '3.11', versions: ['3.11', '3.13'] } }),
    },
    'sha256:1',
  );
  assert.deepEqual(policy.python, { default: '3.11', versions: ['3.11'] });
  assert.deepEqual(policy.indexes, ['https://b.example/simple']);
  const silent = layerPolicy({ workspace: document({}) }, 'sha256:1');
  assert.deepEqual([silent.python, silent.indexes], [{ default: null, versions: null }, null]);
});

test('the course of the organisation is an address for a browser, of the uppermost layer that names one', () => {
  const course = (address: string) => causes(`${head}training: {course: '${address}'}\n`, 'upper').length;
  assert.deepEqual(['https://learn.acme.example/bots?a=1', 'http://intranet/course'].map(course), [0, 0]);
  const wrong = [
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'https://me:pw@a.example',
    'https://a.example/x)[y',
    '',
  ];
  assert.deepEqual(wrong.map(course), [1, 1, 1, 1, 1]);
  const named = (address: string) => document({ training: { course: address } });
  const layers = { system: document({}), organisation: named('https://a.example'), target: named('https://b.example') };
  assert.equal(layerPolicy(layers, 'sha256:').course, 'https://a.example');
  assert.equal(layerPolicy({ workspace: named('https://c.example') }, 'sha256:').course, null);
});
