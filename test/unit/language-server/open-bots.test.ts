import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { indexed } from '#core';
import type { KnownBot } from '../../../src/language-server/bots.ts';
import { openBots, uriOf } from '../../../src/language-server/documents.ts';
import { botOf, policyOf } from '../../support/bots.ts';

const folder = join(import.meta.dirname, 'orders');

const known: KnownBot = {
  folder,
  bot: indexed(botOf({ 'bot.py': 'import harbour\n', 'start.py': '' })),
  policy: policyOf(),
  policyProblems: [],
  policyFiles: [],
  layers: {},
  organisationFile: null,
  standings: [],
  advisories: { now: () => undefined, ready: async () => undefined },
};

const opened = (path: string, text: string): TextDocument =>
  TextDocument.create(uriOf(join(folder, path)), 'python', 1, text);

const typed = (document: TextDocument, text: string): void => {
  TextDocument.update(document, [{ text }], document.version + 1);
};

const textOf = ({ bot }: KnownBot, path: string): unknown => bot.files.get(path);

test('between two keystrokes the bot in the editor is the same value, and one of them changes only its file', () => {
  const documents = [opened('bot.py', 'import a\n'), opened('start.py', '')];
  const asOpen = openBots({ all: () => documents });
  const first = asOpen(known);
  assert.equal(asOpen(known), first);
  typed(documents[0] as TextDocument, 'import b\n');
  const next = asOpen(known);
  assert.deepEqual(textOf(next, 'bot.py'), { text: 'import b\n' });
  assert.equal(textOf(next, 'start.py'), textOf(first, 'start.py'));
  assert.equal(next.bot.index?.own, known.bot.index?.own);
});

test('what an open file puts on the path is known to the others before it is saved, and forgotten when it is closed', () => {
  const start = opened('start.py', 'import sys\nsys.path.append("tools")\n');
  const documents = [start];
  const asOpen = openBots({ all: () => documents });
  assert.deepEqual(asOpen(known).bot.index?.added, ['tools']);
  documents.pop();
  const closed = asOpen(known);
  assert.deepEqual(closed.bot.index?.added, []);
  assert.deepEqual(textOf(closed, 'start.py'), { text: '' });
});

test('a document outside the bot, or of a file that is no part of it, changes nothing', () => {
  const documents = [opened('../bot.py', 'import x\n'), opened('.venv/lib.py', 'import x\n')];
  assert.equal(openBots({ all: () => documents })(known), known);
});
