import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { Failure, type FailureCode } from '#core';
import { createMaestroClient, type MaestroClient } from '#maestro';
import { type FakeMaestro, fakeMaestro, KEY, type Routes } from '../../support/fake-maestro.ts';
import { loopback, sendJson } from '../../support/loopback.ts';

const clientOf = (
  url: string,
  more: { timeoutMs?: number; key?: string; consoleIdleMs?: number } = {},
): MaestroClient => {
  const { key = KEY, ...rest } = more;
  return createMaestroClient({ session: { server: url, login: 'ana@acme', key }, fetch: globalThis.fetch, ...rest });
};

const served = async (
  t: TestContext,
  routes: Routes,
  options?: { ours?: boolean },
): Promise<[FakeMaestro, MaestroClient]> => {
  const server = await fakeMaestro(t, routes, options);
  return [server, clientOf(server.url)];
};

const failsWith = async (promise: Promise<unknown>, code: FailureCode): Promise<Failure['data']> => {
  const error = await promise.then(
    () => assert.fail(`expected ${code}`),
    (thrown: unknown) => thrown,
  );
  assert(error instanceof Failure, String(error));
  assert.equal(error.code, code);
  assert(!JSON.stringify([error.message, error.data]).includes(KEY), 'the key is in the failure');
  return error.data;
};

const TASK = { id: 7, state: 'RUNNING' };

test('the first call signs in and every call bears token and organization', async (t) => {
  const [server, client] = await served(t, { 'GET /api/v2/task/7': (_, r) => sendJson(r, TASK) });
  assert.equal((await client.task(7)).state, 'RUNNING');
  await client.task(7);
  assert.deepEqual(server.calls(), ['POST /api/v2/workspace/login', 'GET /api/v2/task/7', 'GET /api/v2/task/7']);
  assert.equal(server.seen[1]?.headers.token, 'token-0');
  assert.equal(server.seen[1]?.headers.organization, 'acme');
});

test('calls at the same time share one login', async (t) => {
  const [server, client] = await served(t, { 'GET /api/v2/task/7': (_, r) => sendJson(r, TASK) });
  await Promise.all([client.task(7), client.task(7), client.task(7)]);
  assert.equal(server.tokens.length, 1);
});

test('a token that ran out is renewed once, and the call repeated', async (t) => {
  const [server, client] = await served(t, { 'GET /api/v2/task/7': (_, r) => sendJson(r, TASK) });
  await client.task(7);
  server.expire();
  await Promise.all([client.task(7), client.task(7)]);
  assert.equal(server.tokens.length, 2);
});

test('a server that refuses every token is not asked for ever', async (t) => {
  const [server, client] = await served(t, { 'GET /api/v2/task/7': (_, r) => sendJson(r, { message: 'no' }, 401) });
  const data = await failsWith(client.task(7), 'server-refused');
  assert.equal(data.status, 401);
  assert.equal(server.tokens.length, 2);
});

test('an address that is no orchestrator is told as such, not as a wrong key', async (t) => {
  for (const status of [404, 405, 501]) {
    const server = await fakeMaestro(t, {
      'POST /api/v2/workspace/login': (_, r) => r.writeHead(status, { 'Content-Type': 'text/html' }).end('<h1>no</h1>'),
    });
    await failsWith(clientOf(server.url).login(), 'server-answer-invalid');
  }
});

test('an address that no fetch goes to is named as the cause', async () => {
  const { cause } = await failsWith(clientOf('http://127.0.0.1:9').login(), 'server-unreachable');
  assert.equal(cause, 'bad port');
});

test('a wrong key is login-refused, with the server words and without the key', async (t) => {
  const server = await fakeMaestro(t, {});
  const data = await failsWith(clientOf(server.url, { key: 'an-other-one' }).login(), 'login-refused');
  assert.equal(data.status, 401);
  assert.equal(data.cause, 'wrong key •••');
});

test('a server that repeats the key in its words does not get it into a failure', async (t) => {
  const [, client] = await served(t, {
    'GET /api/v2/log': (_, r) => sendJson(r, { message: `bad \u001b[31m${KEY}\n` }, 400),
  });
  const data = await failsWith(client.logs(), 'server-refused');
  assert.equal(data.cause, 'bad [31m•••');
});

