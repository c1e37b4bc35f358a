import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readApprovalRequest } from '#core';
import { smallBot, standardPolicy } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';

const editorTest = await editorTests({
  files: smallBot('orders', 'import pandas\n\n'),
  organisationPolicy: `${standardPolicy}contact: bots@acme.example\nrequests:\n  folder: asked\n`,
  open: 'orders/bot.py',
});

editorTest('the hover on an import names its distribution, who decided and whom to ask', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('error', 1);
  await workbench.editor.hover(1, 10);
  // What the finding says is there at once; what the server says of the import comes into the same box.
  const box = workbench.page.locator('.monaco-hover:visible').first();
  const text = await until('the import in the hover', async () => {
    const shown = plain(await box.innerText());
    return /Brought by/.test(shown) ? shown : null;
  });
  await workbench.screenshot('approval-1-hover');
  assert.match(text, /Brought by pandas/);
  assert.match(text, /policy acme \(organisation\)/);
  assert.match(text, /bots@acme\.example/);
});

editorTest('the name of the rule in the hover leads to its page', async ({ workbench }) => {
  await workbench.page.locator('.monaco-hover:visible a').filter({ hasText: 'import-not-approved' }).first().click();
  await workbench.page
    .locator('.tab.active')
    .filter({ hasText: /import-not-approved/ })
    .waitFor();
  // Shown, not opened as a text: a webview stands where an editor would.
  const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await preview.locator('h1').filter({ hasText: 'import-not-approved' }).waitFor();
  await workbench.screenshot('approval-2-page');
  await workbench.run('View: Close Editor');
});

editorTest('any rule is explained from the palette', async ({ workbench }) => {
  await workbench.run('Botyard: Explain Rule…');
  await workbench.quick.pick(/secret-literal/);
  await workbench.page
    .locator('.tab.active')
    .filter({ hasText: /secret-literal/ })
    .waitFor();
  await workbench.run('View: Close Editor');
});

editorTest('asking writes one request where the policy says, and only after Enter', async ({ workbench, folder }) => {
  const asked = join(folder, '..', 'asked');
  const before = readFileSync(join(folder, 'orders', 'bot.py'), 'utf8');
  await workbench.editor.goTo(1, 10);
  await workbench.editor.applyQuickFix(/Ask for approval of pandas/);
  await workbench.quick.fill('monthly report', /request to/);
  await workbench.screenshot('approval-3-ask');
  assert.equal(existsSync(asked), false);
  await workbench.page.keyboard.press('Enter');
  const [name, ...more] = await until('the request', () =>
    existsSync(asked) && readdirSync(asked).length > 0 ? readdirSync(asked) : null,
  );
  assert.deepEqual(more, []);
  assert.match(name ?? '', /^\d{4}-\d\d-\d\d-orders-pandas\.request\.yaml$/);
  const read = readApprovalRequest(readFileSync(join(asked, name ?? ''), 'utf8'));
  assert.ok('request' in read);
  assert.deepEqual([read.request.policy, read.request.reason], ['acme', 'monthly report']);
  assert.equal(readFileSync(join(folder, 'orders', 'bot.py'), 'utf8'), before);
  assert.deepEqual(await workbench.panels.notifications(), []);
});

editorTest('approved imports are offered while one is typed', async ({ workbench }) => {
  await workbench.editor.goTo(2);
  await workbench.page.keyboard.type('import reque', { delay: 30 });
  await workbench.page.keyboard.press('Control+Space');
  const rows = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  await until('requests to be offered', async () =>
    (await rows.allInnerTexts()).some((row) => /^requests\b/.test(plain(row).trim())),
  );
  await workbench.screenshot('approval-4-completion');
});
