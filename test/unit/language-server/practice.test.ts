import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { BOT_OF, CHECK_BOT, PRACTICE_WRITTEN } from '#protocol';
import { eventually } from '../../support/eventually.ts';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';

const secret = 'password = "hunter2-Prod!"\n';
const files = {
  'training/secret-literal/practice.botproj': '{"name":"practice"}',
  'training/secret-literal/bot.py': `import wget\n${secret}`,
  'training/requirement-vulnerable/practice.botproj': '{"name":"practice"}',
  'training/requirement-vulnerable/bot.py': 'import requests\n\nprint(requests)\n',
  'training/requirement-vulnerable/requirements.txt': 'requests==2.19.0\n',
  'training/no-such-rule/practice.botproj': '{"name":"practice"}',
  'training/no-such-rule/bot.py': secret,
  'work/orders/orders.botproj': '{"name":"orders"}',
  'work/orders/bot.py': 'print("hello")\n',
  'acme.yaml': 'schema: 1\nname: acme\nlevel: starter\nrules: {secret-literal: off}\n',
};

/** A server whose workspace is one folder, with the samples in another. */
const session = async (t: Parameters<typeof languageSession>[0]): Promise<LanguageSession> => {
  const made = await languageSession(t, files, { movesToVault: true, requestsWaivers: true });
  const { connection, root } = made;
  await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {
      added: [{ uri: made.uri('work'), name: 'work' }],
      removed: [{ uri: made.uri('.').replace(/\/$/, ''), name: 'ws' }],
    },
  });
  const settings = { practiceFolder: join(root, 'training'), organisationFile: join(root, 'acme.yaml') };
  await connection.sendNotification('workspace/didChangeConfiguration', { settings });
  return made;
};
const rulesIn = async (made: LanguageSession, path: string) =>
  (await made.diagnostics(path)).map(({ code, severity }) => [code, severity]);

test('a sample shows the finding of its lesson and no other, whatever policy the organisation has', async (t) => {
  const made = await session(t);
  await made.open('training/secret-literal/bot.py', `import wget\n${secret}`);
  assert.deepEqual(await rulesIn(made, 'training/secret-literal/bot.py'), [['secret-literal', 1]]);
  // The advisories of the sample are read while the first answer is given.
  await eventually('the sample is judged by its advisories', async () =>
    isDeepStrictEqual(await rulesIn(made, 'training/requirement-vulnerable/requirements.txt'), [
      ['requirement-vulnerable', 1],
    ]),
  );
});

test('a sample is no bot of the workspace: no status, no verdict in the list, nothing where no lesson is', async (t) => {
  const made = await session(t);
  assert.equal(await made.connection.sendRequest(BOT_OF, { uri: made.uri('training/secret-literal/bot.py') }), null);
  assert.notEqual(await made.connection.sendRequest(BOT_OF, { uri: made.uri('work/orders/bot.py') }), null);
  assert.equal(await made.connection.sendRequest(CHECK_BOT, { folderUri: made.uri('training') }), null);
  assert.deepEqual(await rulesIn(made, 'training/no-such-rule/bot.py'), []);
});

test('the fix of a sample is a plain edit: nothing made up goes into a vault, and no waiver is asked for', async (t) => {
  const made = await session(t);
  await made.open('training/secret-literal/bot.py', `import wget\n${secret}`);
  const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 20 } };
  const actions = await made.actions('training/secret-literal/bot.py', line);
  assert.equal(actions.length, 1);
  assert.ok(actions[0]?.edit);
  assert.equal(actions[0]?.command, undefined);
});

test('a sample that was written anew is read anew', async (t) => {
  const made = await session(t);
  const path = 'training/requirement-vulnerable/requirements.txt';
  await eventually('the sample shows its finding', async () => (await rulesIn(made, path)).length === 1);
  await made.write(path, 'requests==2.32.4\n');
  await made.connection.sendNotification(PRACTICE_WRITTEN);
  await eventually('the sample as it is now', async () => (await rulesIn(made, path)).length === 0);
});
