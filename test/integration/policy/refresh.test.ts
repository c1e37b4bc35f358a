import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFetch } from '#http';
import { refreshPolicy } from '#lifecycle';
import { loadPolicy } from '#workspace';
import { authenticatingProxy } from '../../support/authenticating-proxy.ts';
import { loopback } from '../../support/loopback.ts';
import { privateAuthority } from '../../support/private-authority.ts';
import { keeper, machineIn, policyOf, signedPolicy } from '../../support/signed-policy.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const host = 'policy.acme.example';
const source = `https://${host}/botyard.dsse.json`;
const at = (minute: number): Date => new Date(2026, 10, 22, 12, minute);

/** What the source serves; a test changes it. */
interface Served {
  text: string;
  etag: string;
  status: number;
  asked: (string | null)[];
}

const setUp = async (t: TestContext) => {
  const folder = await tempFolder(t);
  const authority = privateAuthority(folder, host);
  const key = keeper();
  const served: Served = { text: signedPolicy(policyOf(1), key), etag: '"1"', status: 200, asked: [] };
  const server = createServer({ key: authority.key, cert: authority.cert }, (request, response) => {
    const known = request.headers['if-none-match'] ?? null;
    served.asked.push(known);
    const status = served.status === 200 && known === served.etag ? 304 : served.status;
    response.writeHead(status, { ETag: served.etag }).end(status === 200 ? served.text : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const proxy = await authenticatingProxy(t, 'ana', 'p@ss word', (server.address() as AddressInfo).port);
  const env = { HTTPS_PROXY: `http://ana:p%40ss%20word@${proxy.host}`, BOTYARD_CA: authority.caFile };
  const machine = machineIn(folder);
  const origin = { source, publicKey: key.publicKey };
  const refresh = (minute: number, more: { env?: object; always?: boolean } = {}) =>
    refreshPolicy({
      machine,
      origin,
      fetch: () => createFetch({ ...env, ...more.env }),
      now: at(minute),
      timeoutMs: 10_000,
      always: more.always ?? false,
    });
  const load = () => loadPolicy({ machine, origin });
  return { key, served, proxy, refresh, load };
};
type Outcome = Awaited<ReturnType<typeof refreshPolicy>>;
const kind = (refreshed: Outcome) => refreshed?.outcome.kind;
const cause = (refreshed: Outcome) =>
  refreshed?.outcome.kind === 'unreachable' ? refreshed.outcome.cause : refreshed?.outcome.kind;

test('a policy is fetched through a proxy that asks for a password, from a host of a private authority', async (t) => {
  const { refresh, load, proxy } = await setUp(t);
  assert.equal(kind(await refresh(0)), 'new');
  assert.deepEqual([proxy.led, (await load()).policy.name], [[`${host}:443`], 'acme']);
});

test('without the password, or without the authority, the reason is told and never the password', async (t) => {
  const { refresh, proxy, load } = await setUp(t);
  assert.equal(cause(await refresh(0, { env: { HTTPS_PROXY: `http://${proxy.host}` } })), 'proxy-407');
  assert.equal(cause(await refresh(1, { env: { HTTPS_PROXY: `http://ana:secret@${proxy.host}` } })), 'proxy-407');
  assert.match(String(cause(await refresh(2, { env: { BOTYARD_CA: '' } }))), /CERT|SIGNATURE/);
  assert.equal(cause(await refresh(3, { env: { HTTPS_PROXY: 'http://127.0.0.1:1' } })), 'ECONNREFUSED');
  const [problem] = (await load()).problems;
  assert.deepEqual([problem?.code, problem?.blocks], ['policy-never-seen', true]);
  assert.doesNotMatch(JSON.stringify(problem), /secret|p@ss|p%40ss/);
});

test('what has not changed is not sent again, and what was asked a moment ago is not asked', async (t) => {
  const { refresh, served, key, load } = await setUp(t);
  assert.equal(kind(await refresh(0)), 'new');
  assert.equal(kind(await refresh(5)), 'recent');
  assert.equal(kind(await refresh(6, { always: true })), 'same');
  assert.equal(kind(await refresh(20)), 'same');
  assert.equal((await load()).standings[0]?.fetched, at(20).toISOString());
  Object.assign(served, { text: signedPolicy(policyOf(2), key), etag: '"2"' });
  assert.equal(kind(await refresh(40)), 'new');
  assert.deepEqual(served.asked, [null, '"1"', '"1"', '"1"']);
  assert.equal((await load()).documents.organisation?.serial, 2);
});

test('a source that answers with an error, something else or too much leaves what is known, and is asked again', async (t) => {
  const { refresh, served, load, key } = await setUp(t);
  await refresh(0);
  Object.assign(served, { status: 503 });
  assert.equal(cause(await refresh(20)), 'HTTP 503');
  assert.equal(kind(await refresh(20)), 'recent');
  Object.assign(served, { status: 200, etag: '"3"', text: '<html>Please sign in</html>' });
  assert.equal(kind(await refresh(22)), 'refused');
  Object.assign(served, { text: 'x'.repeat(3_000_000) });
  assert.equal(cause(await refresh(24)), 'too big');
  const { policy, problems } = await load();
  assert.deepEqual(
    [policy.name, problems.map(({ code, blocks }) => [code, blocks])],
    ['acme', [['policy-stale', false]]],
  );
  Object.assign(served, { text: signedPolicy(policyOf(2), key) });
  assert.equal(kind(await refresh(26)), 'new');
  assert.deepEqual((await load()).problems, []);
});

test('a source that takes the question and does not answer in time is left alone', async (t) => {
  const silent = await loopback(t, () => undefined);
  const outcome = await refreshPolicy({
    machine: machineIn(await tempFolder(t)),
    origin: { source, publicKey: keeper().publicKey },
    fetch: async () => (_, init) => fetch(silent.url, init),
    now: at(0),
    timeoutMs: 500,
  });
  assert.deepEqual([cause(outcome), silent.seen.length], ['timeout', 1]);
});

test('a file share is a source as well: fetched into the cache, which holds when the share is gone', async (t) => {
  const folder = await tempFolder(t);
  const machine = machineIn(folder);
  const key = keeper();
  const share = join(folder, 'policy.dsse.json');
  const origin = { source: share, publicKey: key.publicKey };
  const refresh = (minute: number) =>
    refreshPolicy({
      machine,
      origin,
      fetch: () => assert.fail('nothing of this is on a network'),
      now: at(minute),
      timeoutMs: 10_000,
    });
  assert.equal(cause(await refresh(0)), 'ENOENT');
  await writeFile(share, signedPolicy(policyOf(1), key));
  assert.equal(kind(await refresh(10)), 'new');
  await rm(share);
  assert.equal(cause(await refresh(30)), 'ENOENT');
  const { policy, problems } = await loadPolicy({ machine, origin });
  assert.deepEqual([policy.name, problems.map(({ code }) => code)], ['acme', ['policy-stale']]);
});

test('where nobody names a source nothing is fetched', async (t) => {
  const machine = machineIn(await tempFolder(t));
  const none = { machine, fetch: () => assert.fail('no way out is made'), now: at(0), timeoutMs: 1 };
  assert.equal(await refreshPolicy(none), null);
});
