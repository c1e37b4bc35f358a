import assert from 'node:assert/strict';
import { test } from 'node:test';
import { triedToSend } from '../../support/network-counters.ts';
import { cannotCutOff, cutOffExtensionHost } from '../../support/network-of-its-own.ts';
import { standardPolicy } from '../../support/rig/bot-files.ts';
import { type EditorSession, type EditorTest, editorTests } from '../../support/rig/editor-session.ts';
import { processTree } from '../../support/rig/processes.ts';
import { until } from '../../support/rig/until.ts';

const skip = cannotCutOff();
const editorTest: EditorTest = skip
  ? (title) => test(title, { skip }, () => {})
  : await editorTests({ files: {}, organisationPolicy: standardPolicy, env: cutOffExtensionHost });

/** The process that extensions run in; it and its children have a network of their own. */
const extensionHost = ({ host }: EditorSession): number => {
  const found = processTree(host.pid).filter(({ command }) => command.includes('--type=extensionHost'));
  assert.equal(found.length, 1);
  return found[0]?.pid ?? 0;
};

editorTest('a day without a target sends nothing: new bot, typing, squiggle, quick fix, check', async (session) => {
  const { editor, quick } = session.workbench;
  await session.workbench.run('Botyard: New Bot from Template…');
  await quick.fill('', 'Choose an approved template');
  await quick.pick(/data/i);
  await quick.input('orders', 'Name of the bot');
  await quick.pick(/orders/);
  await editor.tab('bot.py').waitFor();
  const at = (await editor.text()).split('\n').findIndex((line) => /^from botcity/.test(line)) + 1;
  for (const [line, fix] of [
    ['import pandas', /remove/i],
    ["ERP_PASSWORD = 'Xk9!vTq2#mLp'", /vault/i],
  ] as const) {
    await editor.addBelow(at, line);
    await editor.waitForSquiggles('error', 1);
    await editor.goTo(at + 1, 10);
    await editor.applyQuickFix(fix);
    await editor.waitForSquiggles('error', 0);
  }
  await editor.save();
  await session.workbench.run('Botyard: Check Bot');

  const pid = extensionHost(session);
  assert.deepEqual(triedToSend(pid), {});
  const ours = processTree(pid).filter(({ command }) => command.includes('/extensions/botyard'));
  assert.equal(ours.length, 1);
  assert.match(ours[0]?.command ?? '', /language-server\.cjs --node-ipc/);
});

editorTest('a target that somebody names is tried, so what is sent is seen', async (session) => {
  const { quick } = session.workbench;
  await session.workbench.run('Botyard: Sign In…');
  await quick.input('https://192.0.2.1', /Address/);
  await quick.input('acme', /Name/);
  await quick.pick('development');
  await quick.input('ana', /Login/);
  await quick.input('no-real-key', /Key/);
  await until('the try to be counted', () => triedToSend(extensionHost(session))['Ip.OutNoRoutes']);
  await session.workbench.panels.notification(/192\.0\.2\.1/).waitFor();
});
