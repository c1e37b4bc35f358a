import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { isFailure } from '#core';
import { findEveryBot } from '#workspace';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const main = 'if __name__ == "__main__":\n    pass\n';
const found = async (
  t: TestContext,
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string | null>> => {
  const root = await fileTree(await tempFolder(t), files);
  const { bots } = await findEveryBot(root);
  return Object.fromEntries(bots.map(({ folder, marker }) => [relative(root, folder), marker]));
};

test('bots that say so are found at any depth, also in one another', async (t) => {
  assert.deepEqual(
    await found(t, {
      'a/b/c/d/e/x.botproj': '{"name":"x"}',
      'a/b/pyproject.toml': '[tool.botyard]\nname = "b"\n',
      'tests/cases/y.botproj': '{"name":"y"}',
    }),
    { 'a/b': 'pyproject.toml', 'a/b/c/d/e': 'x.botproj', 'tests/cases': 'y.botproj' },
  );
});

test('a folder of scripts is one by a main guard, a known name, a call at its edge, or a list of requirements', async (t) => {
  assert.deepEqual(
    await found(t, {
      'guard/x.py': main,
      'named/main.py': 'def f(): pass\n',
      'call/x.py': 'import os\nos.remove("x")\n',
      'listed/x.py': 'def f(): pass\n',
      'listed/requirements.txt': 'requests\n',
      'library/x.py': 'def f(): pass\n',
      'words/readme.txt': main,
    }),
    { call: null, guard: null, listed: null, named: null },
  );
});

test('the topmost folder takes the scripts below it; what has requirements of its own stands for itself', async (t) => {
  assert.deepEqual(
    await found(t, {
      'top/run.py': main,
      'top/more/other.py': main,
      'top/own/main.py': main,
      'top/own/requirements.txt': '',
      'project/requirements.txt': '',
      'project/src/app/main.py': main,
      'many/requirements.txt': '',
      'many/one/a.py': main,
      'many/two/b.py': main,
    }),
    { 'many/one': null, 'many/two': null, project: null, top: null, [join('top', 'own')]: null },
  );
});

test('a bot of its own in a folder of scripts is named, so that its files are not counted twice', async (t) => {
  const root = await fileTree(await tempFolder(t), {
    'run.py': main,
    'a/own/main.py': main,
    'a/own/requirements.txt': '',
  });
  const { bots } = await findEveryBot(root);
  assert.deepEqual(bots[0]?.without, ['a/own']);
});

test('tests, environments, installed code, caches and dot folders are no bots', async (t) => {
  const places = ['tests', 'docs', '.hidden', 'node_modules/x', 'lib/site-packages/y', '__pycache__', 'env/lib'];
  const files = Object.fromEntries(places.map((place) => [`${place}/main.py`, main]));
  assert.deepEqual(await found(t, { ...files, 'env/pyvenv.cfg': '' }), {});
});

test('links are not followed: a loop ends, and nothing outside comes in', async (t) => {
  const outside = await fileTree(await tempFolder(t), { 'bot/main.py': main });
  const root = await fileTree(await tempFolder(t), { 'a/main.py': main });
  await symlink(root, join(root, 'a', 'loop'));
  await symlink(outside, join(root, 'out'));
  const { bots, unseen } = await findEveryBot(root);
  assert.equal(bots.length, 1);
  assert.deepEqual(unseen, []);
});

test('a folder that is not there is a failure', async (t) => {
  const root = await tempFolder(t);
  await assert.rejects(findEveryBot(join(root, 'none')), (error) => isFailure(error, 'folder-not-readable'));
});

test('a folder that closes itself is named, and hides no other', { skip: process.getuid?.() === 0 }, async (t) => {
  const root = await fileTree(await tempFolder(t), { 'a/main.py': main, 'shut/main.py': main });
  await chmod(join(root, 'shut'), 0);
  const { bots, unseen } = await findEveryBot(root).finally(() => chmod(join(root, 'shut'), 0o700));
  assert.equal(bots.length, 1);
  assert.deepEqual(
    unseen.map(({ path, cause }) => [relative(root, path), cause]),
    [['shut', 'EACCES']],
  );
});
