import assert from 'node:assert/strict';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';

const editorTest = await editorTests({
  files: smallBot('orders', 'SHARE = "/srv/other/in & out.csv"\n'),
  organisationPolicy: `schema: 1
name: acme
level: standard
allow: { distributions: ["*"] }
paths: [/srv/rpa]
requests: { url: "https://tickets.acme.example/new?what={distribution}&list={module}&bot={bot}" }
`,
  open: 'orders/bot.py',
});

editorTest('the whole address is shown before it opens, and VS Code asks once more', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('error', 1, 60_000);
  await workbench.editor.goTo(1, 15);
  await workbench.editor.applyQuickFix(/Ask for approval of \/srv\/other…/);
  await workbench.quick.row(/Open in the browser/).waitFor();
  await workbench.screenshot('asking-address-1');
  const address = 'https://tickets.acme.example/new?what=%2Fsrv%2Fother&list=paths&bot=orders';
  const said = await workbench.quick.text();
  assert.ok(said.includes(address), said);
  await workbench.quick.pick(/Open in the browser/);
  const dialog = await workbench.panels.answerDialog('Cancel');
  await workbench.screenshot('asking-address-2');
  assert.ok(dialog.includes('tickets.acme.example'), dialog);
});
