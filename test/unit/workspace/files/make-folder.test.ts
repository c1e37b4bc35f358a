import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFolder } from '../../../../src/workspace/files/make-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const codeIs = (code: string) => (error: NodeJS.ErrnoException) => error.code === code;

test('a folder is made with those on the way, and the topmost is told', async (t) => {
  const root = await tempFolder(t);
  const deep = join(root, 'a', 'b', 'c');
  assert.equal(await makeFolder(deep, 0o700), join(root, 'a'));
  assert.ok((await stat(deep)).isDirectory());
  assert.equal(await makeFolder(deep), undefined);
  const both = await Promise.all([makeFolder(join(root, 'x', 'y')), makeFolder(join(root, 'x', 'y'))]);
  assert.ok(both.includes(join(root, 'x')));
});

test('a file in the way is said to be one', async (t) => {
  const file = join(await tempFolder(t), 'file');
  await writeFile(file, '');
  await assert.rejects(makeFolder(file), codeIs('EEXIST'));
  await assert.rejects(makeFolder(join(file, 'below')), codeIs('ENOTDIR'));
});

test('a place where nothing can be made ends with an error', { skip: process.platform !== 'linux' }, async () => {
  await assert.rejects(makeFolder('/proc/botyard/below'), codeIs('ENOENT'));
});
