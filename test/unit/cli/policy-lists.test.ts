import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layerPolicy, type PolicyDocument, readPolicyDocument } from '#core';
import { paintFor } from '../../../src/cli/paint.ts';
import { inForceText } from '../../../src/cli/policy/answers-text.ts';

const documentOf = (rest: string): PolicyDocument => {
  const { document, problems } = readPolicyDocument(`schema: 1\nname: acme\nlevel: standard\n${rest}`, 'policy.yaml');
  assert.ok(document, JSON.stringify(problems));
  return document;
};

const explained = (system: string, organisation: string): string => {
  const layers = { system: documentOf(system), organisation: documentOf(organisation) };
  const policy = layerPolicy(layers, 'sha256:0');
  return inForceText({ policy, layers, sources: [], today: '2026-01-01' }, '/bots', paintFor(false)).replace(
    / +/g,
    ' ',
  );
};

test('the policy in force shows its lists of models, hosts and folders, and what holds for each kind of data', () => {
  const text = explained(
    'hosts: ["*.acme.example"]\n',
    `hosts: [api.acme.example]
models: { providers: [openai], endpoints: ["https://m.acme.example"], names: ["gpt-4.1-*"] }
paths: [/srv/rpa]
data:
  classes:
    - { name: public }
    - { name: patient, pools: [hospital], mayLeave: false, screenshots: false, keep: { console: 30 } }
  network: [ward.example]
  personalNames: [matricula]
`,
  );
  for (const line of [
    'model providers openai',
    'model addresses https://m.acme.example',
    'models gpt-4.1-*',
    'hosts *.acme.example\n and on api.acme.example',
    'folders /srv/rpa',
    'data classes public: no limit\n patient: pools hospital; may not leave the network; no screenshots; console kept 30 days',
    'own network ward.example',
    'personal names matricula',
  ])
    assert.ok(text.includes(`\n ${line}\n`), `${line}\n---\n${text}`);
});

test('of what no layer lists it says nothing', () => {
  const text = explained('', 'hosts: [api.acme.example]\n');
  assert.match(text, /\n hosts api\.acme\.example\n/);
  assert.doesNotMatch(text, /folders|model|data classes|network|personal/);
});
