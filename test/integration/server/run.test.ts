import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { deployBot, orderTask } from '../../support/deployed-bot.ts';
import { startOrchestratorProcess } from '../../support/orchestrator.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Event {
  readonly id: number;
  readonly text: string;
}

const eventsIn = (body: string): Event[] =>
  body.split('\n\n').flatMap((block) => {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    return id && data ? [{ id: Number(id), text: JSON.parse(data).text }] : [];
  });

test('a released bot runs, and its console ends with the run', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  await deployBot(server, 'talker', 'for n in range(3): print("line", n)\n');
  const task = await orderTask(server, 'talker');

  const console = await server.call('GET', `/botyard/v1/tasks/${task}/console`);
  match(console.headers.get('content-type') ?? '', /^text\/event-stream/);
  match(console.text, /event: end\ndata: \{\}\n\n$/);
  const events = eventsIn(console.text);
  deepStrictEqual(
    events.map(({ id }) => id),
    events.map((_, at) => at + 1),
  );
  deepStrictEqual(
    events.map(({ text }) => text).filter((text) => /^line/.test(text)),
    ['line 0', 'line 1', 'line 2'],
  );

  const { json } = await server.call('GET', `/api/v2/task/${task}`);
  strictEqual(json.state, 'FINISHED');
  strictEqual(json.finishStatus, 'SUCCESS');
  ok(json.dateStartRunning);
});

test('a console is resumed after the line that was read last', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  await deployBot(server, 'talker', 'for n in range(5): print("line", n)\n');
  const task = await orderTask(server, 'talker');
  const path = `/botyard/v1/tasks/${task}/console`;
  const all = eventsIn((await server.call('GET', path)).text);
  const third = all[2];
  ok(third);
  deepStrictEqual(eventsIn((await server.call('GET', `${path}?after=${third.id}`)).text), all.slice(3));
});

test('a bot that fails without a report leaves its last words in the task', async (t) => {
  const server = await startOrchestratorProcess(t, await tempFolder(t));
  await deployBot(server, 'failing', 'raise KeyError("no such order")\n');
  const task = await orderTask(server, 'failing');
  await server.call('GET', `/botyard/v1/tasks/${task}/console`);
  const { json } = await server.call('GET', `/api/v2/task/${task}`);
  strictEqual(json.state, 'FINISHED');
  strictEqual(json.finishStatus, 'FAILED');
  strictEqual(json.finishMessage, "KeyError: 'no such order'");
});
