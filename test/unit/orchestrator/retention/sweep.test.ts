import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createSweep } from '../../../../src/orchestrator/retention/sweep.ts';
import { handlingBy, releasedBot, runningTask, serverAt } from '../../../support/kept-data.ts';

const classes = `    - { name: short, keep: { console: 3, artifacts: 5, screenshots: 0 } }
    - { name: long, keep: { console: 30 } }
`;
const short = handlingBy(classes, '["short", "long"]');

type Server = Awaited<ReturnType<typeof serverAt>>;

const consoleOf = async ({ services }: Server, task: number): Promise<{ seq: number; text: string }[]> =>
  (await services.spools.of(task).cursor(0).next()).map(({ json }) => JSON.parse(json));

const filesOf = async ({ data }: Server): Promise<string[]> => (await readdir(join(data, 'artifacts'))).sort();

test('each kind goes when its days are over, and the record says what, when and by which class', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'orders', short);
  const { id, artifact, error, end } = await runningTask(server, 'orders');
  await end();
  await server.sweep();
  // Screenshots are kept no longer than the run.
  deepStrictEqual(await filesOf(server), [`artifact-${artifact}`, `attachment-${error}`]);
  server.pass(2.9);
  await server.sweep();
  strictEqual((await consoleOf(server, id)).length, 2);
  server.pass(0.1);
  await server.sweep();
  const [line, ...more] = await consoleOf(server, id);
  deepStrictEqual([line?.seq, more.length], [2, 0]);
  match(line?.text ?? '', /removed on 2026-11-25: policy acme keeps it for 3 days \(data class short\)/);
  server.pass(2);
  await server.sweep();
  deepStrictEqual(await filesOf(server), []);
  const removed = await server.services.repositories.removals.of(id);
  deepStrictEqual(
    removed.map(({ kind, cause, isDone, stored }) => [kind, cause.date.slice(0, 10), cause.classes, isDone, stored]),
    [
      ['screenshot', '2026-11-22', ['short'], true, null],
      ['console', '2026-11-25', ['short'], true, null],
      ['artifact', '2026-11-27', ['short'], true, null],
      ['attachment', '2026-11-27', ['short'], true, null],
    ],
  );
  strictEqual(server.logged.filter(({ event }) => event === 'removed').length, 4);
  ok(!JSON.stringify(server.logged).includes('r.csv'), 'the log tells no names');
  const { stored, gone } = (await server.services.repositories.artifacts.find(artifact)) ?? {};
  deepStrictEqual([stored, gone?.why], [null, 'due']);
});

test('a bot without a class, or whose class names no days, loses nothing', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'free', null);
  await releasedBot(server, 'open', handlingBy('    - { name: open, screenshots: false }\n', '["open"]'));
  const tasks = [await runningTask(server, 'free'), await runningTask(server, 'open')];
  for (const { end } of tasks) await end();
  server.pass(10_000);
  await server.sweep();
  strictEqual((await filesOf(server)).length, 6);
  for (const { id } of tasks) strictEqual((await consoleOf(server, id)).length, 2);
});

test('nothing of a task goes while it runs, though it has reported its end', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'orders', short);
  const { id, end } = await runningTask(server, 'orders');
  server.pass(100);
  await server.sweep();
  await server.services.tasks.update(id, { state: 'FINISHED', finishStatus: 'SUCCESS' });
  server.pass(100);
  await server.sweep();
  strictEqual((await consoleOf(server, id)).length, 2);
  strictEqual((await filesOf(server)).length, 3);
  await end();
  await server.sweep();
  strictEqual((await consoleOf(server, id)).length, 1);
  deepStrictEqual(await filesOf(server), []);
});

