import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importable, layerPolicy, type PolicyDocument, type PolicyLayers, policyOn, verdictOnImport } from '#core';
import { botOf } from '../../../support/bots.ts';

const document = (name: string, rest: Partial<PolicyDocument>): PolicyDocument => ({
  schema: 1,
  name,
  level: 'standard',
  ...rest,
});
const bot = botOf({ 'bot.py': '', 'tools/__init__.py': '', 'tools/text.py': '' });
const on = (module: string, layers: PolicyLayers, today = '2026-11-22') =>
  verdictOnImport(module, 'bot.py', { bot, policy: layerPolicy(layers, 'sha256:0'), layers, today });

const organisation = document('acme', {
  allow: { distributions: ['requests', { name: 'opencv-python', version: '>=4', expires: '2026-12-01' }] },
  deny: { modules: ['ctypes'] },
});
const workspace = document('mine', {
  allow: { distributions: ['requests'] },
  deny: { distributions: ['pandas'] },
});

test('an approved import names range, last day and the policy that approved it', () => {
  const { origin, objection, decidedBy, versions, expires } = on('cv2', { organisation });
  assert.deepEqual(
    { distribution: origin.distributions[0], objection, decidedBy, versions, expires },
    {
      distribution: 'opencv-python',
      objection: null,
      decidedBy: { layer: 'organisation', name: 'acme' },
      versions: ['>=4'],
      expires: '2026-12-01',
    },
  );
});

test('of several layers the one that refuses is named', () => {
  assert.deepEqual(on('cv2', { organisation, workspace }).decidedBy, { layer: 'workspace', name: 'mine' });
  assert.deepEqual(on('pandas', { organisation, workspace }).decidedBy, { layer: 'workspace', name: 'mine' });
  assert.deepEqual(on('numpy', { organisation, workspace }).decidedBy, { layer: 'organisation', name: 'acme' });
});

test('an approval whose time is over is none, and says when it ended', () => {
  const { objection, expires } = on('cv2', { organisation }, '2026-12-02');
  assert.equal(objection?.listed, 'not-listed');
  assert.equal(expires, '2026-12-01');
});

test('a denied standard module has a decider; an undenied one and own files need none', () => {
  assert.deepEqual(on('ctypes', { organisation }).decidedBy, { layer: 'organisation', name: 'acme' });
  assert.equal(on('json', { organisation }).decidedBy, null);
  assert.equal(on('tools.text', { organisation }).decidedBy, null);
});

test('where nobody chose a list, it is our own that speaks', () => {
  assert.equal(on('requests', {}).decidedBy, 'botyard');
  assert.equal(on('paramiko', {}).decidedBy, 'botyard');
});

test('only what is approved may be imported: own files, the standard library, the list', () => {
  const policy = policyOn(layerPolicy({ organisation }, 'sha256:0'), '2026-12-02');
  const modules = importable(bot, policy, 'bot.py').map(({ module }) => module);
  for (const module of ['requests', 'json', 'tools', 'tools.text']) assert.ok(modules.includes(module), module);
  for (const module of ['cv2', 'ctypes', 'pandas', '_json']) assert.ok(!modules.includes(module), module);
});
