import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': '',
  'orders/tools.py': '',
};
const acme = [
  'schema: 1',
  'name: acme [the *first*](command:evil)',
  'level: standard',
  'contact: bots@acme.example',
  'allow: {distributions: [{name: requests, version: ">=2.31"}, {name: numpy, expires: 2020-01-01}]}',
  'deny: {distributions: [{name: paramiko, instead: asyncssh}]}',
  '',
].join('\n');

const governed = async (t: TestContext, options: object = {}): Promise<LanguageSession> => {
  const file = join(await tempFolder(t), 'acme.yaml');
  await writeFile(file, acme);
  return languageSession(t, files, { organisationFile: file, ...options });
};

const hovered = async (session: LanguageSession, path: string, line: number, character = 8): Promise<string | null> => {
  const hover: Hover | null = await session.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: session.uri(path) },
    position: { line, character },
  });
  return hover && (hover.contents as MarkupContent).value;
};

test('the hover on an import says what brings it, the approved range, who decided and whom to ask', async (t) => {
  const session = await governed(t);
  await session.open('orders/bot.py', 'import requests\nimport paramiko\nimport numpy\nimport tools\nimport json\n');
  const approved = await hovered(session, 'orders/bot.py', 0);
  assert.match(approved ?? '', /`requests`.*policy acme.*\(organisation\).*`>=2\.31`/s);
  const denied = await hovered(session, 'orders/bot.py', 1);
  assert.match(denied ?? '', /Denied.*`asyncssh`.*bots\\@acme\\\.example/s);
  assert.match((await hovered(session, 'orders/bot.py', 2)) ?? '', /ended after 2020-01-01/);
  assert.match((await hovered(session, 'orders/bot.py', 3)) ?? '', /own modules/);
  assert.match((await hovered(session, 'orders/bot.py', 4)) ?? '', /standard library/);
});

test('words of a policy are text in a hover, never a link', async (t) => {
  const session = await governed(t, { explainsRules: true });
  await session.open('orders/bot.py', 'import paramiko\n');
  const text = (await hovered(session, 'orders/bot.py', 0)) ?? '';
  assert.doesNotMatch(text, /\]\(command:evil/);
  assert.match(text, /\]\(command:botyard\.explainRule\?%5B%22import-not-approved%22%5D\)/);
});

test('the hover speaks the language of the editor', async (t) => {
  const session = await governed(t, { language: 'pt-br' });
  await session.open('orders/bot.py', 'import paramiko\n');
  assert.match((await hovered(session, 'orders/bot.py', 0)) ?? '', /Proibido pela política acme/);
});

test('there is no hover away from imports, nor outside a bot', async (t) => {
  const session = await governed(t);
  await session.open('orders/bot.py', 'x = 1  # import requests\n');
  await session.open('notes.py', 'import paramiko\n');
  assert.equal(await hovered(session, 'orders/bot.py', 0, 2), null);
  assert.equal(await hovered(session, 'orders/bot.py', 0, 20), null);
  assert.equal(await hovered(session, 'notes.py', 0), null);
});

test('a finding says whom to ask where the policy does, and links to the page of its rule', async (t) => {
  const session = await governed(t, { explainsRules: true });
  await session.open('orders/bot.py', 'import pandas\n');
  const [found] = await session.diagnostics('orders/bot.py');
  assert.match(String(found?.message), /bots@acme\.example/);
  assert.equal(found?.codeDescription?.href, 'botyard-rule:/import-not-approved.md');
});
