import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { call, runOrchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const codeIn = (err: string): unknown => JSON.parse(err.trim().split('\n').at(-1) ?? '').code;

test('a ready orchestrator says where it is, and nothing it keeps is for others to read', async (t) => {
  const data = join(await tempFolder(t), 'new', 'folder ção');
  const { ready, stop } = await startOrchestratorProcess(t, data);
  match(ready.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  strictEqual(ready.data, data);
  strictEqual(ready.keyFile, join(data, 'admin.json'));
  const announced = JSON.parse(await readFile(join(data, 'orchestrator.json'), 'utf8'));
  strictEqual(announced.url, ready.url);
  strictEqual(announced.pid, ready.pid);

  const modes = new Map<string, number>();
  for (const name of ['', 'admin.json', 'vault.key', 'records.sqlite', 'records.sqlite-wal', 'orchestrator.log']) {
    modes.set(name, (await stat(join(data, name))).mode & 0o077);
  }
  deepStrictEqual(
    [...modes].filter(([, open]) => open !== 0),
    [],
  );

  const ended = await stop();
  strictEqual(ended.code, 0);
  const { key } = JSON.parse(await readFile(ready.keyFile, 'utf8'));
  ok(!ended.out.includes(key) && !(await readFile(join(data, 'orchestrator.log'), 'utf8')).includes(key));
  ok(!existsSync(join(data, 'orchestrator.json')));
});

test('a second start on a folder is refused and says who holds it', async (t) => {
  const data = await tempFolder(t);
  const { ready } = await startOrchestratorProcess(t, data);
  const second = await runOrchestrator(['serve', '--data', data]);
  strictEqual(second.code, 2);
  strictEqual(second.out, '');
  const said = JSON.parse(second.err);
  strictEqual(said.code, 'orchestrator-already-running');
  deepStrictEqual(said.data, { data, pid: ready.pid, url: ready.url });
});

test('the folder of a killed orchestrator is taken over, with its key and, where it is free, its port', async (t) => {
  const data = await tempFolder(t);
  const first = await startOrchestratorProcess(t, data);
  await first.kill();
  ok(existsSync(join(data, 'orchestrator.json')));
  const second = await startOrchestratorProcess(t, data);
  strictEqual(second.ready.url, first.ready.url);
  strictEqual(second.session.key, first.session.key);
  notStrictEqual(second.ready.pid, first.ready.pid);
});

test('a port in use is refused by its number', async (t) => {
  const blocker = createServer();
  blocker.listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  t.after(() => blocker.close());
  const { port } = blocker.address() as AddressInfo;
  const data = await tempFolder(t);
  const refused = await runOrchestrator(['serve', '--data', data, '--port', String(port)]);
  strictEqual(refused.code, 2);
  strictEqual(codeIn(refused.err), 'port-in-use');
  ok(!existsSync(join(data, 'orchestrator.json')));
});

test('a start with a policy that is none is refused with the place of the error', async (t) => {
  const folder = await tempFolder(t);
  const policy = join(folder, 'policy.yaml');
  await writeFile(policy, 'schema: 1\nname: acme\nlevel: standard\nalow: {}\n');
  const refused = await runOrchestrator(['serve', '--data', join(folder, 'data'), '--policy', policy]);
  strictEqual(refused.code, 2);
  const said = JSON.parse(refused.err);
  strictEqual(said.code, 'policy-invalid');
  strictEqual(said.data.line, 4);
});

test('a data folder that is a file, and an unknown option, are refused', async (t) => {
  const file = join(await tempFolder(t), 'file');
  await writeFile(file, '');
  const taken = await runOrchestrator(['serve', '--data', file]);
  deepStrictEqual([taken.code, codeIn(taken.err)], [2, 'data-folder-not-usable']);
  const unknown = await runOrchestrator(['serve', '--data', file, '--listen', '0.0.0.0']);
  deepStrictEqual([unknown.code, codeIn(unknown.err)], [2, 'usage']);
});

test('an orchestrator that nobody needs ends by itself', async (t) => {
  const { process: child } = await startOrchestratorProcess(t, await tempFolder(t), ['--idle-exit-s', '1']);
  const [code] = await once(child, 'exit');
  strictEqual(code, 0);
});

test('a page that made its own name point here is turned away', async (t) => {
  const { ready } = await startOrchestratorProcess(t, await tempFolder(t));
  const { request } = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${ready.url}/botyard/v1/about`, { headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.once('error', reject);
    asked.end();
  });
  strictEqual(status, 403);
  strictEqual((await call(`${ready.url}/botyard/v1/about`, 'GET')).json.product, 'botyard');
});
