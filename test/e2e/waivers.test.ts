import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { dayAfter, readWaivers } from '#core';
import { newKey } from '#signing';
import { fromSource } from '../support/botyard.ts';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';
import type { Workbench } from '../support/rig/workbench.ts';

const approver = newKey();
const home = mkdtempSync(join(tmpdir(), 'botyard-waivers-'));
const keyFile = join(home, 'approver.key');
writeFileSync(keyFile, approver.pem, { mode: 0o600 });
after(() => rmSync(home, { recursive: true, force: true }));

const code = `import requests

password = "Tr0ub4dor-3xyz!"
answer = requests.get("https://gateway.example/orders", auth=("bot", password), verify=False)
print(answer.status_code)
`;

const editorTest = await editorTests({
  files: { ...smallBot('orders', code), 'orders/requirements.txt': 'requests==2.32.5\n' },
  organisationPolicy: `schema: 1
name: acme
level: starter
waivers:
  approvers:
    - { name: Security, key: "${approver.publicKey}" }
  rules: ["secret-*"]
  maxDays: 60
`,
  open: 'orders/bot.py',
});

const waiversIn = (folder: string) => readWaivers(readFileSync(join(folder, 'orders', 'botyard.waivers.yaml'), 'utf8'));

/** The command line of another person, on the same folder: exit code and what was said. */
const botyard = (folder: string, ...words: string[]): Promise<{ code: number; out: string }> => {
  const policy = ['--policy', join(folder, '..', 'organisation.policy.yaml')];
  const own = { XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const { node, entry } = fromSource;
  return new Promise((done) => {
    execFile(node, [entry, ...words, ...policy], { cwd: folder, env: { ...process.env, ...own } }, (error, out, err) =>
      done({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` }),
    );
  });
};

const today = new Date().toISOString().slice(0, 10);
const lastDay = dayAfter(today, 10);

const dimmed = (workbench: Workbench): Promise<number> =>
  workbench.page.locator('.part.editor .view-lines .squiggly-inline-unnecessary').count();

const viewRows = (workbench: Workbench) =>
  workbench.page.locator('.pane').filter({ hasText: 'Waivers Near Their End' }).locator('.monaco-list-row');

editorTest('a finding that the policy lets nobody waive offers no request', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('error', 2);
  await workbench.editor.goTo(4, 82);
  const fixes = await workbench.editor.quickFixes();
  await workbench.screenshot('waivers-1-not-allowed');
  assert.ok(!fixes.some((title) => /Request Waiver/.test(title)), fixes.join(', '));
  await workbench.page.keyboard.press('Escape');
});

editorTest('a waiver is requested from the finding, with reason, owner and last day', async ({ workbench, folder }) => {
  await workbench.editor.goTo(3, 14);
  await workbench.editor.quickFixes();
  await workbench.screenshot('waivers-2-fixes');
  await workbench.page.keyboard.press('Escape');
  await workbench.editor.applyQuickFix(/Request Waiver…/);
  await workbench.quick.fill('The gateway knows no vault; it ends soon.', /Security/);
  await workbench.screenshot('waivers-3-reason');
  await workbench.page.keyboard.press('Enter');
  await workbench.quick.input('ana', /Who answers for it/);
  await workbench.quick.fill('2099-01-01', /last day/);
  await until('the policy to be told', async () => /60 days at most/.test(await workbench.quick.message()));
  await workbench.screenshot('waivers-4-too-long');
  await workbench.quick.input(lastDay);
  await workbench.quick.input('OPS-118', /Ticket/);
  await workbench.editor.tab('botyard.waivers.yaml').waitFor();
  await workbench.screenshot('waivers-5-file');
  const { waivers, problems } = waiversIn(folder);
  assert.deepEqual(problems, []);
  const [{ waiver } = assert.fail('no waiver')] = waivers;
  const { fingerprint: _, ...said } = waiver;
  const reason = 'The gateway knows no vault; it ends soon.';
  assert.deepEqual(said, { rule: 'secret-literal', reason, owner: 'ana', expiry: lastDay, ticket: 'OPS-118' });
  assert.doesNotMatch(readFileSync(join(folder, 'orders', 'botyard.waivers.yaml'), 'utf8'), /Tr0ub4dor/);
});

editorTest('a request is dimmed, says what it waits for, and is refused at the gate', async ({ workbench, folder }) => {
  await workbench.editor.openFile('bot.py');
  await workbench.editor.waitForSquiggles('error', 1);
  await until('the finding to be dimmed', async () => (await dimmed(workbench)) > 0);
  assert.match(await workbench.editor.hover(3, 14), /A waiver is requested; until an approver has signed it/);
  await workbench.screenshot('waivers-6-requested');
  const { code: exit, out } = await botyard(folder, 'check', 'orders');
  assert.equal(exit, 1);
  assert.match(out, /waiver: requested, and nobody has signed it/);
});

editorTest('what an approver signs counts in the editor at once, and at the gate', async ({ workbench, folder }) => {
  const { code: exit, out } = await botyard(folder, 'waivers', 'sign', 'orders', '--key-file', keyFile);
  assert.equal(exit, 0, out);
  await until('the hover to tell', async () => /Waived until/.test(await workbench.editor.hover(3, 14)), 30_000);
  await workbench.screenshot('waivers-7-signed');
  assert.equal(await workbench.editor.squiggles('info').count(), 0);
  assert.match((await botyard(folder, 'check', 'orders')).out, /fail: 1 error.*1 waived/);
  assert.match((await botyard(folder, 'waivers', 'check', 'orders')).out, /ends on .*\(in 10 days\)/);
});

editorTest('a waiver near its end stands in its view, which leads to its line', async ({ workbench }) => {
  await workbench.run('Explorer: Focus on Waivers Near Their End View');
  const row = viewRows(workbench).filter({ hasText: 'secret-literal' });
  await row.waitFor();
  assert.match(plain(await row.innerText()), /10 days left · orders/);
  await workbench.screenshot('waivers-8-view');
  await row.click();
  await workbench.page.locator('.tab.active').filter({ hasText: 'botyard.waivers.yaml' }).waitFor();
});

editorTest('a word changed in what was signed makes it a request again, and its line says so', async (session) => {
  const { workbench, folder } = session;
  const file = join(folder, 'orders', 'botyard.waivers.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('ana', 'rui'));
  await workbench.editor.waitForSquiggles('info', 1, 30_000);
  await workbench.run('View: Toggle Problems');
  await until('the problem in the list', async () =>
    (await workbench.panels.problems()).some((row) => /changed after it was signed/.test(row)),
  );
  await viewRows(workbench).filter({ hasText: 'does not count' }).waitFor();
  await workbench.screenshot('waivers-9-changed');
  assert.equal((await botyard(folder, 'check', 'orders')).code, 1);
  writeFileSync(file, text);
  await until('the problem to go', async () =>
    (await workbench.panels.problems()).every((row) => !/changed after it was signed/.test(row)),
  );
});

editorTest('what matches nothing any more is pruned, and the view goes', async ({ workbench, folder }) => {
  const bot = join(folder, 'orders', 'bot.py');
  writeFileSync(bot, code.replace('"Tr0ub4dor-3xyz!"', 'input()').replace(', verify=False', ''));
  const { out } = await botyard(folder, 'waivers', 'prune', 'orders');
  assert.match(out, /1 waiver taken out, 0 left/);
  assert.deepEqual(waiversIn(folder), { waivers: [], problems: [] });
  await until('the view to go', async () => (await viewRows(workbench).count()) === 0, 30_000);
  await workbench.screenshot('waivers-10-pruned');
});