test('no key is not-signed-in, and nothing is sent', async (t) => {
  const server = await fakeMaestro(t, {});
  await failsWith(clientOf(server.url, { key: '' }).task(7), 'not-signed-in');
  assert.deepEqual(server.calls(), []);
});

test('a port where nothing listens is unreachable, with its cause', async (t) => {
  const server = await loopback(t, () => undefined);
  await server.close();
  const data = await failsWith(clientOf(server.url).version(), 'server-unreachable');
  assert.equal(data.cause, 'ECONNREFUSED');
});

test('a name that does not resolve is unreachable, with its cause', async () => {
  const data = await failsWith(clientOf('http://no-such-host.invalid').version(), 'server-unreachable');
  assert.match(String(data.cause), /ENOTFOUND|EAI_AGAIN/);
});

test('a server that never answers is a timeout', async (t) => {
  const server = await loopback(t, () => undefined);
  const data = await failsWith(clientOf(server.url, { timeoutMs: 50 }).version(), 'server-timeout');
  assert.equal(data.seconds, 0.05);
});

test('an abort is cancelled, also in the middle of a body', async (t) => {
  const stop = new AbortController();
  const server = await loopback(t, (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{"version":', () => stop.abort());
  });
  await failsWith(clientOf(server.url).version(stop.signal), 'cancelled');
  await failsWith(clientOf(server.url).version(stop.signal), 'cancelled');
});

test('one caller who cancels does not cancel the login that another waits for', async (t) => {
  const stop = new AbortController();
  const logins: (() => void)[] = [];
  const server = await fakeMaestro(t, {
    'POST /api/v2/workspace/login': (_, r) => {
      logins.push(() => sendJson(r, { accessToken: 'x' }));
      if (logins.length === 1) stop.abort();
      else sendJson(r, { accessToken: 'x' });
    },
  });
  const client = clientOf(server.url);
  const [first, second] = [client.login(stop.signal), client.login()];
  await failsWith(first, 'cancelled');
  assert.equal((await second).organization, 'ana@acme');
});

for (const [title, status, body, code] of [
  ['a body that is not JSON is an invalid answer', 200, '<html>hello</html>', 'server-answer-invalid'],
  [
    'a body that does not fit the wire is an invalid answer',
    200,
    '{"id":"x","state":"RUNNING"}',
    'server-answer-invalid',
  ],
  ['a refusal carries status and words', 403, '{"message":"not yours"}', 'server-refused'],
  ['a page of HTML as refusal is only its status', 502, '<html>secret</html>', 'server-refused'],
  ['an unknown task is task-unknown', 404, '{"message":"no"}', 'task-unknown'],
  ['a redirect is not followed', 302, '', 'server-refused'],
] as const) {
  test(title, async (t) => {
    const [server, client] = await served(t, {
      'GET /api/v2/task/7': (_, r) => {
        r.writeHead(status, {
          'Content-Type': body.startsWith('<') ? 'text/html' : 'application/json',
          Location: '/elsewhere',
        });
        r.end(body);
      },
    });
    const data = await failsWith(client.task(7), code);
    if (status === 403) assert.deepEqual([data.status, data.cause], [403, 'not yours']);
    if (status === 502) assert.equal(data.cause, 'HTTP 502');
    assert(!server.calls().includes('GET /elsewhere'));
  });
}

test('an archive goes up as one file with its length', async (t) => {
  const [server, client] = await served(t, {
    'POST /api/v2/bot/upload/my-bot/version/1.0.0': (_, r) => sendJson(r, {}),
  });
  const archive = new Uint8Array([0, 13, 10, 255, 0]);
  await client.uploadVersion('my-bot', '1.0.0', archive);
  const sent = server.seen.at(-1);
  const form = await new Response(sent?.body, {
    headers: { 'Content-Type': String(sent?.headers['content-type']) },
  }).formData();
  const file = form.get('file') as File;
  assert.deepEqual([file.name, file.type], ['my-bot.zip', 'application/zip']);
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), archive);
  assert.equal(sent?.headers['content-length'], String(sent?.body.length));
});

