import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AdvisoryState } from '#core';
import { localAdvisories } from '../../../../src/workspace/advisories/local.ts';
import { manyOsvRecords, osvRecord } from '../../../support/osv-records.ts';
import { rawZip } from '../../../support/raw-zip.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const flaw = (id: string, fixed: string) => osvRecord({ id, events: [{ introduced: '0' }, { fixed }] });

const ready = (state: AdvisoryState) => {
  assert.equal(state.state, 'ready', JSON.stringify(state));
  return (state as Extract<AdvisoryState, { state: 'ready' }>).advisories;
};
const idsAt = (state: AdvisoryState, version: string) =>
  ready(state)
    .affecting('shipments', version)
    .map(({ id }) => id);

const folderOf = async (root: string, files: Record<string, unknown>): Promise<string> => {
  const folder = join(root, 'osv');
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
};

test('a folder and a zip of the same records say the same', async (t) => {
  const root = await tempFolder(t);
  const records = manyOsvRecords(60);
  const files = Object.fromEntries(records.map((record) => [`${record.id}.json`, record]));
  const folder = await folderOf(root, files);
  const zip = join(root, 'all.zip');
  await writeFile(
    zip,
    rawZip(Object.entries(files).map(([name, record]) => ({ name, content: JSON.stringify(record) }))),
  );
  const both = await Promise.all([folder, zip].map((path) => localAdvisories(path, join(root, 'cache'))));
  const [one, other] = both.map(ready);
  assert.equal(one?.records, 60);
  for (const { affected } of records) {
    const name = affected[0]?.package.name ?? '';
    assert.deepEqual(one?.affecting(name, '0.5'), other?.affecting(name, '0.5'));
  }
  assert.deepEqual([one?.asOf, one?.malformed], [other?.asOf, other?.malformed]);
});

test('one malformed record among good ones is left out, counted and named', async (t) => {
  const root = await tempFolder(t);
  const folder = await folderOf(root, {
    'a.json': flaw('GHSA-1', '2.0'),
    'deep/er/b.json': flaw('GHSA-2', '3.0'),
    'cut-off.json': '{"id": "GHSA-3", ',
    'other.json': { hello: 'world' },
    'README.md': 'not a record',
    '.git/config.json': '{}',
  });
  const state = await localAdvisories(folder, join(root, 'cache'));
  assert.deepEqual(idsAt(state, '1.0'), ['GHSA-1', 'GHSA-2']);
  assert.deepEqual(ready(state).malformed, { count: 2, names: ['cut-off.json', 'other.json'] });
  assert.equal(ready(state).asOf, '2026-11-20');
});

test('a damaged entry of a zip is left out and named; a zip that is none is unreadable', async (t) => {
  const root = await tempFolder(t);
  const zip = join(root, 'all.zip');
  const good = { name: 'GHSA-1.json', content: JSON.stringify(flaw('GHSA-1', '2.0')) };
  const bad = { name: 'GHSA-2.json', content: JSON.stringify(flaw('GHSA-2', '2.0')), says: { crc: 7 } };
  await writeFile(zip, rawZip([good, bad]));
  const state = await localAdvisories(zip, join(root, 'cache'));
  assert.deepEqual(idsAt(state, '1.0'), ['GHSA-1']);
  assert.deepEqual(ready(state).malformed?.names, ['GHSA-2.json']);
  await writeFile(zip, 'PK no zip at all');
  assert.equal((await localAdvisories(zip, join(root, 'cache'))).state, 'unreadable');
});

test('what was made of a source is kept, and made anew when the source changes', async (t) => {
  const root = await tempFolder(t);
  const cache = join(root, 'cache');
  const folder = await folderOf(root, { 'a.json': flaw('GHSA-1', '2.0') });
  await localAdvisories(folder, cache);
  const [name = ''] = await readdir(join(cache, 'indexes'));
  const kept = await readFile(join(cache, 'indexes', name));
  await localAdvisories(folder, cache);
  assert.deepEqual(await readFile(join(cache, 'indexes', name)), kept);
  await writeFile(join(folder, 'a.json'), JSON.stringify(flaw('GHSA-1', '0.5')));
  await utimes(join(folder, 'a.json'), 1e9, 1e9);
  assert.deepEqual(idsAt(await localAdvisories(folder, cache), '1.0'), []);
});

test('a cache that was changed or cut is not believed', async (t) => {
  const root = await tempFolder(t);
  const cache = join(root, 'cache');
  const folder = await folderOf(root, { 'a.json': flaw('GHSA-1', '2.0') });
  await localAdvisories(folder, cache);
  const path = join(cache, 'indexes', (await readdir(join(cache, 'indexes')))[0] ?? '');
  const kept = await readFile(path, 'utf8');
  for (const broken of [kept.replace('GHSA-1', 'GHSA-9'), kept.slice(0, -10), '', 'nonsense\n{}']) {
    await writeFile(path, broken);
    assert.deepEqual(idsAt(await localAdvisories(folder, cache), '1.0'), ['GHSA-1']);
  }
});

test('a cache that cannot be written only costs time', async (t) => {
  const root = await tempFolder(t);
  const folder = await folderOf(root, { 'a.json': flaw('GHSA-1', '2.0') });
  await writeFile(join(root, 'cache'), 'a file where a folder should be');
  assert.deepEqual(idsAt(await localAdvisories(folder, join(root, 'cache')), '1.0'), ['GHSA-1']);
});

test('nothing there, or nothing about PyPI, is missing: never a clean bill', async (t) => {
  const root = await tempFolder(t);
  const cache = join(root, 'cache');
  assert.deepEqual(await localAdvisories(join(root, 'nowhere'), cache), { state: 'missing', cause: 'ENOENT' });
  const folder = await folderOf(root, { 'a.json': osvRecord({ ecosystem: 'npm', events: [{ introduced: '0' }] }) });
  assert.deepEqual(await localAdvisories(folder, cache), { state: 'missing', cause: 'empty' });
  await rm(join(folder, 'a.json'));
  assert.deepEqual(await localAdvisories(folder, cache), { state: 'missing', cause: 'empty' });
});
