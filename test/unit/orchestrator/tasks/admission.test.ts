import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { handlingBy, releasedBot, runningTask, serverAt } from '../../../support/kept-data.ts';

const inFinance = handlingBy('    - { name: client, pools: [finance] }\n', '["client"]');

test('a task in a pool that its data class does not allow never reaches a runner, and says why', async (t) => {
  const server = await serverAt(t);
  // As when the pool of the automation was changed after the release.
  await releasedBot(server, 'ledger', inFinance);
  const { tasks, queue } = server.services;
  const { id } = await tasks.create({ activityLabel: 'ledger', parameters: {} }, { kind: 'session', login: 'admin' });
  const { state, finishStatus, finishMessage, runId } = await tasks.get(id);
  deepStrictEqual([state, finishStatus, runId], ['FINISHED', 'FAILED', null]);
  match(finishMessage ?? '', /policy acme.*class "client".*pool "default".*finance/i);
  strictEqual(await queue.runner.claim('runner', 'default'), null);
});

test('a task that runs again under a looser policy keeps what was decided for its first run', async (t) => {
  const server = await serverAt(t);
  await releasedBot(
    server,
    'ledger',
    handlingBy('    - { name: a, keep: { console: 3 }, screenshots: false }\n', '["a"]'),
  );
  const { id, end } = await runningTask(server, 'ledger');
  await end();
  await releasedBot(server, 'ledger', handlingBy('    - { name: b, keep: { console: 30, artifacts: 7 } }\n', '["b"]'));
  const { tasks } = server.services;
  await tasks.update(id, { state: 'START' });
  const { handling } = await tasks.get(id);
  deepStrictEqual(handling?.keep, { console: 3, artifacts: 7, screenshots: null });
  deepStrictEqual([handling?.screenshots, handling?.classes.map(({ name }) => name)], [false, ['a', 'b']]);
});
