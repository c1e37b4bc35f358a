import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { plainBot, uploadForm, zipOf } from '../../support/bot-archive.ts';
import { orderTask } from '../../support/deployed-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { type Orchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { pythonWith } from '../../support/python-environment.ts';
import { recordingProxy } from '../../support/recording-proxy.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const SDK = 'botcity-maestro-sdk==0.9.1';

const policy = `schema: 1
name: clinic
level: starter
data:
  classes:
    - { name: patient, screenshots: false, keep: { console: 0, artifacts: 0 } }
`;

const waiting = (folder: string): string => `
import pathlib, time
folder = pathlib.Path(${JSON.stringify(folder)})
print("what the bot printed", flush=True)
(folder / "begun").touch()
while not (folder / "go").exists():
    time.sleep(0.02)
`;

/** Registers, uploads and releases a bot that handles this data. */
const deploy = async (server: Orchestrator, botId: string, body: string): Promise<void> => {
  const version = '1.0.0';
  await server.call('POST', '/api/v2/bot', { botId, version, technology: 'python', command: null });
  const pyproject = '[tool.botyard]\ndata = ["patient"]\n';
  const bytes = zipOf({ ...plainBot(botId, body), 'pyproject.toml': pyproject });
  strictEqual(
    (await server.call('POST', `/api/v2/bot/upload/${botId}/version/${version}`, uploadForm(bytes))).status,
    200,
  );
  strictEqual((await server.call('POST', '/api/v2/bot/release', { botId, version })).status, 200);
};

/** Every byte below a folder, as one text. */
const everythingIn = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'latin1')))).join('\n');
};

test('to the real SDK a screenshot that the policy withholds is a success, and no byte of it is kept', {
  timeout: 240_000,
}, async (t) => {
  const python = await pythonWith(SDK);
  const folder = await tempFolder(t);
  const data = join(folder, 'data');
  await writeFile(join(folder, 'policy.yaml'), policy);
  const args = ['--policy', join(folder, 'policy.yaml')];
  const server = await startOrchestratorProcess(t, data, args);
  await deploy(server, 'patients', waiting(folder));
  const task = await orderTask(server, 'patients');
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));

  const proxy = await recordingProxy(t, server.ready.url);
  const script = join(import.meta.dirname, 'cases', 'withheld_screenshot.py');
  const child = spawn(python, ['-W', 'ignore', script, proxy.url, server.session.login, String(task)], {
    stdio: 'pipe',
  });
  child.stdin.end(server.session.key);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  deepStrictEqual([err, out.trim()], ['', 'each call succeeded']);
  const uploads = proxy.calls.filter(({ path }) => /screenshot|attachments|artifact\/log/.test(path));
  deepStrictEqual(
    uploads.map(({ path, status }) => [
      path
        .split('/')
        .at(-1)
        ?.replace(/^\{id\}$/, 'file'),
      status,
    ]),
    [
      ['screenshot', 200],
      ['attachments', 200],
      ['attachments', 200],
      ['file', 200],
    ],
  );

  const [error] = (await server.call('GET', `/api/v2/error?taskId=${task}`)).json.content;
  const { attachments } = (await server.call('GET', `/api/v2/error/${error.id}`)).json;
  const [shot, ...others] = attachments;
  deepStrictEqual(
    [shot.kind, shot.name, shot.gone.why, shot.gone.classes],
    ['screenshot', 'screen.png', 'withheld', ['patient']],
  );
  deepStrictEqual(
    others.map(({ kind, gone }: { kind: string; gone: unknown }) => [kind, gone]),
    [
      ['attachment', null],
      ['attachment', null],
    ],
  );
  ok(!(await everythingIn(data)).includes('what the screen showed'));
  ok((await everythingIn(join(data, 'artifacts'))).includes('what the bot noted'));

  // The run ends; what may not be kept beyond it goes with the next start at the latest.
  await writeFile(join(folder, 'go'), '');
  await server.call('GET', `/botyard/v1/tasks/${task}/console`);
  await server.stop();
  const again = await startOrchestratorProcess(t, data, args);
  const dataOf = async () => (await again.call('GET', `/botyard/v1/tasks/${task}/data`)).json;
  await eventually(
    'all of it is removed',
    async () => (await dataOf()).removed.filter((one: { isDone: boolean }) => one.isDone).length === 5,
  );
  const left = await everythingIn(data);
  ok(!left.includes('what the bot noted') && !left.includes('what the bot printed'));
  const console = await again.call('GET', `/botyard/v1/tasks/${task}/console`);
  match(
    console.text,
    /This console was removed on [\d-]{10}: policy clinic keeps it no longer than the run \(data class patient\)\./,
  );
  ok(console.text.endsWith('event: end\ndata: {}\n\n'));
  const [artifact] = (await again.call('GET', `/api/v2/artifact?taskId=${task}`)).json.content;
  const file = await again.call('GET', `/api/v2/artifact/${artifact.id}/file`);
  deepStrictEqual([file.status, artifact.gone.why], [404, 'due']);
  match(file.json.message, /policy clinic keeps it no longer than the run/);
  const { handling, removed } = await dataOf();
  deepStrictEqual([handling.screenshots, handling.policy.name], [false, 'clinic']);
  deepStrictEqual(removed.map(({ kind }: { kind: string }) => kind).sort(), [
    'artifact',
    'attachment',
    'attachment',
    'console',
    'screenshot',
  ]);
  const events = (await readFile(join(data, 'orchestrator.log'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  deepStrictEqual(
    [events.filter((one) => one === 'withheld').length, events.filter((one) => one === 'removed').length],
    [1, 4],
  );
});

test('a server that is killed while it removes leaves nothing half: the next one finishes', {
  timeout: 240_000,
}, async (t) => {
  const folder = await tempFolder(t);
  const data = join(folder, 'data');
  await writeFile(join(folder, 'policy.yaml'), policy);
  const args = ['--policy', join(folder, 'policy.yaml')];
  const first = await startOrchestratorProcess(t, data, args);
  await deploy(first, 'patients', waiting(folder));
  const task = await orderTask(first, 'patients');
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));
  const count = 200;
  for (let n = 0; n < count; n++) {
    const { id } = (await first.call('POST', '/api/v2/artifact', { taskId: task, name: `${n}`, filename: `${n}.txt` }))
      .json;
    await first.call('POST', `/api/v2/artifact/log/${id}`, uploadForm(new TextEncoder().encode(`artifact ${n}`)));
  }
  await first.kill();
  await writeFile(join(folder, 'go'), '');

  // Its first sweep may come before the run has ended: then it is over at the next start.
  const second = await startOrchestratorProcess(t, data, args);
  await second.call('GET', `/botyard/v1/tasks/${task}/console`);
  await second.kill();
  const third = await startOrchestratorProcess(t, data, args);
  const log = join(data, 'orchestrator.log');
  await eventually('it has begun to remove', async () => (await readFile(log, 'utf8')).includes('"removed"'));
  await third.kill();

  const last = await startOrchestratorProcess(t, data, args);
  const removals = async (): Promise<{ isDone: boolean }[]> =>
    (await last.call('GET', `/botyard/v1/tasks/${task}/data`)).json.removed;
  await eventually(
    'all is removed',
    async () => (await removals()).filter(({ isDone }) => isDone).length === count + 1,
  );
  deepStrictEqual(await readdir(join(data, 'artifacts')), []);
  strictEqual((await removals()).length, count + 1);
  deepStrictEqual((await readdir(join(data, 'spool', String(task)))).length, 1);
});
