import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkCache } from '#workspace';
import { cacheLimits } from '../../../../src/workspace/checks/entry.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const results = {
  added: ['lib'],
  files: new Map([['bot.py', { hash: 'h', added: ['lib'], outside: [], result: { findings: [], problems: [] } }]]),
};

test('what was kept for one key is found under this key alone', async (t) => {
  const folder = await tempFolder(t);
  await checkCache(folder, ['build', 'sha256:1']).save(results);
  assert.deepEqual(await checkCache(folder, ['build', 'sha256:1']).load(), results);
  assert.equal(await checkCache(folder, ['build', 'sha256:2']).load(), null);
});

test('a broken cache is no cache', async (t) => {
  const folder = await tempFolder(t);
  const cache = checkCache(folder, 'key');
  await cache.save(results);
  const [name] = await readdir(folder);
  const file = join(folder, name ?? '');
  const whole = await readFile(file, 'utf8');
  for (const broken of ['', whole.slice(0, -3), whole.replace('bot.py', 'cot.py'), '\u0000'.repeat(200)]) {
    await writeFile(file, broken);
    assert.equal(await cache.load(), null);
  }
});

test('old and surplus entries go, and a place that cannot be written is no failure', async (t) => {
  const folder = await tempFolder(t);
  await checkCache(folder, 'old').save(results);
  const [name] = await readdir(folder);
  await utimes(join(folder, name ?? ''), 1, 1);
  for (let i = 0; i < cacheLimits.entries + 2; i++) await checkCache(folder, i).save(results);
  assert.equal((await readdir(folder)).length, cacheLimits.entries);
  assert.equal(await checkCache(folder, 'old').load(), null);
  await writeFile(join(folder, 'file'), '');
  await checkCache(join(folder, 'file', 'below'), 'key').save(results);
});
