import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '#core';
import { checkBot } from '#lifecycle';
import { BOT_OF, type BotStatus, CHECK_BOT, type CheckedInEditor } from '#protocol';
import { botOf, policyOf } from '../../support/bots.ts';
import { languageSession } from '../../support/language-session.ts';

const secret = 'password = "hunter2-Prod!"\n';
const view = { 'secret-literal': 'info' };
const files = {
  'orders/orders.botproj': '{"name":"orders"}',
  'orders/bot.py': secret,
  'orders/.vscode/settings.json': JSON.stringify({ 'botyard.view.severity': { 'secret-literal': 'off' } }),
};
const cli = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'main.ts');

const sourcesOf = (folder: string): string => {
  const root = join(import.meta.dirname, '..', '..', '..', 'src', folder);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(root, name), 'utf8')).join('\n');
};

const exitOf = (folder: string): Promise<{ code: unknown; out: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, 'check', folder, '--format', 'json'], (error, out) =>
      resolve({ code: error?.code ?? 0, out }),
    );
  });

test('what is lowered looks lower in the editor, says what the gate makes of it, and fails as before', async (t) => {
  const session = await languageSession(t, files, { viewSeverity: view });
  await session.open('orders/bot.py', secret);
  const [diagnostic, ...more] = await session.diagnostics('orders/bot.py');
  assert.deepEqual([diagnostic?.severity, diagnostic?.code, more.length], [3, 'secret-literal', 0]);
  assert.match(String(diagnostic?.message), /the gate counts it as an error/);

  const checked = await session.connection.sendRequest<CheckedInEditor>(CHECK_BOT, {
    folderUri: session.uri('orders'),
  });
  assert.deepEqual([checked.verdict, checked.counts.error, checked.lowered], ['fail', 1, { findings: 1, errors: 1 }]);
  const status = await session.connection.sendRequest<BotStatus>(BOT_OF, { uri: session.uri('orders/bot.py') });
  assert.deepEqual(status.lowered, { findings: 1, errors: 1 });
});

test('the command line and the gate know nothing of it, whatever stands in the settings of the folder', async (t) => {
  const session = await languageSession(t, files, { viewSeverity: view });
  const folder = join(session.root, 'orders');
  const { code, out } = await exitOf(folder);
  assert.equal(code, 1);
  assert.match(out, /secret-literal/);
  const gate = await checkBot({ folder, today: '2026-11-22' });
  assert.equal(gate.result.verdict, 'fail');
  assert.deepEqual(
    gate.result.findings.map(({ rule, severity }) => [rule, severity]),
    check(botOf({ 'bot.py': secret }), policyOf(), { today: '2026-11-22' }).findings.map((f) => [f.rule, f.severity]),
  );
  for (const folder of ['core/rules', 'lifecycle', 'cli', 'orchestrator', 'workspace'])
    assert.doesNotMatch(sourcesOf(folder), /viewSeverity|ViewSeverities|seenAs/, folder);
});

test('off takes it out of the list, and in Portuguese too it is said what counts', async (t) => {
  const off = await languageSession(t, files, { viewSeverity: { 'secret-literal': 'off' } });
  await off.open('orders/bot.py', secret);
  assert.deepEqual(await off.diagnostics('orders/bot.py'), []);
  const checked = await off.connection.sendRequest<CheckedInEditor>(CHECK_BOT, { folderUri: off.uri('orders') });
  assert.deepEqual([checked.verdict, checked.lowered.errors], ['fail', 1]);

  await off.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { viewSeverity: { 'secret-literal': 'warning' }, language: 'pt-br' },
  });
  const [diagnostic] = await off.diagnostics('orders/bot.py');
  assert.equal(diagnostic?.severity, 2);
  assert.match(String(diagnostic?.message), /no portão conta como erro/);
});
