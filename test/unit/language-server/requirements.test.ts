import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, CompletionItem, Hover, Range } from 'vscode-languageserver/node';
import { typedRequirement } from '../../../src/language-server/features/requirement-completion.ts';
import { eventually } from '../../support/eventually.ts';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';

const botproj = JSON.stringify({ name: 'orders' });
const policy =
  'schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [requests, pandas, {name: openpyxl, version: "==3.1.5"}]\n';
const list = 'requests==2.32.4\nopenpyxl==3.1.5\n';
const bot = {
  'orders/orders.botproj': botproj,
  'orders/bot.py': 'import requests\nimport pandas\n',
  'orders/requirements.txt': list,
  'orders/botyard.policy.yaml': policy,
};

const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });
const codes = async (session: LanguageSession, path: string): Promise<string[]> =>
  (await session.diagnostics(path)).map(({ code, range }) => `${code}:${range.start.line}`);

test('a list of requirements is judged while it is typed', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/requirements.txt', list);
  assert.deepEqual(await codes(session, 'orders/requirements.txt'), []);
  await session.type('orders/requirements.txt', 'requests==\nopenpyxl\nPIL\npandas\n');
  const found = await codes(session, 'orders/requirements.txt');
  for (const one of ['requirement-not-a-distribution:2', 'requirement-unpinned:0', 'requirement-not-approved:1'])
    assert.ok(found.includes(one), found.join());
});

test('other lines of one cause are related places of one finding', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/requirements.txt', 'requests\npandas\n');
  const found = (await session.diagnostics('orders/requirements.txt')).filter(
    ({ code }) => code === 'requirement-unpinned',
  );
  assert.equal(found.length, 1);
  assert.deepEqual(
    found[0]?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
    [[session.uri('orders/requirements.txt'), 1]],
  );
});

test('an import that is missing from the list is so until it is typed there: the client is asked to pull', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', bot['orders/bot.py']);
  await session.open('orders/requirements.txt', list);
  assert.deepEqual(await codes(session, 'orders/bot.py'), ['missing-requirement:1']);
  await session.type('orders/requirements.txt', `${list}pandas==2.3.1\n`);
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(await codes(session, 'orders/bot.py'), []);
});

test('an import that goes leaves its requirement unused', async (t) => {
  const session = await languageSession(t, { ...bot, 'orders/requirements.txt': 'requests==2.32.4\npandas==2.3.1\n' });
  await session.open('orders/bot.py', bot['orders/bot.py']);
  assert.deepEqual(await codes(session, 'orders/requirements.txt'), []);
  await session.type('orders/bot.py', 'import requests\n');
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.deepEqual(await codes(session, 'orders/requirements.txt'), ['unused-requirement:1']);
});

test('typing that changes nothing elsewhere asks for nothing', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', bot['orders/bot.py']);
  await session.open('orders/requirements.txt', list);
  assert.deepEqual(await codes(session, 'orders/bot.py'), ['missing-requirement:1']);
  await session.type('orders/bot.py', 'import requests\nimport pandas\nx = 1\n');
  // What is typed next does move something: the one request for a pull is for that.
  await session.type('orders/requirements.txt', `${list}pandas==2.3.1\n`);
  await eventually('the client is asked to pull', () => session.refreshes() > 0);
  assert.equal(session.refreshes(), 1);
});

test('a list that another includes is judged and completed, whatever its name; a file of notes beside it is not', async (t) => {
  const session = await languageSession(t, {
    ...bot,
    'orders/requirements.txt': '-r base.txt\n',
    'orders/base.txt': 'requests==2.32.4\npandas==2.3.1\n',
    'orders/notes.txt': 'PIL\n',
  });
  await session.open('orders/base.txt', 'PIL\npandas==2.3.1\nrequests==2.32.4\n');
  assert.deepEqual(await codes(session, 'orders/base.txt'), ['requirement-not-a-distribution:0']);
  await session.open('orders/notes.txt', 'PIL\n');
  assert.deepEqual(await codes(session, 'orders/notes.txt'), []);
  await session.type('orders/base.txt', 'open\n');
  const uri = session.uri('orders/base.txt');
  const items = await session.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 4 },
  });
  assert.ok(items.some(({ textEdit }) => textEdit?.newText === 'openpyxl==3.1.5'));
});

test("in Poetry's table a name is completed as a row", async (t) => {
  const text = '[tool.poetry.dependencies]\nopen';
  const session = await languageSession(t, { ...bot, 'orders/pyproject.toml': text });
  await session.open('orders/pyproject.toml', text);
  const items = await session.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: session.uri('orders/pyproject.toml') },
    position: { line: 1, character: 4 },
  });
  const written = items.map(({ textEdit }) => textEdit?.newText);
  assert.ok(written.includes('openpyxl = "==3.1.5"') && written.includes('requests = "*"'), written.join());
});

test('a list outside of bot folders has no diagnostics, hover or completion', async (t) => {
  const session = await languageSession(t, { ...bot, 'other/requirements.txt': 'smtplib\nrequests\n' });
  await session.open('other/requirements.txt', 'smtplib\nrequests\n');
  assert.deepEqual(await codes(session, 'other/requirements.txt'), []);
  const where = { textDocument: { uri: session.uri('other/requirements.txt') }, position: { line: 1, character: 3 } };
  assert.equal(await session.connection.sendRequest('textDocument/hover', where), null);
  assert.equal(await session.connection.sendRequest('textDocument/completion', where), null);
});

