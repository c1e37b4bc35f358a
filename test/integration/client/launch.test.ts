import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { isFailure } from '#core';
import { joinOrStartOrchestrator, orchestratorStatus, startOrchestrator, stopOrchestrator } from '#launch';
import { clientFor, killLaunched, launched, launchOptions } from '../../support/launched.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('two that join or start at once share one orchestrator, which the key of its folder opens', async (t) => {
  const data = join(await tempFolder(t), 'data');
  const [one, other] = await Promise.all([launched(t, data), launched(t, data)]);
  assert.deepEqual(one, other);
  const client = await clientFor(one);
  assert.equal((await client.about())?.environment, 'development');
  assert.notEqual((await client.login()).organization, '');
  assert.equal(await client.policy(), null);
});

test('a second start on a folder is refused with the holder named', async (t) => {
  const data = join(await tempFolder(t), 'data');
  const running = await launched(t, data);
  await assert.rejects(startOrchestrator(launchOptions(data)), (error) => {
    assert(isFailure(error, 'orchestrator-already-running'));
    assert.deepEqual([error.data.pid, error.data.url], [running.pid, running.url]);
    return true;
  });
});

test('a port in use and a folder that is none are said as such', async (t) => {
  const folder = await tempFolder(t);
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.after(() => taken.close());
  const { port } = taken.address() as { port: number };
  const start = startOrchestrator({ ...launchOptions(join(folder, 'data')), port });
  await assert.rejects(start, (error) => isFailure(error, 'port-in-use') && error.data.port === port);
  await writeFile(join(folder, 'file'), '');
  const wrong = startOrchestrator(launchOptions(join(folder, 'file')));
  await assert.rejects(wrong, (error) => isFailure(error, 'data-folder-not-usable'));
});

test('a policy with errors keeps it from starting', async (t) => {
  const folder = await tempFolder(t);
  const policyFile = join(folder, 'policy.yaml');
  await writeFile(policyFile, 'schema: 1\nname: acme\nlevel: standard\nalow: {}\n');
  const start = startOrchestrator({ ...launchOptions(join(folder, 'data')), policyFile });
  await assert.rejects(start, (error) => isFailure(error, 'policy-invalid'));
});

test('one that was killed is not running, and its folder can be started again; one that was stopped is gone', async (t) => {
  const data = join(await tempFolder(t), 'data');
  const first = await launched(t, data);
  await killLaunched(first);
  assert.equal(await orchestratorStatus(data), null);
  const second = await joinOrStartOrchestrator(launchOptions(data));
  assert.notEqual(second.pid, first.pid);
  await stopOrchestrator(data);
  assert.equal(await orchestratorStatus(data), null);
});
