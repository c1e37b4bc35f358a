import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { configPaths, forgetTarget, readKey, readTargets, saveTarget } from '../../../src/cli/config.ts';
import { isFailure } from '../../../src/core/index.ts';
import { recordedIo } from '../../support/recorded-io.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ioIn = async (t: TestContext) => recordedIo({ home: await tempFolder(t) });
const acme = { name: 'acme', url: 'https://acme.example', login: 'ana', environment: 'production' } as const;
const test1 = { ...acme, name: 'test1', environment: 'validation' } as const;

suite('saved targets', () => {
  test('of a new user there are none, and the local orchestrator is in use', async (t) => {
    const io = await ioIn(t);
    assert.deepEqual(await readTargets(io), { schema: 1, default: null, targets: [] });
    assert.equal(await readKey(io, 'acme'), null);
  });

  test('the one signed in to last is in use, and signing in again replaces it', async (t) => {
    const io = await ioIn(t);
    await saveTarget(io, acme, 'one');
    await saveTarget(io, test1, 'two');
    await saveTarget(io, { ...acme, login: 'bia' }, 'three');
    const { default: inUse, targets } = await readTargets(io);
    assert.deepEqual(
      [inUse, targets.map(({ name, login }) => `${name}:${login}`)],
      ['acme', ['test1:ana', 'acme:bia']],
    );
    assert.deepEqual([await readKey(io, 'acme'), await readKey(io, 'test1')], ['three', 'two']);
  });

  test('a key stands in a file that only the user can read, and nowhere else', async (t) => {
    const io = await ioIn(t);
    await saveTarget(io, acme, 'the-key-value');
    const { credentials, targets } = configPaths(io);
    assert.equal((await stat(credentials)).mode & 0o777, 0o600);
    assert.doesNotMatch(await readFile(targets, 'utf8'), /the-key-value/);
    assert.deepEqual((await readdir(dirname(targets))).sort(), ['credentials.json', 'targets.json']);
  });

  test('forgetting a target removes its key, the last one the file', async (t) => {
    const io = await ioIn(t);
    await saveTarget(io, acme, 'one');
    await saveTarget(io, test1, 'two');
    await forgetTarget(io, 'acme');
    assert.equal(await readKey(io, 'acme'), null);
    assert.equal((await readTargets(io)).default, 'test1');
    await forgetTarget(io, 'test1');
    assert.deepEqual(await readTargets(io), { schema: 1, default: null, targets: [] });
    await assert.rejects(stat(configPaths(io).credentials), { code: 'ENOENT' });
  });

  test('a key file that others may read is refused', async (t) => {
    const io = await ioIn(t);
    await saveTarget(io, acme, 'one');
    await chmod(configPaths(io).credentials, 0o644);
    await assert.rejects(readKey(io, 'acme'), (error) => isFailure(error, 'private-file-open'));
  });

  for (const [what, text] of [
    ['half-written', '{"schema": 1, "def'],
    ['of another kind', '{"schema": 2, "targets": []}'],
  ]) {
    test(`a file that is ${what} is said, never taken for an empty one`, async (t) => {
      const io = await ioIn(t);
      const path = configPaths(io).targets;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text ?? '');
      await assert.rejects(readTargets(io), (error) => isFailure(error, 'config-invalid') && error.data.path === path);
    });
  }
});
