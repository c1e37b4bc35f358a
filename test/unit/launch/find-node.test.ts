import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '#core';
import { findNode, nodeCandidates, sqliteProbe } from '#launch';
import { childEnv } from '../../../src/launch/child-env.ts';

test('a Node is looked for in our own modules, then the one that runs, then PATH', () => {
  const found = nodeCandidates({
    platform: 'linux',
    env: { PATH: '/usr/bin:.:bin::/opt/node/bin:/usr/bin' },
    packageFolder: '/app',
    execPath: '/usr/bin/node',
  });
  assert.deepEqual(found, ['/app/node_modules/node/bin/node', '/usr/bin/node', '/opt/node/bin/node']);
});

test('BOTYARD_NODE is a decision: nothing else is tried', () => {
  const env = { BOTYARD_NODE: '/my/node', PATH: '/usr/bin' };
  assert.deepEqual(nodeCandidates({ platform: 'linux', env, execPath: '/usr/bin/node' }), ['/my/node']);
});

test('a Node inside a workspace is never a candidate', () => {
  const env = { PATH: '/work/bot/node_modules/.bin:/work/bot:/work/bots/bin' };
  assert.deepEqual(nodeCandidates({ platform: 'linux', env, avoid: ['/work/bot'] }), ['/work/bots/bin/node']);
});

test('on Windows: Path, quotes, drives, UNC, blanks and letters with marks', () => {
  const found = nodeCandidates({
    platform: 'win32',
    env: { Path: '"C:\\Program Files\\nodejs";.;tools;\\\\server\\share\\nó;d:\\W\\Bot\\bin' },
    packageFolder: 'C:\\Users\\João\\botyard',
    avoid: ['D:\\w\\bot'],
  });
  assert.deepEqual(found, [
    'C:\\Users\\João\\botyard\\node_modules\\node\\bin\\node.exe',
    'C:\\Program Files\\nodejs\\node.exe',
    '\\\\server\\share\\nó\\node.exe',
  ]);
});

test('the first Node that has node:sqlite is taken', async () => {
  const probe = async (node: string) => node === '/b/node';
  assert.equal(await findNode({ platform: 'linux', env: { PATH: '/a:/b:/c' }, probe }), '/b/node');
});

test('when none has it, every one that was looked at is named', async () => {
  const search = findNode({ platform: 'linux', env: { PATH: '/a:/b' }, probe: async () => false });
  await assert.rejects(search, (error) => {
    assert(isFailure(error, 'node-without-sqlite'));
    assert.deepEqual(error.data.tried, ['/a/node', '/b/node']);
    return true;
  });
});

test('the Node of these tests has node:sqlite, and a thing that is no Node has not', async () => {
  assert.equal(await sqliteProbe(process.execPath), true);
  assert.equal(await sqliteProbe('/bin/false'), false);
  assert.equal(await sqliteProbe('/no/such/node'), false);
});

test('a probe is not led by NODE_OPTIONS', async () => {
  assert.equal(await sqliteProbe(process.execPath, { ...process.env, NODE_OPTIONS: '--require=/no/such/file' }), true);
});

test('a session never reaches the environment of what is started', () => {
  const env = {
    PATH: '/bin',
    BOTYARD_KEY: 'k',
    BOTYARD_LOGIN: 'l',
    BOTYARD_SERVER: 's',
    NODE_OPTIONS: '-r x',
    BOTYARD_CA: 'c',
  };
  assert.deepEqual(childEnv(env, { ELECTRON_RUN_AS_NODE: '1' }), {
    PATH: '/bin',
    BOTYARD_CA: 'c',
    ELECTRON_RUN_AS_NODE: '1',
  });
});
