import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BotStatus } from '#protocol';
import { languageSession } from '../../support/language-session.ts';

const files = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': 'password = "Tr0ub4dor-3xyz!"\n',
  'orders/botyard.policy.yaml': 'schema: 1\nname: acme\nlevel: lax\n',
};
const line = { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } };

test('an editor that names no language is spoken to in that of its locale', async (t) => {
  const session = await languageSession(t, files, {}, 'pt-BR');
  await session.open('orders/bot.py', files['orders/bot.py']);
  const messages = (await session.diagnostics('orders/bot.py')).map(({ message }) => String(message));
  assert.ok(
    messages.some((message) => /literal/.test(message) && /contém/.test(message)),
    messages.join('\n'),
  );
  const titles = (await session.actions('orders/bot.py', line)).map(({ title }) => title);
  assert.ok(
    titles.some((title) => /^Mover para o cofre/.test(title)),
    titles.join('\n'),
  );
});

test('a language that is named goes before the locale', async (t) => {
  const session = await languageSession(t, files, { language: 'en' }, 'pt-BR');
  await session.open('orders/bot.py', files['orders/bot.py']);
  const titles = (await session.actions('orders/bot.py', line)).map(({ title }) => title);
  assert.ok(
    titles.some((title) => /vault/.test(title)),
    titles.join('\n'),
  );
});

test('what the status says of a policy is in the language of the editor', async (t) => {
  const session = await languageSession(t, files, {}, 'pt-br');
  const status: BotStatus = await session.connection.sendRequest('botyard/botOf', {
    uri: session.uri('orders/bot.py'),
  });
  assert.equal(status.policyProblems[0]?.cause, 'level: deve ser starter, standard ou strict');
});
