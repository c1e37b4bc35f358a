import assert from 'node:assert/strict';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { until } from '../support/rig/until.ts';

const editorTest = await editorTests({
  files: smallBot('orders', 'print("orders")\n'),
  open: 'orders/bot.py',
  workspaceTrust: true,
  settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
});

editorTest('a sample is mended in a folder that is not trusted', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await until('restricted mode', async () => /Restricted Mode/.test(await workbench.panels.statusBar()));
  await workbench.run('Botyard: Security Training…');
  await workbench.quick.pick(/A secret stands in the code/);
  await workbench.screenshot('training-untrusted-1');
  await workbench.editor.waitForSquiggles('error', 1, 60_000);
  await workbench.editor.goTo(9, 17);
  await workbench.editor.applyQuickFix(/vault|credential/i);
  await workbench.panels.notification(/Mended: secret-literal/).waitFor();
  await workbench.screenshot('training-untrusted-2');
});

editorTest('in a trusted one a sample opens without a question, though it lies elsewhere', async ({ workbench }) => {
  await workbench.run('Workspaces: Manage Workspace Trust');
  await workbench.page
    .locator('.workspace-trust-editor')
    .getByRole('button', { name: 'Trust', exact: true })
    .first()
    .click();
  await until('the trust', async () => !/Restricted Mode/.test(await workbench.panels.statusBar()), 30_000);
  await workbench.run('Notifications: Clear All Notifications');
  await workbench.run('Botyard: Security Training…');
  await workbench.quick.pick(/A credential stands in a file/);
  await until('the sample', async () => (await workbench.editor.text()).includes('psycopg'), 30_000);
  assert.equal(await workbench.panels.dialog().isVisible(), false);
  await workbench.screenshot('training-trusted-1');
});
