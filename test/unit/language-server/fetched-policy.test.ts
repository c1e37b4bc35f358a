import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BotStatus } from '#protocol';
import { acceptPolicy, policyMachine } from '#workspace';
import { eventually } from '../../support/eventually.ts';
import { languageSession } from '../../support/language-session.ts';
import { keeper, policyOf, signedPolicy } from '../../support/signed-policy.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = { 'orders/orders.botproj': JSON.stringify({ name: 'orders' }), 'orders/bot.py': 'import os\n' };

test('a fetched policy is read from the cache, and anew when the editor has fetched another; it is never fetched here', async (t) => {
  const folder = await tempFolder(t);
  // The server is a process of its own: it takes its folders from the environment, as with an editor.
  Object.assign(process.env, { XDG_CACHE_HOME: join(folder, 'cache'), XDG_DATA_HOME: join(folder, 'data') });
  const key = keeper();
  const policyOrigin = { source: 'https://policy.invalid/acme.dsse.json', publicKey: key.publicKey };
  const session = await languageSession(t, files, { policyOrigin });
  const status = (): Promise<BotStatus> =>
    session.connection.sendRequest('botyard/botOf', { uri: session.uri('orders/bot.py') });
  const unseen = await status();
  assert.deepEqual([unseen.policy.name, unseen.policyProblems.length], [null, 1]);
  const checked: { verdict: string } = await session.connection.sendRequest('botyard/checkBot', {
    folderUri: session.uri('orders'),
  });
  assert.equal(checked.verdict, 'unknown');
  const machine = policyMachine(process.env, process.platform, homedir());
  const text = signedPolicy(policyOf(7, 'expires: 2099-12-31\n'), key);
  await acceptPolicy(machine, policyOrigin, { kind: 'document', text, etag: null }, new Date());
  await session.connection.sendNotification('botyard/policyFetched');
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  const { policy, policyProblems, standing } = await status();
  assert.deepEqual([policy.name, policyProblems], ['acme', []]);
  assert.deepEqual(
    [standing?.layer, standing?.path, standing?.life.state, standing?.notices],
    ['organisation', policyOrigin.source, 'valid', []],
  );
  assert.ok(standing?.fetched);
});