test('an upload that is cut off is upload-interrupted; a cancelled one is cancelled', async (t) => {
  const server = await fakeMaestro(t, {});
  const client = clientOf(server.url);
  await client.login();
  const stop = new AbortController();
  server.server.removeAllListeners('request');
  server.server.on('request', (request) => {
    if (request.url?.includes('9.9.9')) stop.abort();
    else request.socket.destroy();
  });
  const data = await failsWith(client.uploadVersion('b', '1.0.0', new Uint8Array(4_000_000)), 'upload-interrupted');
  assert.equal(data.version, '1.0.0');
  await failsWith(client.uploadVersion('b', '9.9.9', new Uint8Array(4_000_000), stop.signal), 'cancelled');
});

test('labels are percent-encoded, and one that would climb is refused', async (t) => {
  const [server, client] = await served(t, {});
  assert.equal(await client.log('a/b ç?#'), null);
  assert.equal(server.calls().at(-1), 'GET /api/v2/log/a%2Fb%20%C3%A7%3F%23');
  await failsWith(client.log('..'), 'usage');
});

test('pages are read until the last, and what belongs to another task is left out', async (t) => {
  const item = (id: number, taskId = 7) => ({ id, taskId, title: 't', message: 'm', type: 'INFO', date: '2026-01-01' });
  const [, client] = await served(t, {
    'GET /api/v2/alerts': ({ path }, r) => {
      const number = Number(new URL(path, 'http://x').searchParams.get('page'));
      const content = [[item(1), item(2, 8)], [item(3)], [item(4)]][number];
      sendJson(r, { content, totalPages: 3, last: number === 2 });
    },
  });
  assert.deepEqual(
    (await client.alerts(7)).map((one) => one.id),
    [1, 3, 4],
  );
});

test('only the exact bot counts', async (t) => {
  const [, client] = await served(t, {
    'GET /api/v2/bot': (_, r) => sendJson(r, [{ botId: 'my-bot-2', version: '1' }]),
  });
  assert.equal(await client.bot('my-bot'), null);
});

test('a version that is there already is version-exists', async (t) => {
  const [, client] = await served(t, { 'POST /api/v2/bot': (_, r) => sendJson(r, { message: 'exists' }, 409) });
  await failsWith(client.registerVersion('b', '1'), 'version-exists');
});

test('a credential is made, added to or rewritten as the SDK does it', async (t) => {
  const held = { label: 'erp', secrets: [{ key: 'user', value: 'u', valid: true }] };
  const [server, client] = await served(t, {
    'GET /api/v2/credential/erp': (_, r) => sendJson(r, held),
    'POST /api/v2/credential/erp': (_, r) => sendJson(r, {}),
    'POST /api/v2/credential/erp/key': (_, r) => sendJson(r, {}),
    'POST /api/v2/credential': (_, r) => sendJson(r, {}),
  });
  const sent = () => [server.calls().at(-1), JSON.parse(String(server.seen.at(-1)?.body))];
  await client.putCredential('new', 'k', 'v');
  assert.deepEqual(sent(), [
    'POST /api/v2/credential',
    { label: 'new', secrets: [{ key: 'k', value: 'v', valid: true }] },
  ]);
  await client.putCredential('erp', 'k', 'v');
  assert.deepEqual(sent(), ['POST /api/v2/credential/erp/key', { key: 'k', value: 'v' }]);
  await client.putCredential('erp', 'user', 'w');
  assert.deepEqual(sent(), [
    'POST /api/v2/credential/erp',
    { label: 'erp', secrets: [{ key: 'user', value: 'w', valid: true }] },
  ]);
});

test('an address with a password, or none at all, is refused without repeating it', async () => {
  for (const url of ['http://ana:pw@host', 'ftp://host', 'host']) {
    assert.throws(
      () => clientOf(url),
      (error: Failure) => error.code === 'usage' && !JSON.stringify(error.data).includes('pw'),
    );
  }
});
