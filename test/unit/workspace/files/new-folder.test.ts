import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '../../../../src/core/index.ts';
import { writeNewFolder } from '../../../../src/workspace/index.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const files = new Map<string, string | Uint8Array>([
  ['bot.py', 'print(1)\n'],
  ['resources/a/b.bin', Uint8Array.of(0, 255)],
]);

test('a new folder has every file, and nothing beside it is left', async (t) => {
  const parent = await tempFolder(t);
  const folder = join(parent, 'not yet', 'here', 'bot');
  await writeNewFolder(folder, files);
  assert.equal(await readFile(join(folder, 'bot.py'), 'utf8'), 'print(1)\n');
  assert.deepEqual([...(await readFile(join(folder, 'resources/a/b.bin')))], [0, 255]);
  assert.deepEqual(await readdir(join(parent, 'not yet', 'here')), ['bot']);
});

test('an empty folder is filled and stays the folder it was', async (t) => {
  const folder = await tempFolder(t);
  const before = (await stat(folder)).ino;
  await writeNewFolder(folder, files);
  assert.deepEqual((await readdir(folder)).sort(), ['bot.py', 'resources']);
  assert.equal((await stat(folder)).ino, before);
});

test('a folder that holds anything, or a file in its place, is left as it is', async (t) => {
  const folder = await tempFolder(t);
  await writeFile(join(folder, '.hidden'), 'mine');
  const refused = (error: unknown) => isFailure(error, 'folder-not-empty');
  await assert.rejects(writeNewFolder(folder, files), refused);
  const inTheWay = (error: unknown) => isFailure(error, 'folder-not-empty') && error.data.what === 'file';
  await assert.rejects(writeNewFolder(join(folder, '.hidden'), files), inTheWay);
  await assert.rejects(writeNewFolder(join(folder, '.hidden', 'bot'), files), inTheWay);
  assert.deepEqual(await readdir(folder), ['.hidden']);
});

test('a write that fails in the middle leaves nothing, also not the folders on the way', async (t) => {
  const parent = await tempFolder(t);
  const broken = new Map([...files, ['bot.py/below-a-file.txt', 'x']]);
  const failed = (error: unknown) => isFailure(error, 'folder-not-writable');
  await assert.rejects(writeNewFolder(join(parent, 'a', 'b', 'bot'), broken), failed);
  assert.deepEqual(await readdir(parent), []);
  const empty = join(parent, 'empty');
  await mkdir(empty);
  await assert.rejects(writeNewFolder(empty, broken));
  assert.deepEqual(await readdir(empty), []);
});

test('no path leads out of the new folder', async (t) => {
  const parent = await tempFolder(t);
  for (const path of ['../out.txt', '/out.txt', 'a/../../out.txt', 'C:\\out.txt', 'a\\..\\..\\out.txt', '']) {
    await assert.rejects(writeNewFolder(join(parent, 'bot'), new Map([[path, 'x']])), (error) =>
      isFailure(error, 'archive-path-escapes'),
    );
  }
  assert.deepEqual(await readdir(parent), []);
});
