import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '../../../../src/core/index.ts';
import { readPrivateFile, writeFileAtomic, writePrivateFile } from '../../../../src/workspace/index.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

test('a file is replaced whole, and no draft stays', async (t) => {
  const folder = await tempFolder(t);
  const path = join(folder, 'new', 'settings.json');
  await writeFileAtomic(path, 'one');
  await writeFileAtomic(path, 'two');
  assert.equal(await readFile(path, 'utf8'), 'two');
  assert.deepEqual(await readdir(join(folder, 'new')), ['settings.json']);
});

test('a write that cannot take its place leaves no draft', async (t) => {
  const folder = await tempFolder(t);
  await mkdir(join(folder, 'taken', 'full'), { recursive: true });
  await assert.rejects(writeFileAtomic(join(folder, 'taken'), 'x'));
  assert.deepEqual(await readdir(folder), ['taken']);
});

test('a private file is for its owner alone, and is read back', async (t) => {
  const path = join(await tempFolder(t), 'config', 'key');
  assert.equal(await readPrivateFile(path), null);
  await writePrivateFile(path, 'secret');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal((await stat(join(path, '..'))).mode & 0o777, 0o700);
  assert.equal(await readPrivateFile(path), 'secret');
});

test('a private file that others may read is refused, not used', async (t) => {
  const path = join(await tempFolder(t), 'key');
  await writePrivateFile(path, 'secret');
  await chmod(path, 0o644);
  await assert.rejects(readPrivateFile(path), (error) => isFailure(error, 'private-file-open'));
});
