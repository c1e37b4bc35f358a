import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { isFailure } from '#core';
import { orchestratorStatus } from '#launch';
import {
  applyDeploy,
  cancelTask,
  createBot,
  type FollowEvent,
  follow,
  planDeploy,
  releaseVersion,
  runAutomation,
  taskReport,
} from '#lifecycle';
import type { MaestroClient } from '#maestro';
import { clientFor, killLaunched, launched } from '../../support/launched.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const today = '2026-11-22';

/** Through the gate to a task, as both faces do it. */
const shipped = async (client: MaestroClient, folder: string): Promise<number> => {
  const deployed = await applyDeploy(await planDeploy({ folder, client, today }), client);
  await releaseVersion({ client, ...deployed });
  return (await runAutomation({ client, automation: deployed.botId })).id;
};

/** A bot without requirements. */
const plainBot = async (t: TestContext, name: string, code: string): Promise<string> => {
  const folder = join(await tempFolder(t), name);
  await mkdir(folder);
  await writeFile(join(folder, `${name}.botproj`), JSON.stringify({ name }));
  await writeFile(join(folder, 'bot.py'), code);
  return folder;
};

const textsOf = (events: readonly FollowEvent[]): string[] =>
  events.flatMap((e) => (e.kind === 'line' && e.line.stream === 'stdout' ? [e.line.text] : []));
const seqsOf = (events: readonly FollowEvent[]): number[] =>
  events.flatMap((e) => (e.kind === 'line' ? [e.line.seq] : []));

test('a bot from the template goes the whole road: deployed, released, run, followed, reported', async (t) => {
  const folder = await tempFolder(t);
  const client = await clientFor(await launched(t, join(folder, 'data')));
  const bot = await createBot({ template: 'data-bot', name: 'orders', parent: folder });
  const plan = await planDeploy({ folder: bot.folder, client, today });
  const deployed = await applyDeploy(plan, client);
  assert.deepEqual([deployed.version, deployed.record?.verdict], ['1.0.0', 'pass']);
  assert.equal(deployed.record?.payloadDigest, plan.archive.payloadDigest);
  await assert.rejects(planDeploy({ folder: bot.folder, client, today, version: '1.0.0' }), (e) =>
    isFailure(e, 'version-exists'),
  );
  assert.equal((await planDeploy({ folder: bot.folder, client, today })).version, '1.0.1');

  await releaseVersion({ client, botId: 'orders' });
  const { id: taskId } = await runAutomation({ client, automation: 'orders' });
  const events: FollowEvent[] = [];
  for await (const event of follow({ client, taskId })) events.push(event);
  const said = JSON.stringify(events);
  const seqs = seqsOf(events);
  assert.deepEqual(
    seqs,
    seqs.map((_, n) => n + 1),
  );
  assert(textsOf(events).length > 3, said);

  const report = await taskReport({ client, taskId });
  assert.equal(report.task.state, 'FINISHED', said);
  assert.notEqual(report.task.finishStatus, 'FAILED', said);
  assert((report.task.totalItems ?? 0) > 0);
  assert(report.logs.some((log) => log.entries.length > 0));
  assert(report.alerts.length > 0 && report.artifacts.length > 0);
  const file = await client.artifactFile(report.artifacts[0]?.id ?? 0);
  assert(file.byteLength > 0);
});

test('the server dies under a follower and comes back: no line lost, none twice', async (t) => {
  const data = join(await tempFolder(t), 'data');
  const code = 'import time\nfor n in range(120):\n    print("line", n, flush=True)\n    time.sleep(0.02)\n';
  const first = await launched(t, data);
  const client = await clientFor(first);
  const taskId = await shipped(client, await plainBot(t, 'counter', code));
  const reconnect = async () => {
    const running = await orchestratorStatus(data);
    return running && clientFor(running);
  };
  const events: FollowEvent[] = [];
  let back: Promise<unknown> | null = null;
  for await (const event of follow({ client, taskId, reconnect })) {
    events.push(event);
    if (back === null && textsOf(events).length === 10) {
      await killLaunched(first);
      back = launched(t, data);
    }
  }
  await back;
  assert.deepEqual(
    textsOf(events),
    Array.from({ length: 120 }, (_, n) => `line ${n}`),
  );
  const seqs = seqsOf(events);
  assert.deepEqual(
    seqs,
    seqs.map((_, n) => n + 1),
  );
  assert(events.some((event) => event.kind === 'state' && event.state === 'retrying'));
  const end = events.at(-1);
  assert(end?.kind === 'end' && end.task.finishStatus === 'SUCCESS', JSON.stringify(end));
});

test('a running task is cancelled from outside, and its follower sees the end', async (t) => {
  const client = await clientFor(await launched(t, join(await tempFolder(t), 'data')));
  const code = 'import time\nprint("begun", flush=True)\ntime.sleep(600)\n';
  const taskId = await shipped(client, await plainBot(t, 'sleeper', code));
  const events: FollowEvent[] = [];
  for await (const event of follow({ client, taskId })) {
    events.push(event);
    if (event.kind === 'line' && event.line.text === 'begun') await cancelTask({ client, taskId });
  }
  const end = events.at(-1);
  assert(end?.kind === 'end' && end.task.state === 'CANCELED', JSON.stringify(end));
  await cancelTask({ client, taskId });
});

test('a credential is written, added to and replaced without losing its other keys', async (t) => {
  const client = await clientFor(await launched(t, join(await tempFolder(t), 'data')));
  await client.putCredential('erp', 'user', 'ana');
  await client.putCredential('erp', 'password', 'one ç');
  await client.putCredential('erp', 'password', 'two ç');
  const code = [
    'import json, sys, urllib.request as u',
    'server, task, token = sys.argv[1:4]',
    'for key in ("user", "password"):',
    '    ask = u.Request(server + "/api/v2/credential/erp/key/" + key, headers={"token": token})',
    '    print(key, len(u.urlopen(ask).read().decode()))',
  ];
  const taskId = await shipped(client, await plainBot(t, 'reader', code.join('\n')));
  const events: FollowEvent[] = [];
  for await (const event of follow({ client, taskId })) events.push(event);
  assert.deepEqual(textsOf(events), ['user 3', 'password 5'], JSON.stringify(events));
});

test('an automation that is not there is answered with those that are', async (t) => {
  const client = await clientFor(await launched(t, join(await tempFolder(t), 'data')));
  await shipped(client, await plainBot(t, 'known', 'print(1)\n'));
  await assert.rejects(runAutomation({ client, automation: 'nothing' }), (error) => {
    assert(isFailure(error, 'automation-unknown'));
    assert.deepEqual(error.data.known, ['known']);
    return true;
  });
});
