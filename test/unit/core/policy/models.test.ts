import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, layerPolicy, type PolicyDocument, readPolicyDocument } from '#core';
import { botOf } from '../../../support/bots.ts';

const document = (models: string): PolicyDocument => {
  const read = readPolicyDocument(`schema: 1\nname: acme\nlevel: standard\n${models}`, 'policy.yaml');
  assert.ok(read.document, JSON.stringify(read.problems));
  return read.document;
};

const refused = (organisation: string, workspace: string): readonly unknown[] => {
  const policy = layerPolicy({ organisation: document(organisation), workspace: document(workspace) }, 'sha256:0');
  const bot = botOf({ 'bot.py': 'import litellm\nlitellm.completion(model="gpt-4.1-mini", messages=[])\n' });
  const { findings } = check(bot, policy, { today: '2026-01-01' });
  return findings.filter(({ rule }) => rule === 'model-not-approved').map(({ data }) => data.what);
};

test('a lower layer narrows which models are approved and never adds one', () => {
  assert.deepEqual(refused('models: {names: ["gpt-4.1-*"]}', ''), []);
  assert.deepEqual(refused('models: {names: ["gpt-4.1-*"]}', 'models: {names: [o4-mini]}'), ['gpt-4.1-mini']);
  assert.deepEqual(refused('models: {names: [o4-mini]}', 'models: {names: ["*"]}'), ['gpt-4.1-mini']);
  assert.deepEqual(refused('', 'models: {names: [o4-mini]}'), ['gpt-4.1-mini']);
});

test('an address of a model holds no user name, and a key beside the three lists is an error', () => {
  for (const models of ['{endpoints: ["https://me@models.example"]}', '{name: [a]}']) {
    const text = `schema: 1\nname: acme\nlevel: standard\nmodels: ${models}\n`;
    assert.equal(readPolicyDocument(text, 'policy.yaml').document, null, models);
  }
});