const titled = (actions: CodeAction[], start: string): CodeAction | undefined =>
  actions.find(({ title }) => title.startsWith(start));

test('what an import needs is added to the list, from the import', async (t) => {
  const session = await languageSession(t, {
    ...bot,
    'orders/bot.py': 'import openpyxl\n',
    'orders/requirements.txt': 'requests==2.32.4',
  });
  await session.open('orders/bot.py', 'import openpyxl\n');
  const action = titled(await session.actions('orders/bot.py', at(0, 8)), 'Add openpyxl==3.1.5');
  assert.deepEqual(action?.edit?.documentChanges, [
    {
      textDocument: { uri: session.uri('orders/requirements.txt'), version: null },
      edits: [{ range: at(0, 16), newText: '\nopenpyxl==3.1.5\n' }],
    },
  ]);
});

test('a bot without a list gets one', async (t) => {
  const { 'orders/requirements.txt': _, ...without } = bot;
  const session = await languageSession(t, without);
  await session.open('orders/bot.py', bot['orders/bot.py']);
  const action = titled(await session.actions('orders/bot.py', at(0, 8)), 'Add ');
  const uri = session.uri('orders/requirements.txt');
  assert.deepEqual(action?.edit?.documentChanges, [
    { kind: 'create', uri, options: { ignoreIfExists: true } },
    { textDocument: { uri, version: null }, edits: [{ range: at(0, 0), newText: 'requests\npandas\n' }] },
  ]);
});

test('names are completed with what the policy pins, and the lock before it', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/requirements.txt', 'requests==2.32.4\nope');
  const ask = (line: number, character: number): Promise<CompletionItem[] | null> =>
    session.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: session.uri('orders/requirements.txt') },
      position: { line, character },
    });
  const items = (await ask(1, 3)) ?? [];
  assert.deepEqual(
    items.map(({ label, textEdit }) => [label, textEdit?.newText]),
    [
      ['openpyxl', 'openpyxl==3.1.5'],
      ['pandas', 'pandas'],
      ['requests', 'requests'],
    ],
  );
  await session.type('orders/requirements.txt', 'openpyxl==');
  assert.deepEqual(
    ((await ask(0, 10)) ?? []).map(({ label }) => label),
    ['3.1.5'],
  );
});

test('a hover says who approved, in which versions, and what the lock has', async (t) => {
  const session = await languageSession(t, {
    ...bot,
    'orders/uv.lock': 'version = 1\n\n[[package]]\nname = "openpyxl"\nversion = "3.1.5"\n',
  });
  await session.open('orders/requirements.txt', 'openpyxl==3.0.0\nflask\n');
  const hover = async (line: number): Promise<string> => {
    const said: Hover | null = await session.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: session.uri('orders/requirements.txt') },
      position: { line, character: 2 },
    });
    return said && typeof said.contents === 'object' && 'value' in said.contents ? said.contents.value : '';
  };
  const approved = await hover(0);
  for (const part of ['openpyxl', 'acme', '`==3.1.5`', '`3.1.5`']) assert.ok(approved.includes(part), approved);
  assert.match(await hover(1), /\*\*flask\*\*\s+Not approved.*acme/);
});

const toml = '[project]\nname = "x"\ndependencies = [\n  "requests==2",\n  ';
for (const [path, text, typed] of [
  ['requirements.txt', 'reque', { name: 'reque', version: null }],
  ['requirements.txt', 'a==1\n', { name: '', version: null }],
  ['requirements.txt', 'requests == 2.', { name: 'requests', version: '2.' }],
  ['requirements.txt', 'requests[socks]==', { name: 'requests', version: '' }],
  ['requirements.txt', '# reque', null],
  ['requirements.txt', '-r reque', null],
  ['requirements.txt', 'requests; pyth', null],
  ['pyproject.toml', `${toml}"pan`, { name: 'pan', version: null }],
  ['pyproject.toml', `${toml}"pandas==`, { name: 'pandas', version: '' }],
  ['pyproject.toml', '[project]\ndependencies = ["pan', { name: 'pan', version: null }],
  ['pyproject.toml', '[dependency-groups]\ntest = ["py', { name: 'py', version: null }],
  ['pyproject.toml', `${toml}]\nclassifiers = ["pan`, null],
  ['pyproject.toml', '[tool.poetry.dependencies]\npan', { name: 'pan', version: null, isRow: true }],
  ['pyproject.toml', '[tool.poetry.group.dev.dependencies]\n', { name: '', version: null, isRow: true }],
  ['pyproject.toml', '[tool.poetry.dependencies]\npandas = "==', { name: 'pandas', version: '', isRow: true }],
  ['pyproject.toml', '[tool.poetry.dependencies]\npandas = "^', null],
  ['pyproject.toml', '[tool.poetry]\nna', null],
  ['Pipfile', '[packages]\nrequests = "*"\npan', { name: 'pan', version: null, isRow: true }],
  ['Pipfile', '[[source]]\nur', null],
  ['pyproject.toml', '[project]\nname = "pan', null],
  ['pyproject.toml', '[build-system]\nrequires = ["set', null],
  ['pyproject.toml', `${toml}]\n[tool.x]\ny = "pan`, null],
] as const)
  test(`what is typed in ${path}: ${JSON.stringify(text.slice(-20))}`, () =>
    assert.deepEqual(typedRequirement(path, text), typed));
