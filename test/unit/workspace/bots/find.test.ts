import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { botFolderOf, findBots } from '../../../../src/workspace/index.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const bot = '{"name": "orders"}';

test('bots are found by their markers, at most two folders down, and nowhere else', async (t) => {
  const root = await fileTree(await tempFolder(t), {
    'one/orders.botproj': bot,
    'two/nested/pyproject.toml': '[tool.botyard]\nname = "nested-bot"\n',
    'two/library/pyproject.toml': '[project]\nname = "library"\n',
    'a/b/c/orders.botproj': bot,
    '.hidden/orders.botproj': bot,
    'node_modules/x/orders.botproj': bot,
    'env/pyvenv.cfg': '',
    'env/orders.botproj': bot,
    '__pycache__/orders.botproj': bot,
    'dist/orders.botproj': bot,
    'three/.botproj': bot,
  });
  await mkdir(join(root, 'three', 'folder.botproj'));
  await symlink(root, join(root, 'ring'));
  const found = await findBots(root);
  assert.deepEqual(
    found.map(({ folder, id, marker }) => [relative(root, folder), id, marker]),
    [
      ['one', 'orders', 'orders.botproj'],
      [join('two', 'nested'), 'nested-bot', 'pyproject.toml'],
    ],
  );
  assert.deepEqual(await findBots(root, 0), []);
  assert.equal((await findBots(join(root, 'one'), 0)).length, 1);
});

test('a folder that is not there holds no bot', async (t) => {
  assert.deepEqual(await findBots(join(await tempFolder(t), 'gone')), []);
});

test('a file belongs to the nearest bot above it, within the workspace', async (t) => {
  const root = await fileTree(await tempFolder(t), {
    'bots/one/orders.botproj': bot,
    'bots/one/pkg/deep/er/a.py': '',
    'bots/one/.venv/lib/a.py': '',
    'bots/one/node_modules/a.py': '',
    'bots/one/build/a.py': '',
    'bots/one/pkg/build/a.py': '',
    'bots/far/down/x/orders.botproj': bot,
    'bots/far/down/x/a.py': '',
    'loose.py': '',
  });
  const folderOf = async (path: string): Promise<string | null> => {
    const found = await botFolderOf(join(root, path), root);
    return found && relative(root, found.folder);
  };
  const one = join('bots', 'one');
  assert.equal(await folderOf('bots/one/bot.py'), one, 'also a file that is not there yet');
  assert.equal(await folderOf('bots/one/pkg/deep/er/a.py'), one);
  assert.equal(await folderOf('bots/one/pkg/build/a.py'), one);
  assert.equal(await folderOf('bots/one'), one);
  assert.equal(await folderOf('bots/one/.venv/lib/a.py'), null);
  assert.equal(await folderOf('bots/one/node_modules/a.py'), null);
  assert.equal(await folderOf('bots/one/build/a.py'), null);
  assert.equal(await folderOf('bots/far/down/x/a.py'), null, 'deeper than bots are looked for');
  assert.equal(await folderOf('loose.py'), null);
  assert.equal(await botFolderOf(join(root, 'bots/one/pkg/deep/er/a.py'), join(root, 'bots/one/pkg')), null);
  assert.equal((await botFolderOf(join(root, 'bots/far/down/x/a.py')))?.id, 'orders');
});
