import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { plainBot, uploadForm, zipOf } from '../../support/bot-archive.ts';
import { deployBot } from '../../support/deployed-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { type Orchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const standardPolicy = 'schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [requests]\n';
const carelessBot = plainBot('careless', 'import paramiko\npassword = "Zk7-harbour-91"\nprint(paramiko, password)\n');

const register = (server: Orchestrator, botId: string, version: string) =>
  server.call('POST', '/api/v2/bot', { botId, version, technology: 'python', command: null });

const upload = (server: Orchestrator, botId: string, version: string, bytes: Uint8Array<ArrayBuffer>) =>
  server.call('POST', `/api/v2/bot/upload/${botId}/version/${version}`, uploadForm(bytes));

test('the calls of the GitHub Action: register, upload, release, update, delete', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  // It asks with a GET that has a body, which fetch cannot send.
  deepStrictEqual(await getWithBody(server, '/api/v2/bot?botId=talker'), { status: 200, text: '[]' });
  await deployBot(server, 'talker');
  const listed = await server.call('GET', '/api/v2/bot?botId=talker');
  deepStrictEqual(
    listed.json.map(({ botId, version }: Record<string, string>) => ({ botId, version })),
    [{ botId: 'talker', version: '1.0.0' }],
  );
  const automations = (await server.call('GET', '/api/v2/activity')).json;
  deepStrictEqual(
    automations.map(({ label }: { label: string }) => label),
    ['talker'],
  );

  // Registering again changes nothing; uploading again replaces the bytes and keeps the old ones.
  strictEqual((await register(server, 'talker', '1.0.0')).status, 200);
  strictEqual((await upload(server, 'talker', '1.0.0', zipOf(plainBot('talker', 'print(2)\n')))).status, 200);
  const record = await server.call('GET', '/botyard/v1/bots/talker/versions/1.0.0');
  strictEqual(record.json.revisions, 1);
  strictEqual(record.json.released, true);

  strictEqual((await server.call('DELETE', '/api/v2/bot/talker/version/1.0.0')).status, 409);
  await register(server, 'talker', '1.0.1');
  strictEqual((await server.call('DELETE', '/api/v2/bot/talker/version/1.0.1')).status, 200);
  const page = (await server.call('GET', '/api/v2/bot/pagination?page=0&size=5')).json;
  deepStrictEqual([page.content.length, page.totalElements, page.last], [1, 1, true]);
});

test('only a version that has bytes can be released or uploaded to', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  const release = (version: string) => server.call('POST', '/api/v2/bot/release', { botId: 'talker', version });
  strictEqual((await release('1.0.0')).status, 404);
  strictEqual((await upload(server, 'talker', '1.0.0', zipOf(plainBot('talker')))).status, 404);
  await register(server, 'talker', '1.0.0');
  strictEqual((await release('1.0.0')).status, 409);
  strictEqual((await release('9.9.9')).status, 404);
});

test('names and versions that could not be asked for again are refused', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  for (const [botId, version] of [
    ['a/b', '1'],
    ['con', '1'],
    ['', '1'],
    ['bot', '../1'],
    ['bot', ''],
  ] as const) {
    strictEqual((await register(server, botId, version)).status, 400, `${botId} ${version}`);
  }
});

test("the door judges the stored bytes by the server's own policy", async (t) => {
  const folder = await tempFolder(t);
  const policy = join(folder, 'policy.yaml');
  await writeFile(policy, standardPolicy);
  const server = await startOrchestratorProcess(t, join(folder, 'data'), ['--policy', policy]);
  strictEqual((await server.call('GET', '/botyard/v1/policy')).text, standardPolicy);
  await register(server, 'careless', '1.0.0');
  strictEqual((await upload(server, 'careless', '1.0.0', zipOf(carelessBot))).status, 200);
  const { json } = await server.call('GET', '/botyard/v1/bots/careless/versions/1.0.0');
  strictEqual(json.verdict, 'fail');
  strictEqual(json.policy.name, 'acme');
  match(json.payloadDigest, /^sha256:[0-9a-f]{64}$/);
  const rules = new Set(json.findingList.map(({ rule }: { rule: string }) => rule));
  ok(rules.has('import-not-approved') && rules.has('secret-literal'));
});

test('without a policy of its own the server says so', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  strictEqual((await server.call('GET', '/botyard/v1/policy')).status, 204);
});

test('an archive that cannot be read is refused, and nothing of it is kept', async (t) => {
  const data = await tempFolder(t);
  const server = await startOrchestratorProcess(t, data);
  await register(server, 'talker', '1.0.0');
  const answer = await upload(server, 'talker', '1.0.0', new TextEncoder().encode('no zip at all'));
  strictEqual(answer.status, 400);
  strictEqual(typeof answer.json.message, 'string');
  await nothingKept(data);
  strictEqual((await server.call('GET', '/botyard/v1/bots/talker/versions/1.0.0')).status, 404);
});

test('an upload that is cut off leaves nothing', async (t) => {
  const data = await tempFolder(t);
  const server = await startOrchestratorProcess(t, data);
  await register(server, 'talker', '1.0.0');
  const token = (await server.call('POST', '/api/v2/workspace/login', server.session)).json.accessToken;
  const asked = request(`${server.ready.url}/api/v2/bot/upload/talker/version/1.0.0`, {
    method: 'POST',
    headers: { token, 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': 1_000_000 },
  });
  asked.on('error', () => undefined);
  asked.write('--b\r\nContent-Disposition: form-data; name="file"; filename="b.zip"\r\n\r\nPK half of it');
  const uploads = join(data, 'uploads');
  await eventually('the upload has begun', async () => existsSync(uploads) && (await readdir(uploads)).length === 1);
  asked.destroy();
  await eventually('its file is gone', async () => (await readdir(uploads)).length === 0);
  await nothingKept(data);
});

const nothingKept = async (data: string): Promise<void> => {
  deepStrictEqual(await readdir(join(data, 'uploads')), []);
  deepStrictEqual(await readdir(join(data, 'archives')).catch(() => []), []);
};

const getWithBody = async (server: Orchestrator, path: string): Promise<{ status: number; text: string }> => {
  const token = (await server.call('POST', '/api/v2/workspace/login', server.session)).json.accessToken;
  const body = JSON.stringify({ organization: 'x', technology: 'PYTHON' });
  const asked = request(server.ready.url + path, {
    headers: { token, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
  });
  asked.end(body);
  const [answer] = await once(asked, 'response');
  const chunks = await answer.toArray();
  return { status: answer.statusCode, text: Buffer.concat(chunks).toString() };
};
