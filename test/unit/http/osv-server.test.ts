import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '#core';
import { osvServer } from '#http';
import { fakeOsvServer } from '../../support/fake-osv-server.ts';
import { loopback } from '../../support/loopback.ts';
import { osvRecord } from '../../support/osv-records.ts';

const fetching = async (): Promise<typeof fetch> => fetch;
const recorded = () => {
  const pauses: number[] = [];
  return { pauses, pause: async (ms: number) => void pauses.push(ms) };
};
const causeOf = (error: unknown): unknown => (isFailure(error, 'download-failed') ? error.data.cause : error);

test('asks about many versions at once and follows the pages of each', async (t) => {
  const records = [1, 2, 3].map((i) => osvRecord({ id: `PYSEC-2026-${i}`, name: 'shipments' }));
  const fake = await fakeOsvServer(t, [...records, osvRecord({ id: 'PYSEC-2026-9', name: 'parcels' })], 1);
  const asked = ['shipments', 'unheard-of', 'parcels'].map((name) => ({ name, version: '1.0' }));
  const found = await osvServer({ url: fake.url, fetch: fetching }).query(asked);
  assert.deepEqual(
    found.map((names) => names.map(({ id }) => id)),
    [['PYSEC-2026-1', 'PYSEC-2026-2', 'PYSEC-2026-3'], [], ['PYSEC-2026-9']],
  );
  assert.equal(fake.calls('/v1/querybatch'), 3, 'one question a page for all that have one');
});

test('asks again after what may pass by itself, as long after as the server says', async (t) => {
  const { pauses, pause } = recorded();
  const fake = await fakeOsvServer(t, [osvRecord()]);
  fake.fail.push({ status: 503 }, { status: 429, headers: { 'Retry-After': '2' } });
  const found = await osvServer({ url: fake.url, fetch: fetching, pause }).query([{ name: 'shipments', version: '1' }]);
  assert.equal(found[0]?.length, 1);
  assert.deepEqual(pauses, [500, 2000]);
});

test('gives up with the cause, and at once where asking again would not help', async (t) => {
  const { pauses, pause } = recorded();
  const fake = await fakeOsvServer(t, []);
  const server = osvServer({ url: fake.url, fetch: fetching, pause, retries: 1 });
  const asked = [{ name: 'shipments', version: '1' }];
  fake.fail.push({ status: 500 }, { status: 500 });
  await assert.rejects(server.query(asked), (error) => causeOf(error) === 'HTTP 500');
  assert.equal(pauses.length, 1);
  fake.fail.push({ status: 403 });
  await assert.rejects(server.query(asked), (error) => causeOf(error) === 'HTTP 403');
  assert.equal(pauses.length, 1);
  await fake.close();
  await assert.rejects(server.query(asked), (error) => causeOf(error) === 'ECONNREFUSED');
});

test('believes no answer that is not of the protocol', async (t) => {
  const fake = await fakeOsvServer(t, []);
  const server = osvServer({ url: fake.url, fetch: fetching, retries: 0 });
  const asked = [{ name: 'shipments', version: '1' }];
  for (const body of [
    '<html>',
    '{}',
    '{"results":[]}',
    '{"results":[{},{}]}',
    '{"results":[{"vulns":[{"id":"../../x","modified":"2026"}]}]}',
  ]) {
    fake.fail.push({ status: 200, body });
    await assert.rejects(server.query(asked), (error) => causeOf(error) === 'not-osv', body);
  }
  assert.throws(
    () => server.record('../admin'),
    (error) => causeOf(error) === 'not-osv',
  );
});

test('a server that hands on to another is not followed', async (t) => {
  const other = await fakeOsvServer(t, [osvRecord()]);
  const first = await loopback(t, (_seen, response) => response.writeHead(307, { Location: other.url }).end());
  const server = osvServer({ url: first.url, fetch: fetching, retries: 0 });
  await assert.rejects(server.query([{ name: 'shipments', version: '1' }]));
  assert.equal(other.seen.length, 0);
});

test('pages without end come to an end', async (t) => {
  const endless = await loopback(t, (_seen, response) =>
    response.end(JSON.stringify({ results: [{ vulns: [], next_page_token: 'more' }] })),
  );
  const server = osvServer({ url: endless.url, fetch: fetching });
  await assert.rejects(server.query([{ name: 'shipments', version: '1' }]), (error) => causeOf(error) === 'too big');
});

test('a server that says nothing is not waited for longer than was said', async (t) => {
  const silent = await loopback(t, () => undefined);
  const server = osvServer({ url: silent.url, fetch: fetching, timeoutMs: 50, retries: 0 });
  await assert.rejects(server.query([{ name: 'shipments', version: '1' }]), (error) => causeOf(error) === 'timeout');
});
