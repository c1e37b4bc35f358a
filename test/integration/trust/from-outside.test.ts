import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { suite, test } from 'node:test';
import { deployBot } from '../../support/deployed-bot.ts';
import { listeningSockets } from '../../support/listening-sockets.ts';
import { call, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

suite('from outside', () => {
  test('the orchestrator is reached at 127.0.0.1 only', { skip: process.platform !== 'linux' }, async (t) => {
    const everywhere = createServer().listen(0, '0.0.0.0');
    await once(everywhere, 'listening');
    t.after(() => everywhere.close());
    assert.match(listeningSockets(process.pid).join(), /0\.0\.0\.0:\d+/, 'the test is blind');

    const { ready } = await startOrchestratorProcess(t, await tempFolder(t));
    assert.deepEqual(listeningSockets(ready.pid), [`127.0.0.1:${new URL(ready.url).port}`]);
  });

  test('a web page learns nothing and changes nothing: no token, no answer, and no leave to read one', async (t) => {
    const server = await startOrchestratorProcess(t, await tempFolder(t));
    await deployBot(server, 'quiet');
    const origin = { origin: 'https://evil.example' };
    const order = JSON.stringify({ activityLabel: 'quiet', test: false, parameters: {} });
    for (const [method, path, headers, body] of [
      // What a page may send without asking first: a plain POST and a GET.
      ['POST', '/api/v2/task', { 'Content-Type': 'text/plain' }, order],
      ['GET', '/api/v2/task', {}, undefined],
      ['GET', '/botyard/v1/tasks/1/console', {}, undefined],
      ['POST', '/botyard/v1/runner/claim', { 'Content-Type': 'text/plain' }, '{}'],
      // What it must ask for first.
      ['OPTIONS', '/api/v2/task', { 'Access-Control-Request-Method': 'POST' }, undefined],
    ] as const) {
      const answer = await call(server.ready.url + path, method, { ...origin, ...headers }, body);
      assert.equal(answer.status, 401, `${method} ${path}`);
      const leave = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
      assert.deepEqual(leave, [], `${method} ${path}`);
    }
    assert.equal((await server.call('GET', '/api/v2/task')).json.totalElements, 0);
  });
});
