import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineFrom, baselineText, check } from '#core';
import { botOf, policyOf } from '../../support/bots.ts';
import { eventually } from '../../support/eventually.ts';
import { languageSession } from '../../support/language-session.ts';

const secret = 'password = "hunter2-Prod!"\n';
const known = baselineText(
  baselineFrom(check(botOf({ 'bot.py': secret }), policyOf(), { today: '2026-11-22' }).findings),
);
const bot = {
  'orders/orders.botproj': JSON.stringify({ name: 'orders' }),
  'orders/bot.py': secret,
  'orders/botyard.baseline.json': known,
};

const hint = 4;

test('what the baseline knows is a hint and says so; one more of it is an error', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', `${secret}${secret}`);
  const found = await session.diagnostics('orders/bot.py');
  assert.deepEqual(
    found.map(({ severity }) => severity),
    [hint, 1],
  );
  assert.match(String(found[0]?.message), /botyard\.baseline\.json/);
});

test('a baseline that changes on disk is read again', async (t) => {
  const session = await languageSession(t, bot);
  await session.open('orders/bot.py', secret);
  assert.equal((await session.diagnostics('orders/bot.py'))[0]?.severity, hint);
  await session.write('orders/botyard.baseline.json', '{"schema":1,"findings":[]}\n');
  await eventually('the finding counts', async () => (await session.diagnostics('orders/bot.py'))[0]?.severity === 1);
  assert.match(JSON.stringify(session.watched()), /baseline\.json/);
});

test('a broken baseline is an error in the baseline', async (t) => {
  const session = await languageSession(t, { ...bot, 'orders/botyard.baseline.json': '{' });
  const { items } = await session.workspace([]);
  const report = items.find(({ uri }) => uri === session.uri('orders/botyard.baseline.json'));
  assert.deepEqual(report?.kind === 'full' && report.items.map(({ code, severity }) => [code, severity]), [
    ['baseline-invalid', 1],
  ]);
});
