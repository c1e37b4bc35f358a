import assert from 'node:assert/strict';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';

const editorTest = await editorTests({
  files: smallBot('orders', 'password = "hunter2-Prod!"\nprint(password)\n'),
  organisationPolicy: 'schema: 1\nname: acme\nlevel: standard\n',
  settings: { 'botyard.view.severity': { 'secret-literal': 'info' } },
  open: 'orders/bot.py',
});

editorTest('what the developer lowers looks lower, and says what the gate makes of it', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('info', 1);
  await workbench.editor.waitForSquiggles('error', 0);
  const said = await workbench.editor.hover(1, 14);
  await workbench.screenshot('lowered-1-hover');
  assert.match(said, /the gate counts it as an error/);
  await workbench.page.keyboard.press('Escape');
});

editorTest('the status says how much is lowered', async ({ workbench }) => {
  const status = workbench.page.locator('[id="status.languageStatus"]').first();
  const said = await until('the policy in the language status', async () => {
    await workbench.page.mouse.move(400, 300);
    await status.hover();
    const rows = workbench.page.locator('.hover-language-status');
    await rows.first().waitFor({ timeout: 3000 });
    const shown = (await rows.allInnerTexts()).map(plain).join('\n');
    return /acme/.test(shown) ? shown : null;
  });
  await workbench.screenshot('lowered-2-status');
  assert.match(said, /shown lower here: 1, errors at the gate: 1/);
  await workbench.page.mouse.move(400, 300);
});

editorTest('*Check Bot* and *Deploy* give the verdict of the gate', async ({ workbench }) => {
  await workbench.run('Botyard: Check Bot');
  const toast = workbench.panels.notification(/orders failed under acme: errors: 1, .*shown lower in this editor: 1/);
  await toast.waitFor();
  await workbench.screenshot('lowered-3-check');
  await workbench.run('Notifications: Clear All Notifications');

  await workbench.run('Botyard: Deploy…');
  await until(
    'a target, or the verdict',
    async () => {
      if ((await workbench.panels.notifications()).some((text) => /shows lower or not at all .*: 1/.test(text)))
        return true;
      if (!(await workbench.quick.isOpen())) return false;
      await workbench.page.keyboard.press('Enter');
      return false;
    },
    90_000,
  );
  await workbench.panels
    .notification(/The gate refused orders: 1 error under policy acme\. Nothing was sent\./)
    .waitFor();
  await workbench.screenshot('lowered-4-deploy');
});
