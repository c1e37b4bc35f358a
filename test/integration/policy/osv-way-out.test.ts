import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { isFailure } from '#core';
import { createFetch, osvServer } from '#http';
import { authenticatingProxy } from '../../support/authenticating-proxy.ts';
import { privateAuthority } from '../../support/private-authority.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const host = 'osv.acme.example';
const asked = [{ name: 'shipments', version: '1.0' }];
const told = { results: [{ vulns: [{ id: 'GHSA-1', modified: '2026-11-20T08:00:00Z' }] }] };

/** A server of advisories (a fake) that only a proxy reaches, with a certificate of an authority of the house. */
const setUp = async (t: TestContext) => {
  const authority = privateAuthority(await tempFolder(t), host);
  const server = createServer({ key: authority.key, cert: authority.cert }, (request, response) => {
    request.resume().on('end', () => response.end(JSON.stringify(told)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const proxy = await authenticatingProxy(t, 'ana', 'p@ss word', (server.address() as AddressInfo).port);
  const env = { HTTPS_PROXY: `http://ana:p%40ss%20word@${proxy.host}`, BOTYARD_CA: authority.caFile };
  const query = (more: Readonly<Record<string, string | undefined>> = {}) =>
    osvServer({
      url: `https://${host}`,
      fetch: () => createFetch({ ...env, ...more }),
      retries: 0,
      timeoutMs: 10_000,
    }).query(asked);
  const cause = async (more: Readonly<Record<string, string | undefined>>): Promise<string> => {
    const error = await query(more).catch((thrown: unknown) => thrown);
    assert.ok(isFailure(error, 'download-failed'), String(error));
    assert.ok(!JSON.stringify(error.data).includes('p@ss'));
    return String(error.data.cause);
  };
  return { proxy, query, cause };
};

test('advisories are asked for through a proxy that asks for a password, at a host of a private authority', async (t) => {
  const { proxy, query } = await setUp(t);
  assert.deepEqual(await query(), [told.results[0]?.vulns]);
  assert.deepEqual(proxy.led, [`${host}:443`]);
});

test('without the password, or without the authority, the reason is told and never the password', async (t) => {
  const { proxy, cause } = await setUp(t);
  assert.equal(await cause({ HTTPS_PROXY: `http://${proxy.host}` }), 'proxy-407');
  assert.match(await cause({ BOTYARD_CA: undefined }), /SIGNATURE|CERT|ISSUER/);
});