test('what the task repeats of its console goes with it, and what the bot reported stays', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'orders', short);
  const { tasks, repositories, queue } = server.services;
  const first = await runningTask(server, 'orders');
  await first.end('ValueError: customer 123');
  const second = await runningTask(server, 'orders');
  await tasks.update(second.id, { state: 'FINISHED', finishStatus: 'FAILED', finishMessage: 'two rows failed' });
  await second.end();
  server.pass(3);
  await server.sweep();
  strictEqual(
    (await tasks.get(first.id)).finishMessage,
    'its console was removed, and with it what it said of its end',
  );
  strictEqual((await queue.state(`task-${first.id}-1`))?.end?.message, null);
  strictEqual((await tasks.get(second.id)).finishMessage, 'two rows failed');
  strictEqual((await repositories.removals.of(first.id)).length, 2);
});

test('a task that is restarted goes on numbering, and its console comes due anew', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'orders', short);
  const { id, end } = await runningTask(server, 'orders');
  await end();
  server.pass(3);
  await server.sweep();
  const { tasks, queue, spools } = server.services;
  await tasks.update(id, { state: 'START' });
  const run = await queue.runner.claim('runner', 'default');
  ok(run);
  await tasks.started(run.runId, 'runner');
  strictEqual(await spools.of(id).last(), 2);
  await spools.of(id).append([{ seq: 3, time: '', stream: 'stdout', text: 'again' }]);
  server.pass(30);
  await server.sweep();
  deepStrictEqual(
    (await consoleOf(server, id)).map(({ seq }) => seq),
    [2, 3],
  );
  await queue.runner.end(run.runId, run.attempt, { kind: 'ok', message: null });
  await tasks.settle(run.runId);
  server.pass(3);
  await server.sweep();
  deepStrictEqual(
    (await consoleOf(server, id)).map(({ seq }) => seq),
    [3],
  );
});

test('a sweep that is cut off at any step is finished by the next one', async (t) => {
  for (let step = 1; step <= 4; step++) {
    const server = await serverAt(t);
    await releasedBot(server, 'orders', short);
    const { id, artifact, end } = await runningTask(server, 'orders');
    await end();
    server.pass(30);
    const { services } = server;
    let steps = 0;
    const dies = () => {
      steps += 1;
      if (steps === step) throw new Error('killed');
    };
    const dying = {
      ...services,
      files: {
        remove: async (kind: 'artifacts', name: string) => {
          dies();
          await services.files.remove(kind, name);
        },
      },
      spools: {
        of: (task: number) => ({
          ...services.spools.of(task),
          removeUpTo: async (line: Parameters<ReturnType<typeof services.spools.of>['removeUpTo']>[0]) => {
            const done = await services.spools.of(task).removeUpTo(line);
            dies();
            return done;
          },
        }),
      },
    };
    await rejects(createSweep(dying)(), /killed/);
    // Nobody is given what the record says is gone.
    strictEqual((await services.repositories.artifacts.find(artifact))?.stored, null);
    await server.sweep();
    deepStrictEqual(await filesOf(server), [], `step ${step}`);
    strictEqual((await consoleOf(server, id)).length, 1);
    const removed = await services.repositories.removals.of(id);
    deepStrictEqual(
      removed.map(({ kind, isDone }) => [kind, isDone]),
      ['console', 'artifact', 'screenshot', 'attachment'].map((kind) => [kind, true]),
    );
  }
});

test('a console that goes on between the record and the removal is left alone', async (t) => {
  const server = await serverAt(t);
  await releasedBot(server, 'orders', short);
  const { id, end } = await runningTask(server, 'orders');
  await end();
  server.pass(30);
  const { services } = server;
  const stops = { ...services.repositories.removals, begun: async () => [] };
  await createSweep({ ...services, repositories: { ...services.repositories, removals: stops } })();
  await services.tasks.update(id, { state: 'START' });
  await server.sweep();
  strictEqual((await consoleOf(server, id)).length, 2);
  deepStrictEqual(
    (await services.repositories.removals.of(id)).filter(({ kind }) => kind === 'console'),
    [],
  );
  ok(existsSync(join(server.data, 'spool', String(id))));
});
