import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootCertificates } from 'node:tls';
import { isFailure } from '#core';
import { createFetch } from '#http';
import { wayOut } from '../../../src/http/settings.ts';
import { loopback } from '../../support/loopback.ts';

test("with nothing in the environment the way out is Node's own", async () => {
  assert.equal(wayOut({ NO_PROXY: 'x' }), null);
  assert.equal(await createFetch({}), globalThis.fetch);
});

test('this machine is never reached through a proxy', () => {
  assert.equal(wayOut({ HTTPS_PROXY: 'http://p:1' })?.noProxy, 'localhost,127.0.0.1,[::1]');
  assert.equal(wayOut({ https_proxy: 'http://p:1', NO_PROXY: 'a.b' })?.noProxy, 'a.b,localhost,127.0.0.1,[::1]');
  assert.equal(wayOut({ HTTP_PROXY: 'http://p:1', no_proxy: '*' })?.noProxy, '*');
});

test('a proxy is used for what lies beyond, and not for this machine', async (t) => {
  const target = await loopback(t, (_, r) => r.end('target'));
  const proxied: string[] = [];
  const proxy = await loopback(t, () => undefined);
  proxy.server.on('connect', (request, socket) => {
    proxied.push(request.url ?? '');
    const through = connect(Number(new URL(target.url).port), '127.0.0.1', () =>
      socket.write('HTTP/1.1 200 OK\r\n\r\n'),
    );
    through.pipe(socket).pipe(through);
    for (const end of [through, socket]) end.on('error', () => undefined);
  });
  const send = await createFetch({ HTTP_PROXY: proxy.url });
  assert.equal(await (await send('http://orchestrator.example/')).text(), 'target');
  assert.equal(await (await send(target.url)).text(), 'target');
  assert.deepEqual(proxied, ['orchestrator.example:80']);
});

test('a file of authorities that is not there, or is none, is named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'botyard-ca-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'ca.pem');
  await assert.rejects(
    createFetch({ BOTYARD_CA: file }),
    (error) => isFailure(error, 'usage') && /ENOENT/.test(String(error.data.cause)),
  );
  await writeFile(file, 'nothing');
  await assert.rejects(createFetch({ BOTYARD_CA: file }), (error) => isFailure(error, 'usage'));
  await writeFile(file, rootCertificates[0] ?? '');
  assert.notEqual(await createFetch({ BOTYARD_CA: file }), globalThis.fetch);
});

test('a proxy that is no address is refused without repeating it', async () => {
  const wrong = createFetch({ HTTP_PROXY: 'nonsense://user:pw@' });
  await assert.rejects(wrong, (error) => isFailure(error, 'usage') && !JSON.stringify(error.data).includes('pw'));
});
