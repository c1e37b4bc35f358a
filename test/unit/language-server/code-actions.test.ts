import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Range, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { languageSession } from '../../support/language-session.ts';

const files = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': '',
  'orders/requirements.txt': 'botcity-maestro-sdk==0.9.1\n',
  'orders/botyard.policy.yaml':
    'schema: 1\nname: acme\nlevel: standard\nallow:\n  distributions: [botcity-maestro-sdk]\n',
};
const secret = [
  'from botcity.maestro import BotMaestroSDK',
  'maestro = BotMaestroSDK.from_sys_args()',
  'password = "hunter2-Prod!"',
  '',
].join('\n');

const line = (n: number): Range => ({ start: { line: n, character: 0 }, end: { line: n, character: 80 } });

const editsOf = (action: CodeAction | undefined): TextEdit[] =>
  (action?.edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : []));

const applied = (text: string, action: CodeAction | undefined): string =>
  TextDocument.applyEdits(TextDocument.create('file:///x', 'python', 1, text), editsOf(action));

test('an import that is not approved can be removed', async (t) => {
  const session = await languageSession(t, files);
  const text = 'import os\nimport pandas\nprint(os.name)\n';
  await session.open('orders/bot.py', text);
  const actions = await session.actions('orders/bot.py', line(1));
  const [first] = actions;
  assert.equal(first?.kind, 'quickfix');
  assert.equal(first?.isPreferred, true);
  assert.equal(first?.diagnostics?.[0]?.code, 'import-not-approved');
  assert.equal(applied(text, first), 'import os\nprint(os.name)\n');
});

test('moving a literal to the vault is a command of a client that has it, and names no value', async (t) => {
  const session = await languageSession(t, files, { movesToVault: true });
  await session.open('orders/bot.py', secret);
  const [action] = await session.actions('orders/bot.py', line(2));
  assert.equal(action?.command?.command, 'botyard.moveToVault');
  assert.equal(action?.edit, undefined);
  const [move] = action?.command?.arguments ?? [];
  assert.equal(secret.slice(move.literal.start, move.literal.end), '"hunter2-Prod!"');
  assert.deepEqual(
    { label: move.label, key: move.key, version: move.version },
    { label: 'orders', key: 'password', version: 1 },
  );
  assert.doesNotMatch(JSON.stringify(action), /hunter2-Prod/);
});

test('a client without that command gets a plain edit', async (t) => {
  const session = await languageSession(t, files);
  await session.open('orders/bot.py', secret);
  const [action] = await session.actions('orders/bot.py', line(2));
  assert.match(applied(secret, action), /^password = maestro\.get_credential\("orders", "password"\)$/m);
});

test('nothing is offered to fix-all, nor away from a finding', async (t) => {
  const session = await languageSession(t, files);
  await session.open('orders/bot.py', secret);
  assert.deepEqual(await session.actions('orders/bot.py', line(2), ['source.fixAll']), []);
  assert.deepEqual(await session.actions('orders/bot.py', line(0)), []);
});

test('the fix is for the text as it is now, not as it was', async (t) => {
  const session = await languageSession(t, files);
  await session.open('orders/bot.py', secret);
  const moved = `# one line more\n${secret}`;
  await session.type('orders/bot.py', moved);
  const [action] = await session.actions('orders/bot.py', line(3));
  assert.match(applied(moved, action), /^password = maestro\.get_credential\("orders", "password"\)$/m);
});
