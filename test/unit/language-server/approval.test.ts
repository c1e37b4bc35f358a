import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const files = { 'orders/orders.botproj': JSON.stringify({ name: 'orders' }), 'orders/bot.py': '' };
const acme = 'schema: 1\nname: acme\nlevel: standard\nallow: {distributions: [requests]}\n';
const line = { start: { line: 0, character: 0 }, end: { line: 0, character: 80 } };

const session = async (t: TestContext, policy: string, options: object = {}) => {
  const folder = await tempFolder(t);
  await writeFile(join(folder, 'acme.yaml'), policy);
  const settings = { organisationFile: join(folder, 'acme.yaml'), asksForApproval: true, ...options };
  return { folder, session: await languageSession(t, files, settings) };
};
const asks = async (of: LanguageSession, text: string, only?: string[]): Promise<CodeAction[]> => {
  await of.open('orders/bot.py', text);
  const actions = await of.actions('orders/bot.py', line, only);
  return actions.filter(({ command }) => command?.command === 'botyard.askForApproval');
};

test('what is not approved can be asked for where the policy says, and asking edits nothing', async (t) => {
  const { folder, session: of } = await session(t, `${acme}requests: {folder: asked}\n`);
  const [action, ...more] = await asks(of, 'import pandas\n');
  assert.deepEqual(more, []);
  assert.equal(action?.edit, undefined);
  assert.notEqual(action?.isPreferred, true);
  const [ask] = action?.command?.arguments ?? [];
  const { date, ...request } = ask.request;
  assert.match(date, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(
    { ...ask, request },
    {
      distributions: ['pandas'],
      request: { module: 'pandas', bot: 'orders', policy: 'acme' },
      destination: { folder: join(folder, 'asked') },
    },
  );
});

test('a host, a folder and a model that are on no list can be asked for, each for its list', async (t) => {
  const lists = 'hosts: [a.example]\npaths: [/srv/rpa]\nmodels: { providers: [azure], names: [gpt-x] }\n';
  const { session: of } = await session(
    t,
    `${acme.replace('requests]', 'requests, openai]')}${lists}requests: {folder: asked}\n`,
  );
  const wanted = async (text: string) => {
    await of.open('orders/bot.py', text);
    const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const asking = (await of.actions('orders/bot.py', all)).flatMap(({ command }) =>
      command?.command === 'botyard.askForApproval' ? (command.arguments ?? []) : [],
    );
    return asking.map(({ distributions, request: { list, entry } }) => [...distributions, list, entry]);
  };
  assert.deepEqual(await wanted('get("https://b.example:8443/x")\n'), [['hosts', 'b.example']]);
  assert.deepEqual(await wanted('save("/var/data/june.xlsx")\n'), [['paths', '/var/data']]);
  assert.deepEqual(await wanted('import openai\nclient = openai.OpenAI()\nclient.chat.create(model="gpt-3")\n'), [
    ['models.providers', 'openai'],
    ['models.names', 'gpt-3'],
  ]);
});

test('an address goes to the client as the policy has it', async (t) => {
  const url = 'https://desk.example/new?d={distribution}';
  const { session: of } = await session(t, `${acme}requests: {url: "${url}"}\n`);
  const [action] = await asks(of, 'import pandas\n');
  assert.deepEqual(action?.command?.arguments?.[0].destination, { url });
});

for (const [name, policy, options, text] of [
  ['where the policy says no place to ask', acme, {}, 'import pandas\n'],
  ['to a client that cannot', `${acme}requests: {folder: asked}\n`, { asksForApproval: false }, 'import pandas\n'],
  [
    'for what was denied by name',
    `${acme}requests: {folder: a}\ndeny: {distributions: [pandas]}\n`,
    {},
    'import pandas\n',
  ],
  ['for what nobody knows', `${acme}requests: {folder: asked}\n`, {}, 'import nobody_knows_me\n'],
  ['for what is approved', `${acme}requests: {folder: asked}\n`, {}, 'import requests\n'],
] as const) {
  test(`no asking is offered ${name}`, async (t) => {
    const { session: of } = await session(t, policy, options);
    assert.deepEqual(await asks(of, text), []);
  });
}

for (const kind of ['source', 'source.fixAll', 'source.organizeImports', 'refactor']) {
  test(`nothing of ours answers ${kind}, so nothing of it happens on save`, async (t) => {
    const { session: of } = await session(t, `${acme}requests: {folder: asked}\n`);
    await of.open('orders/bot.py', 'import pandas\npassword = "hunter2-Prod!"\n');
    const all = { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await of.actions('orders/bot.py', all, [kind]), []);
    assert.ok((await of.actions('orders/bot.py', all)).every((action) => action.kind === 'quickfix'));
  });
}

test('a policy in the workspace that says where requests go is an error at its place, and no action comes of it', async (t) => {
  const of = await languageSession(
    t,
    { ...files, 'orders/botyard.policy.yaml': `${acme}requests: {folder: ../../elsewhere}\n` },
    { asksForApproval: true },
  );
  assert.deepEqual(await asks(of, 'import pandas\n'), []);
  const found = await of.diagnostics('orders/botyard.policy.yaml');
  assert.deepEqual(
    found.map(({ code, range }) => [code, range.start.line]),
    [['policy-invalid', 4]],
  );
});
