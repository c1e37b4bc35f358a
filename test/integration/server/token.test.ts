import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { deployBot, orderTask } from '../../support/deployed-bot.ts';
import { call, type Orchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { speaking } from './cases.ts';

const consoleOf = async (server: Orchestrator, task: number): Promise<string[]> =>
  [...(await server.call('GET', `/botyard/v1/tasks/${task}/console`)).text.matchAll(/^data: (\{"seq".*)$/gm)]
    .map(([, line]) => JSON.parse(line ?? ''))
    .filter(({ stream }) => stream === 'stdout')
    .map(({ text }) => text);

test("a task's token is good for its own task alone", async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  await deployBot(server, 'quiet');
  const other = await orderTask(server, 'quiet');
  await consoleOf(server, other);
  const artifact = { taskId: other, name: 'a.txt', filename: 'a.txt' };
  const { id } = (await server.call('POST', '/api/v2/artifact', artifact)).json;
  const error = (await server.call('POST', '/api/v2/error', { taskId: other, type: 'E', message: 'm' })).json;

  const calls = [
    ['GET', `/task/${other}`],
    ['POST', `/task/${other}`, '{"state": "CANCELED"}'],
    ['POST', '/alerts', `{"taskId": ${other}, "title": "t", "message": "m", "type": "INFO"}`],
    ['POST', '/error', `{"taskId": ${other}, "type": "E", "message": "m"}`],
    ['GET', `/error/${error.id}`],
    ['GET', `/artifact/${id}`],
    ['GET', '/task'],
    ['GET', '/bot'],
    ['POST', '/bot/release', '{"botId": "quiet", "version": "1.0.0"}'],
    ['GET', '/activity'],
    ['GET', '/credential'],
  ];
  const spelled = calls.map(([method, path, body]) => `("${method}", "/api/v2${path}", ${body ?? 'None'})`).join(', ');
  const source = `for one in [${spelled}, ("GET", "/botyard/v1/policy"), ("GET", "/botyard/v1/tasks/${other}/console"), ("POST", "/botyard/v1/runner/claim", {})]:
    print(call(*one)[0])
print(call("GET", "/api/v2/task/" + task)[0], json.loads(call("GET", "/api/v2/artifact?taskId=${other}")[1])["totalElements"])
made = json.loads(call("POST", "/api/v2/task", {"activityLabel": "quiet"})[1])
print(call("GET", "/api/v2/task/%d" % made["id"])[0])
`;
  await deployBot(server, 'nosy', speaking(source));
  const task = await orderTask(server, 'nosy');
  deepStrictEqual(await consoleOf(server, task), [
    ...['404', '404', '404', '404', '404', '404', '403', '403', '403', '403', '403', '403', '404', '403'],
    '200 0',
    '200',
  ]);
});

test('a vault value reaches a bot only when its console is masked, and no file holds it', async (t) => {
  const data = await tempFolder(t);
  const server = await startOrchestratorProcess(t, data);
  const value = 'Zk7-harbour-91-lighthouse';
  const credential = { label: 'crm', secrets: [{ key: 'password', value, valid: true }] };
  strictEqual((await server.call('POST', '/api/v2/credential', credential)).status, 200);
  strictEqual((await server.call('GET', '/api/v2/credential/crm/key/password')).text, value);

  const body = speaking(`status, value = call("GET", "/api/v2/credential/crm/key/password")
print(status, len(value), value, token)
print(json.loads(call("GET", "/api/v2/credential/crm")[1])["secrets"][0]["value"] == value)
`);
  await deployBot(server, 'reader', body);
  const task = await orderTask(server, 'reader');
  const [first, second] = await consoleOf(server, task);
  ok(first?.startsWith(`200 ${value.length} `) && !first.includes(value), first);
  strictEqual(second, 'True');
  // The third word is the value, the fourth the token: both masked.
  deepStrictEqual(new Set(first?.split(' ').slice(2)).size, 1);
  await server.stop();
  deepStrictEqual(await filesHolding(data, value), []);
  deepStrictEqual(await filesHolding(data, server.session.key), ['admin.json']);
});

test('a token that nobody issued is refused, and Bearer is as good as the header', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  const none = await call(`${server.ready.url}/api/v2/task/1`, 'GET', { token: 'x'.repeat(43) });
  strictEqual(none.status, 401);
  const bearer = (await server.call('POST', '/api/v2/workspace/login', server.session)).json.accessToken;
  const asked = await call(`${server.ready.url}/api/v2/bot`, 'GET', { authorization: `Bearer ${bearer}` });
  strictEqual(asked.status, 200);
});

const filesHolding = async (folder: string, word: string): Promise<string[]> => {
  const names = await readdir(folder, { recursive: true });
  const holding: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).isFile() && (await readFile(path)).includes(word)) holding.push(name);
  }
  return holding;
};
