import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageSession, languageSession } from '../../support/language-session.ts';

const files = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': '',
  'orders/lib/text.py': '',
  'orders/botyard.policy.yaml': [
    'schema: 1',
    'name: acme',
    'level: standard',
    'allow: {distributions: [requests, opencv-python, "botcity-*", {name: numpy, expires: 2020-01-01}, acme-ledger]}',
    'deny: {modules: [ctypes]}',
    'map: {ledger: acme-ledger}',
    '',
  ].join('\n'),
};

const offered = async (session: LanguageSession, text: string, path = 'orders/bot.py'): Promise<CompletionItem[]> => {
  await session.open(path, text);
  const lines = text.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const items: CompletionItem[] | null = await session.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: session.uri(path) },
    position,
  });
  return items ?? [];
};
const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

test('an import is completed with what may be imported, and nothing that may not', async (t) => {
  const session = await languageSession(t, files);
  const found = labels(await offered(session, 'import os\nimport '));
  for (const module of ['requests', 'cv2', 'botcity.maestro', 'ledger', 'json', 'lib', 'lib.text'])
    assert.ok(found.includes(module), module);
  for (const module of ['paramiko', 'pandas', 'numpy', 'ctypes', '_json']) assert.ok(!found.includes(module), module);
});

for (const line of ['from re', 'import os, re', 'import os as system, re', 'if x:\n    import re', 'lazy import re']) {
  test(`modules are offered in ${JSON.stringify(line)}`, async (t) => {
    const session = await languageSession(t, files);
    assert.ok(labels(await offered(session, line)).includes('requests'));
  });
}

for (const line of [
  'x = re',
  'from requests import re',
  'from .re',
  '# import re',
  'print("import re',
  'important re',
]) {
  test(`nothing is offered in ${JSON.stringify(line)}`, async (t) => {
    const session = await languageSession(t, files);
    assert.deepEqual(await offered(session, line), []);
  });
}

test('below a dot only what is below it, and the whole name is replaced', async (t) => {
  const session = await languageSession(t, files);
  const text = 'from botcity.ma';
  const items = await offered(session, text);
  assert.ok(items.length > 0);
  assert.ok(items.every(({ label }) => label.startsWith('botcity.')));
  const item = items.find(({ label }) => label === 'botcity.maestro');
  assert.ok(item?.textEdit);
  const document = TextDocument.create('file:///x', 'python', 1, text);
  assert.equal(TextDocument.applyEdits(document, [item.textEdit as never]), 'from botcity.maestro');
});

test('nothing is completed outside a bot', async (t) => {
  const session = await languageSession(t, { ...files, 'notes.py': '' });
  assert.deepEqual(await offered(session, 'import re', 'notes.py'), []);
});
