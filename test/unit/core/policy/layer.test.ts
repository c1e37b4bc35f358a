import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, defaultPolicy, layerPolicy, type Policy, type PolicyDocument, type PolicyLayers } from '#core';
import { decide } from '../../../../src/core/policy/decide.ts';
import { botOf } from '../../../support/bots.ts';

const document = (rest: Partial<PolicyDocument>): PolicyDocument => ({
  schema: 1,
  name: 'acme',
  level: 'standard',
  ...rest,
});
const layered = (layers: PolicyLayers): Policy => layerPolicy(layers, 'sha256:1');
const severities = (policy: Policy, code: string): string[] =>
  check(botOf({ 'bot.py': code }), policy, { today: '2026-01-01' }).findings.map(({ severity }) => severity);

test('nothing said by anyone is starter without a name or a list', () => {
  const policy = defaultPolicy('sha256:1');
  assert.equal(policy.name, null);
  assert.equal(policy.level, 'starter');
  assert.deepEqual(policy.allow.distributions, []);
});

test('the level is the strictest of all layers, the name that of the uppermost', () => {
  const policy = layered({ organisation: document({}), workspace: document({ name: 'mine', level: 'strict' }) });
  assert.equal(policy.level, 'strict');
  assert.equal(policy.name, 'acme');
  assert.equal(layered({ organisation: document({}), workspace: document({ level: 'starter' }) }).level, 'standard');
});

test('a distribution must be in the list of every layer that chose one', () => {
  const organisation = document({ allow: { distributions: ['requests', 'pandas'] } });
  const workspace = document({ allow: { distributions: ['Requests', 'paramiko'] } });
  const policy = layered({ organisation, workspace });
  const verdicts = ['requests', 'pandas', 'paramiko'].map((name) => severities(policy, `import ${name}`));
  assert.deepEqual(verdicts, [[], ['error'], ['error']]);
});

test('an empty list chosen by somebody approves nothing', () => {
  assert.deepEqual(
    severities(layered({ organisation: document({ allow: { distributions: [] } }) }), 'import requests'),
    ['error'],
  );
});

test('what any layer denies is denied', () => {
  const organisation = document({ deny: { distributions: ['paramiko'], modules: ['ctypes'] } });
  const policy = layered({
    organisation,
    workspace: document({ deny: { distributions: ['requests'], modules: ['os.system'] } }),
  });
  assert.deepEqual(severities(policy, 'import paramiko, requests, ctypes, os\nos.system("x")'), [
    'error',
    'error',
    'error',
    'error',
  ]);
});

test('a lower layer cannot open by modules what an upper one closed', () => {
  const organisation = document({ allow: { distributions: ['requests'] } });
  const policy = layered({ organisation, workspace: document({ allow: { modules: ['paramiko'] } }) });
  assert.deepEqual(severities(policy, 'import paramiko'), ['error']);
});

test('modules approved by two layers are those both approve', () => {
  const organisation = document({ allow: { distributions: [], modules: ['acme', 'corp.a'] } });
  const policy = layered({ organisation, workspace: document({ allow: { modules: ['acme.x', 'corp'] } }) });
  assert.deepEqual([...policy.allow.modules].sort(), ['acme.x', 'corp.a']);
});

test('the uppermost layer may lower a rule, a lower one only raise it', () => {
  const code = 'password = "hunter2!x"';
  assert.deepEqual(severities(layered({ organisation: document({ rules: { 'secret-literal': 'info' } }) }), code), [
    'info',
  ]);
  assert.deepEqual(
    severities(
      layered({ organisation: document({}), workspace: document({ rules: { 'secret-literal': 'off' } }) }),
      code,
    ),
    ['error'],
  );
  assert.deepEqual(
    severities(
      layered({
        organisation: document({ rules: { 'secret-literal': 'off' } }),
        workspace: document({ rules: { 'secret-literal': 'warning' } }),
      }),
      code,
    ),
    ['warning'],
  );
});

test('a workspace comes with its code: alone it only tightens what holds without it', () => {
  const workspace = document({ level: 'starter', rules: { 'secret-literal': 'off' } });
  assert.deepEqual(severities(layered({ workspace }), 'password = "hunter2!x"'), ['error']);
});

test('the policy of the target tightens that of the organisation, and binds alone without one', () => {
  const target = document({ name: 'prod', level: 'strict', rules: { 'secret-literal': 'info' } });
  assert.equal(layered({ target }).rules.get('secret-literal'), 'info');
  assert.equal(layered({ organisation: document({}), target }).rules.size, 0);
  assert.equal(layered({ organisation: document({}), target }).level, 'strict');
});

test('a lower layer may name imports nobody knows and never point a known one elsewhere', () => {
  const organisation = document({ map: { corp: 'corp-lib' } });
  const map = {
    corp: 'requests',
    'corp.deep': 'requests',
    paramiko: 'requests',
    'google.cloud': 'requests',
    fresh: 'fresh-lib',
  };
  const policy = layered({ organisation, workspace: document({ map }) });
  assert.deepEqual(
    [...policy.map],
    [
      ['corp', 'corp-lib'],
      ['fresh', 'fresh-lib'],
    ],
  );
});

test('the default severities are those of the levels', () => {
  const at = (level: PolicyDocument['level']) => layered({ organisation: document({ level }) });
  const row = (kind: Parameters<typeof decide>[1]) =>
    (['starter', 'standard', 'strict'] as const).map((level) => decide(at(level), kind));
  assert.deepEqual(row('import-not-approved/imported'), ['info', 'error', 'error']);
  assert.deepEqual(row('import-not-approved/type-checking'), ['off', 'info', 'info']);
  assert.deepEqual(row('import-not-approved/built-in-list'), ['info', 'info', 'warning']);
  assert.deepEqual(row('import-not-approved/denied'), ['error', 'error', 'error']);
  assert.deepEqual(row('secret-literal/high'), ['error', 'error', 'error']);
  assert.deepEqual(row('secret-literal/medium'), ['info', 'warning', 'error']);
});
