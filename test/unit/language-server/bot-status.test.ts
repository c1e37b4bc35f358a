import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BotStatus, CheckedInEditor } from '#protocol';
import { eventually } from '../../support/eventually.ts';
import { fileTree } from '../../support/file-tree.ts';
import { languageSession } from '../../support/language-session.ts';
import { osvRecord } from '../../support/osv-records.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = { 'orders/orders.botproj': JSON.stringify({ name: 'orders' }), 'orders/bot.py': 'import os\n' };
const acme = 'schema: 1\nname: acme\nlevel: standard\n';

test('a bot without any policy stands under starter, and nobody is named', async (t) => {
  const session = await languageSession(t, files);
  const status = await session.connection.sendRequest('botyard/botOf', { uri: session.uri('orders/bot.py') });
  assert.deepEqual(status, {
    id: 'orders',
    folderUri: session.uri('orders'),
    policy: { name: null, level: 'starter' },
    policyProblems: [],
    policyFiles: [],
    advisories: { state: 'not-named', source: null, asOf: null, records: 0, malformed: 0, holdsBack: null },
  });
  assert.equal(await session.connection.sendRequest('botyard/botOf', { uri: session.uri('other.py') }), null);
});

test("the organisation's policy comes from a setting, is watched, and can be changed while the server runs", async (t) => {
  const folder = await tempFolder(t);
  const file = join(folder, 'acme.yaml');
  await writeFile(file, acme);
  const session = await languageSession(t, files, { organisationFile: file });
  const policy = async (): Promise<unknown> => {
    const status: { policy: unknown } = await session.connection.sendRequest('botyard/botOf', {
      uri: session.uri('orders/bot.py'),
    });
    return status.policy;
  };
  assert.deepEqual(await policy(), { name: 'acme', level: 'standard' });
  await eventually('the file is watched', () =>
    JSON.stringify(session.watched()).includes(JSON.stringify(pathToFileURL(folder).href).slice(1, -1)),
  );
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { organisationFile: null },
  });
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(await policy(), { name: null, level: 'starter' });
});

test('the verdict is on the text in the editor, unsaved included', async (t) => {
  const session = await languageSession(t, files);
  const check = (): Promise<{ verdict: string; counts: { error: number } }> =>
    session.connection.sendRequest('botyard/checkBot', { folderUri: session.uri('orders') });
  assert.equal((await check()).verdict, 'pass');
  await session.open('orders/bot.py', 'password = "hunter2-Prod!"\n');
  const checked = await check();
  assert.equal(checked.verdict, 'fail');
  assert.equal(checked.counts.error, 1);
});

test('a broken policy is never reported as passed', async (t) => {
  const session = await languageSession(t, { ...files, 'orders/botyard.policy.yaml': 'schema: 1\nlevel: lax\n' });
  const checked: { verdict: string; problems: unknown[] } = await session.connection.sendRequest('botyard/checkBot', {
    folderUri: session.uri('orders'),
  });
  assert.equal(checked.verdict, 'unknown');
  assert.ok(checked.problems.length > 0);
});

test('a policy at the top of the workspace holds for the bots below it', async (t) => {
  const session = await languageSession(t, { ...files, 'botyard.policy.yaml': acme });
  const status: { policy: unknown; policyFiles: string[] } = await session.connection.sendRequest('botyard/botOf', {
    uri: session.uri('orders/bot.py'),
  });
  assert.deepEqual(status.policy, { name: 'acme', level: 'standard' });
  assert.deepEqual(status.policyFiles, [join(session.root, 'botyard.policy.yaml')]);
});

test('of advisories the status says the day; where there are none it says so, and no line is underlined for it', async (t) => {
  Object.assign(process.env, { XDG_CACHE_HOME: join(await tempFolder(t), 'cache') });
  const folder = await fileTree(await tempFolder(t), {
    'acme.yaml': `${acme}advisories: {source: osv}\nallow: {distributions: [shipments]}\n`,
  });
  const session = await languageSession(
    t,
    { ...files, 'orders/requirements.txt': 'shipments==1.0\n' },
    { organisationFile: join(folder, 'acme.yaml') },
  );
  const uri = session.uri('orders/bot.py');
  const status = async (): Promise<BotStatus['advisories']> =>
    (await session.connection.sendRequest<BotStatus>('botyard/botOf', { uri })).advisories;
  const underlined = async () => (await session.diagnostics('orders/requirements.txt')).map(({ code }) => code);
  const verdict = async () =>
    (await session.connection.sendRequest<CheckedInEditor>('botyard/checkBot', { folderUri: session.uri('orders') }))
      .verdict;
  await eventually('what there is has been looked for', async () => (await status())?.state === 'missing');
  assert.match((await status())?.holdsBack ?? '', /none/);
  assert.deepEqual([await underlined(), await verdict()], [[], 'unknown']);
  const events = [{ introduced: '0' }, { fixed: '1.1' }];
  const record = osvRecord({ name: 'shipments', events, level: 'HIGH', modified: new Date().toISOString() });
  await fileTree(folder, { 'osv/a.json': JSON.stringify(record) });
  assert.equal(await verdict(), 'fail');
  assert.equal((await status())?.holdsBack, null);
  await eventually('the line is underlined', async () => (await underlined()).includes('requirement-vulnerable'));
});
