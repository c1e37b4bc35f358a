import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRequirements } from '../../../../src/core/index.ts';
import {
  botFromFiles,
  listBot,
  packArchive,
  planArchive,
  readArchive,
  readBot,
} from '../../../../src/workspace/index.ts';
import { fileTree } from '../../../support/file-tree.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const files = {
  'orders.botproj': '{"name": "orders"}',
  'bot.py': '',
  'requirements.txt': '-r base.txt\n-c lists/limits\n-r gone.txt\n',
  'base.txt': utf16('requests==2.32.4\r\n-r lists/more.lst\r\n-r bot.py\r\n'),
  'lists/more.lst': 'six\n-r ../base.txt\n',
  'lists/limits': 'six==1.16.0\n',
  'notes.txt': 'nobody includes this\n',
};
const listed = ['base.txt', 'lists/limits', 'lists/more.lst', 'requirements.txt'];

test('lists that others include are read, whatever their names', async (t) => {
  const folder = await fileTree(await tempFolder(t), files);
  for (const { bot } of [await readBot(folder), await listBot(folder)]) {
    assert.deepEqual([...bot.files.keys()].sort(), ['bot.py', 'orders.botproj', ...listed].sort());
    const { requirements } = readRequirements(bot);
    assert.deepEqual(
      requirements.map(({ name, isConstraint }) => (isConstraint ? `(${name})` : name)),
      ['requests', '(six)', 'six'],
    );
  }
});

test('what is included ships, and the archive is judged by the same files as the folder', async (t) => {
  const folder = await fileTree(await tempFolder(t), files);
  const plan = await planArchive(folder);
  assert.deepEqual(
    plan.files.filter(({ reason }) => reason === 'requirements').map(({ path }) => path),
    listed,
  );
  assert.deepEqual(plan.excluded, [{ path: 'notes.txt', reason: 'not-listed' }]);
  const shipped = botFromFiles(readArchive(await packArchive(folder, plan)), 'orders');
  assert.deepEqual(new Map([...shipped.files].sort()), new Map([...(await readBot(folder)).bot.files].sort()));
});

test('an included list behind a link that leads out is named, and not read', async (t) => {
  const outside = await fileTree(await tempFolder(t), { 'list.txt': 'evil\n' });
  const folder = await fileTree(await tempFolder(t), { 'requirements.txt': '-r base.txt\n' });
  await symlink(join(outside, 'list.txt'), join(folder, 'base.txt'));
  const { bot } = await readBot(folder);
  assert.deepEqual(bot.files.get('base.txt'), { unreadable: 'link-outside' });
  await assert.rejects(planArchive(folder), { code: 'archive-path-escapes' });
});

test('a list that is kept out of the archive is not there for its gate either', async (t) => {
  const folder = await fileTree(await tempFolder(t), { ...files, '.botyardignore': 'base.txt\n' });
  const plan = await planArchive(folder);
  const shipped = botFromFiles(readArchive(await packArchive(folder, plan)), 'orders');
  assert.deepEqual(
    readRequirements(shipped).problems.map(({ cause }) => cause),
    ['include-missing', 'include-missing'],
  );
});
