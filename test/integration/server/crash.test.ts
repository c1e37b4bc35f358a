import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { deployBot, orderTask } from '../../support/deployed-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { type Orchestrator, startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Prints a line, says that it has begun, and goes on when it is told to. */
const waiting = (folder: string): string => `
import pathlib, time
folder = pathlib.Path(${JSON.stringify(folder)})
print("before")
(folder / "begun").touch()
while not (folder / "go").exists():
    time.sleep(0.02)
for n in range(100):
    print("after", n)
`;

const textsIn = (body: string): string[] =>
  [...body.matchAll(/^data: (\{"seq".*)$/gm)]
    .map(([, line]) => JSON.parse(line ?? ''))
    .filter(({ stream }) => stream === 'stdout')
    .map(({ text }) => text);

const stateOf = async (server: Orchestrator, task: number): Promise<string> =>
  (await server.call('GET', `/api/v2/task/${task}`)).json.state;

test('a run goes on over the death of its server, and no line is lost or doubled', async (t) => {
  const folder = await tempFolder(t);
  const data = join(folder, 'data');
  const first = await startOrchestratorProcess(t, data);
  await deployBot(first, 'patient', waiting(folder));
  const task = await orderTask(first, 'patient');
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));
  await first.kill();
  await writeFile(join(folder, 'go'), '');

  const second = await startOrchestratorProcess(t, data);
  const body = (await second.call('GET', `/botyard/v1/tasks/${task}/console`)).text;
  deepStrictEqual(textsIn(body), ['before', ...Array.from({ length: 100 }, (_, n) => `after ${n}`)]);
  const { json } = await second.call('GET', `/api/v2/task/${task}`);
  deepStrictEqual([json.state, json.finishStatus], ['FINISHED', 'SUCCESS']);
});

test('what waited when the server died runs after it', async (t) => {
  const folder = await tempFolder(t);
  const data = join(folder, 'data');
  const first = await startOrchestratorProcess(t, data);
  await deployBot(first, 'patient', waiting(folder));
  const tasks: number[] = [];
  // More than run at once.
  for (let n = 0; n < 4; n++) tasks.push(await orderTask(first, 'patient'));
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));
  await first.kill();
  await writeFile(join(folder, 'go'), '');
  const second = await startOrchestratorProcess(t, data);
  for (const task of tasks) {
    await second.call('GET', `/botyard/v1/tasks/${task}/console`);
    strictEqual(await stateOf(second, task), 'FINISHED');
  }
});

test('a running task is cancelled, and one that waits never starts', async (t) => {
  const folder = await tempFolder(t);
  const server = await startOrchestratorProcess(t, join(folder, 'data'));
  await deployBot(server, 'patient', waiting(folder));
  const running = await orderTask(server, 'patient');
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));
  const order = { activityLabel: 'patient', minExecutionDate: '2999-01-01T00:00:00' };
  const queued = (await server.call('POST', '/api/v2/task', order)).json.id;

  strictEqual((await server.call('POST', `/api/v2/task/${queued}`, { state: 'CANCELED' })).json.state, 'CANCELED');
  const answer = await server.call('POST', `/api/v2/task/${running}`, { state: 'CANCELED' });
  strictEqual(answer.status, 200);
  await eventually('the task is canceled', async () => (await stateOf(server, running)) === 'CANCELED');
  const ended = await server.call('GET', `/botyard/v1/tasks/${running}/console`);
  ok(ended.text.includes('event: end'));
  // Its console is empty and over.
  ok((await server.call('GET', `/botyard/v1/tasks/${queued}/console`)).text.includes('event: end'));
});

test('a follower that resumes at another server process reads on where it was', async (t) => {
  const folder = await tempFolder(t);
  const data = join(folder, 'data');
  const first = await startOrchestratorProcess(t, data);
  await deployBot(first, 'patient', waiting(folder));
  const task = await orderTask(first, 'patient');
  await eventually('the bot has begun', () => existsSync(join(folder, 'begun')));
  const path = `/botyard/v1/tasks/${task}/console`;
  await writeFile(join(folder, 'go'), '');
  const all = textsIn((await first.call('GET', path)).text);
  await first.kill();
  const second = await startOrchestratorProcess(t, data);
  const { text } = await second.call('GET', path, undefined, { 'Last-Event-ID': '50' });
  const lines = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
  strictEqual(lines[0], 51);
  deepStrictEqual(textsIn(text), all.slice(-textsIn(text).length));
  ok(text.endsWith('event: end\ndata: {}\n\n'));
});
