import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type LoadedPolicy, loadPolicy } from '../../../../src/workspace/index.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const standard = 'schema: 1\nname: acme\nlevel: standard\n';
const strict = 'schema: 1\nname: ours\nlevel: strict\n';
const blocking = ({ problems }: LoadedPolicy) =>
  problems.filter(({ blocks }) => blocks).map(({ code, path, line }) => ({ code, path, line }));

test('with no policy anywhere the starter holds, with a name of nobody and a digest of its own', async (t) => {
  const { policy, problems, sources } = await loadPolicy({ workspaceFolder: await tempFolder(t) });
  assert.deepEqual([policy.name, policy.level, problems, sources], [null, 'starter', [], []]);
  assert.match(policy.digest, /^sha256:[0-9a-f]{64}$/);
  assert.equal((await loadPolicy({})).policy.digest, policy.digest);
});

test('layers are read from where the caller says, and the workspace only tightens', async (t) => {
  const folder = await fileTree(await tempFolder(t), { 'org.yaml': standard, 'bot/botyard.policy.yaml': strict });
  const loaded = await loadPolicy({
    organisationFile: join(folder, 'org.yaml'),
    targetText: standard,
    workspaceFolder: join(folder, 'bot'),
  });
  assert.deepEqual(loaded.problems, []);
  assert.deepEqual([loaded.policy.name, loaded.policy.level], ['acme', 'strict']);
  assert.deepEqual(loaded.sources, [
    { layer: 'organisation', path: join(folder, 'org.yaml') },
    { layer: 'target', path: 'target' },
    { layer: 'workspace', path: join(folder, 'bot', 'botyard.policy.yaml') },
  ]);
});

test('a policy that was named and is not there, or is no policy, blocks: it never turns into the starter', async (t) => {
  const folder = await tempFolder(t);
  const path = join(folder, 'org.yaml');
  const load = () => loadPolicy({ organisationFile: path });
  assert.deepEqual(blocking(await load()), [{ code: 'policy-unreadable', path, line: 1 }]);
  await writeFile(path, Uint8Array.of(0xff));
  assert.deepEqual(blocking(await load()), [{ code: 'policy-unreadable', path, line: 1 }]);
  await writeFile(path, 'schema: 1\nname: acme\nlevel: standard\nalow: {}\n');
  assert.deepEqual(blocking(await load()), [{ code: 'policy-invalid', path, line: 4 }]);
  await writeFile(path, 'schema: [1\n');
  assert.equal(blocking(await load())[0]?.code, 'policy-invalid');
  assert.equal(blocking(await loadPolicy({ targetText: '' }))[0]?.code, 'policy-invalid');
});

test('the workspace policy stands in the bot or at most two folders above, never above the repository', async (t) => {
  const root = await fileTree(await tempFolder(t), { 'botyard.policy.yaml': strict, 'bots/one/deep/bot.py': '' });
  const one = join(root, 'bots', 'one');
  const level = async (workspaceFolder: string): Promise<string> =>
    (await loadPolicy({ workspaceFolder })).policy.level;
  assert.equal(await level(one), 'strict');
  assert.equal(await level(join(one, 'deep')), 'starter', 'three folders up is not this workspace');
  await mkdir(join(root, 'bots', '.git'));
  assert.equal(await level(one), 'starter', 'above the top of the repository');
  await mkdir(join(root, 'bots', 'one', '.git'));
  await writeFile(join(one, 'botyard.policy.yaml'), standard);
  assert.equal(await level(one), 'standard', 'the nearest');
});

test('a workspace policy that cannot be read blocks too', async (t) => {
  const folder = await tempFolder(t);
  const path = join(folder, 'botyard.policy.yaml');
  await mkdir(path);
  assert.equal(blocking(await loadPolicy({ workspaceFolder: folder }))[0]?.code, 'policy-unreadable');
  if (process.platform === 'win32') return;
  await rmdir(path);
  execFileSync('mkfifo', [path]);
  assert.equal(blocking(await loadPolicy({ workspaceFolder: folder }))[0]?.code, 'policy-unreadable', 'a pipe');
});

test('the digest follows the content, not the writing', async () => {
  const digest = async (targetText: string): Promise<string> => (await loadPolicy({ targetText })).policy.digest;
  const map = 'map:\n  b: x\n  a: y\n';
  assert.equal(await digest(`${standard}${map}`), await digest(`map: {a: y, b: x} # same\n${standard}`));
  assert.notEqual(await digest(standard), await digest(`${standard}deny: {modules: [ctypes]}\n`));
  assert.notEqual(await digest(standard), await digest(strict));
});
