import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { AdvisoryState, AskedVersion } from '#core';
import { osvServer } from '#http';
import { type AdvisoryMachine, advisoryPlace, loadPolicy, readAdvisories } from '#workspace';
import { fakeOsvServer } from '../../../support/fake-osv-server.ts';
import { osvRecord } from '../../../support/osv-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const policyWith = async (root: string, advisories: string) => {
  const organisationFile = join(root, 'company.yaml');
  await writeFile(organisationFile, `schema: 1\nname: acme\nlevel: standard\n${advisories}`);
  return loadPolicy({ organisationFile });
};
const named = (root: string, source: string) => policyWith(root, `advisories: { source: "${source}" }\n`);

const asked =
  (...names: string[]) =>
  (): AskedVersion[] =>
    names.map((name) => ({ name, version: '1.0' }));
const flaw = (id: string, wish = {}) => osvRecord({ id, events: [{ introduced: '0' }, { fixed: '2.0' }], ...wish });
const ready = (state: AdvisoryState | undefined) => {
  assert.equal(state?.state, 'ready', JSON.stringify(state));
  return (state as Extract<AdvisoryState, { state: 'ready' }>).advisories;
};
const reaching = (cache: string, now = '2026-11-22T10:00:00Z'): AdvisoryMachine => ({
  cache,
  now: new Date(now),
  server: (url) => osvServer({ url, fetch: async () => fetch, retries: 0 }),
});
const offline = (cache: string, now = '2026-11-22T10:00:00Z'): AdvisoryMachine => ({ cache, now: new Date(now) });

test('a policy that names no source asks nobody', async (t) => {
  const root = await tempFolder(t);
  assert.equal(await readAdvisories(await policyWith(root, ''), asked('shipments'), reaching(root)), undefined);
});

test('a source is beside the policy that names it, or where its whole path says, or a server by https', async (t) => {
  const root = await tempFolder(t);
  const place = async (source: string) => advisoryPlace(await named(root, source));
  assert.deepEqual(await place('osv/all.zip'), { kind: 'files', path: join(root, 'osv', 'all.zip') });
  assert.deepEqual(await place('/srv/osv'), { kind: 'files', path: '/srv/osv' });
  assert.deepEqual(await place('https://osv.example.com/api/'), { kind: 'server', url: 'https://osv.example.com/api' });
  assert.deepEqual(await place('http://127.0.0.1:8080'), { kind: 'server', url: 'http://127.0.0.1:8080' });
  for (const source of ['http://osv.example.com', 'ftp://osv.example.com', 'https://me@osv.example.com', 'https://'])
    assert.deepEqual(await place(source), { kind: 'refused', cause: 'not-https' }, source);
});

test('a folder that the policy names is read', async (t) => {
  const root = await tempFolder(t);
  await mkdir(join(root, 'osv'));
  await writeFile(join(root, 'osv', 'one.json'), JSON.stringify(flaw('GHSA-1')));
  const state = await readAdvisories(await named(root, 'osv'), asked(), offline(join(root, 'cache')));
  assert.equal(ready(state).affecting('shipments', '1.0').length, 1);
});

test('what a server said is kept: read again without it, and each record fetched once', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, [flaw('GHSA-1'), flaw('GHSA-2', { name: 'parcels' })]);
  const loaded = await named(root, fake.url);
  const both = asked('shipments', 'parcels');
  assert.deepEqual(await readAdvisories(loaded, both, offline(root)), { state: 'missing', cause: 'not-asked' });
  const first = ready(await readAdvisories(loaded, both, reaching(root)));
  assert.deepEqual(
    first.affecting('parcels', '1.0').map(({ id }) => id),
    ['GHSA-2'],
  );
  assert.equal(first.asOf, '2026-11-22');
  const calls = fake.seen.length;
  ready(await readAdvisories(loaded, both, reaching(root, '2026-11-22T12:00:00Z')));
  assert.equal(fake.seen.length, calls, 'what was asked today is not asked again');
  ready(await readAdvisories(loaded, both, reaching(root, '2026-11-23T12:00:00Z')));
  assert.equal(fake.calls('/v1/querybatch'), 2);
  assert.equal(fake.calls('/v1/vulns/'), 2, 'records that have not changed are not fetched again');
  await fake.close();
  const later = await readAdvisories(loaded, both, reaching(root, '2026-11-25T12:00:00Z'));
  assert.equal(ready(later).asOf, '2026-11-23', 'what is kept counts on, with its age');
});

test('a record that was modified is fetched again', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, [flaw('GHSA-1')]);
  const loaded = await named(root, fake.url);
  await readAdvisories(loaded, asked('shipments'), reaching(root));
  fake.records.set('GHSA-1', flaw('GHSA-1', { modified: '2026-11-23T00:00:00Z', withdrawn: '2026-11-23T00:00:00Z' }));
  const state = await readAdvisories(loaded, asked('shipments'), { ...reaching(root), anew: true });
  assert.deepEqual(ready(state).affecting('shipments', '1.0'), []);
});

test('one version that nobody asked about leaves all unknown; nothing is called clean', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, []);
  const loaded = await named(root, fake.url);
  ready(await readAdvisories(loaded, asked('shipments'), reaching(root)));
  const state = await readAdvisories(loaded, asked('shipments', 'parcels'), offline(root));
  assert.deepEqual(state, { state: 'missing', cause: 'not-asked' });
  await fake.close();
  const refused = await readAdvisories(loaded, asked('shipments', 'parcels'), reaching(root));
  assert.deepEqual(refused, { state: 'missing', cause: 'ECONNREFUSED' });
});

test('what breaks off half way leaves no answer that looks whole', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, [flaw('GHSA-1')]);
  const loaded = await named(root, fake.url);
  fake.garbled.add('GHSA-1');
  const state = await readAdvisories(loaded, asked('shipments'), reaching(root));
  assert.deepEqual(state, { state: 'missing', cause: 'not-osv' });
  fake.garbled.clear();
  assert.equal(ready(await readAdvisories(loaded, asked('shipments'), reaching(root))).records, 1);
});

test('a record of the server that is none is named, not fatal', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, [flaw('GHSA-1'), flaw('GHSA-2')]);
  const loaded = await named(root, fake.url);
  const broken = { ...flaw('GHSA-2'), affected: 'all' } as unknown as ReturnType<typeof flaw>;
  const query = osvServer({ url: fake.url, fetch: async () => fetch }).query;
  const server = (url: string) => {
    const real = osvServer({ url, fetch: async () => fetch });
    return { query, record: async (id: string) => (id === 'GHSA-2' ? broken : real.record(id)) };
  };
  const state = await readAdvisories(loaded, asked('shipments'), { ...offline(root), server });
  assert.deepEqual(ready(state).malformed, { count: 1, names: ['GHSA-2'] });
  assert.equal(ready(state).affecting('shipments', '1.0').length, 1);
});

test('a cache that somebody broke is asked for again', async (t) => {
  const root = await tempFolder(t);
  const fake = await fakeOsvServer(t, [flaw('GHSA-1')]);
  const loaded = await named(root, fake.url);
  await readAdvisories(loaded, asked('shipments'), reaching(root));
  const [id = ''] = await readdir(join(root, 'servers'));
  for (const broken of ['', '{', 'null', '{"schema":1,"answers":[["shipments 1.0",{"at":"2026"}]]}']) {
    await writeFile(join(root, 'servers', id, 'answers.json'), broken);
    assert.equal((await readAdvisories(loaded, asked('shipments'), offline(root)))?.state, 'missing');
  }
  ready(await readAdvisories(loaded, asked('shipments'), reaching(root)));
});
