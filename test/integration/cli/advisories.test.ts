import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { newUser } from '../../support/botyard.ts';
import { type FakeOsv, fakeOsvServer } from '../../support/fake-osv-server.ts';
import { fileTree } from '../../support/file-tree.ts';
import { osvRecord } from '../../support/osv-records.ts';

const now = new Date().toISOString();
const flaw = (wish = {}) =>
  osvRecord({ id: 'GHSA-1', events: [{ introduced: '0' }, { fixed: '2.0' }], level: 'HIGH', modified: now, ...wish });
const allowed = 'schema: 1\nname: acme\nlevel: standard\nallow: {distributions: [shipments]}\n';
const bot = { 'bot/orders.botproj': '{"name": "orders"}', 'bot/bot.py': 'print(1)\n' };

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly data: { readonly fixed?: string };
}

/** A user with a bot and a policy whose source of advisories is this. */
const setUp = async (t: TestContext, source: string, files: Readonly<Record<string, string>>) => {
  const user = await newUser(t);
  await fileTree(user.home, { ...bot, ...files, 'acme.yaml': `${allowed}advisories: {source: ${source}}\n` });
  const call = (...words: string[]) =>
    user.call([...words, '--policy', 'acme.yaml'], { env: { XDG_CACHE_HOME: join(user.home, 'cache') } });
  const json = async (...words: string[]) => {
    const { code, out } = await call(...words, '--format', 'json');
    return { code, ...JSON.parse(out) };
  };
  return { user, call, json };
};

test('a folder of advisories is looked through, and what cannot be understood is named', async (t) => {
  const { user, call, json } = await setUp(t, 'osv', {
    'bot/requirements.txt': 'shipments==1.0\n',
    'osv/GHSA-1.json': JSON.stringify(flaw()),
    'osv/broken.json': '{"id": 7}',
  });
  const { code, findings, advisories, problems } = await json('check', 'bot');
  assert.equal(code, 1);
  const errors = (findings as readonly Found[]).filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ rule, data }) => [rule, data.fixed]),
    [['requirement-vulnerable', '2.0']],
  );
  assert.deepEqual([advisories.state, advisories.records, advisories.malformed], ['ready', 1, 1]);
  assert.deepEqual(
    problems.map(({ code }: { code: string }) => code),
    ['advisories-incomplete'],
  );
  const { code: told, out } = await call('advisories', 'status', 'bot');
  assert.equal(told, 0);
  assert.match(out, /1 advisory of .*osv/);
  assert.match(out, /broken\.json/);
  assert.ok((await readdir(join(user.home, 'cache', 'botyard'))).includes('advisories'));
});

const server = async (t: TestContext): Promise<FakeOsv> => fakeOsvServer(t, [flaw()]);

test('a server is asked by check, and not by status; what it said holds while it is away', async (t) => {
  const osv = await server(t);
  const { json } = await setUp(t, `"${osv.url}"`, { 'bot/requirements.txt': 'shipments==2.0\n' });
  assert.deepEqual([(await json('advisories', 'status', 'bot')).code, osv.seen.length], [2, 0]);
  // The fake leaves it to the reader which versions are meant.
  assert.equal((await json('check', 'bot')).code, 0);
  const asked = osv.seen.length;
  assert.ok(asked > 0);
  osv.fail.push({ status: 400 });
  assert.equal((await json('advisories', 'status', 'bot')).code, 0);
  assert.equal((await json('check', 'bot')).verdict, 'pass');
  assert.equal(osv.seen.length, asked, 'what was asked a moment ago is not asked');
});

test('a server that does not answer is could not check, with what to do', async (t) => {
  const osv = await server(t);
  const { call } = await setUp(t, `"${osv.url}"`, { 'bot/requirements.txt': 'shipments==2.0\n' });
  osv.fail.push({ status: 403 });
  const { code, out } = await call('check', 'bot');
  assert.equal(code, 2);
  assert.match(out, /could not check/);
  assert.match(out, /403/);
});
