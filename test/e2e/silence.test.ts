import assert from 'node:assert/strict';
import { standardPolicy } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { processTree } from '../support/rig/processes.ts';
import { until } from '../support/rig/until.ts';

const plainPython = "import pandas\n\nPASSWORD = 'Xk9!vTq2#mLp'\n";

const editorTest = await editorTests({
  files: {
    'notes.py': plainPython,
    'deep/a/b/c/c.botproj': '{"name":"c"}',
    'pyproject.toml': '[project]\nname = "notes"\n',
  },
  organisationPolicy: standardPolicy,
  open: 'notes.py',
});

editorTest('outside a bot folder nothing of Botyard shows and nothing of it runs', async ({ workbench, host }) => {
  await workbench.editor.tab('notes.py').waitFor();
  // A line typed and a command run through: the editor has had its turn, and would have asked for diagnostics by now.
  await workbench.editor.addBelow(1, 'import numpy');
  assert.equal(await workbench.offers('Botyard: New Bot from Template…'), true);
  await workbench.run('View: Toggle Problems');
  await until('the problems view', () => workbench.page.locator('.markers-panel').isVisible());
  assert.deepEqual(await workbench.panels.problems(), []);
  for (const kind of ['error', 'warning', 'info'] as const)
    assert.equal(await workbench.editor.squiggles(kind).count(), 0);
  assert.doesNotMatch(await workbench.panels.statusBar(), /Botyard/);
  assert.deepEqual(await workbench.panels.notifications(), []);
  const ours = processTree(host.pid).filter(({ command }) => command.includes('language-server.cjs'));
  assert.deepEqual(ours, []);
  await workbench.screenshot('silence-1-outside');
});

editorTest('commands that need a bot are not offered where there is none', async ({ workbench }) => {
  for (const title of ['Check Bot', 'Deploy…', 'Run Bot…', 'Cancel Task…']) {
    assert.equal(await workbench.offers(`Botyard: ${title}`), false, title);
  }
});

editorTest('*Treat This Folder as a Bot* ends the silence', async ({ workbench }) => {
  await workbench.editor.save();
  await workbench.run('Botyard: Treat This Folder as a Bot');
  await until('a question or the first finding', async () => {
    if ((await workbench.editor.squiggles('error').count()) > 0) return true;
    return workbench.quick.isOpen();
  });
  await workbench.screenshot('silence-2-treat');
  if (await workbench.quick.isOpen()) await workbench.page.keyboard.press('Enter');
  await workbench.editor.waitForSquiggles('error', 3);
  assert.match(await workbench.panels.statusBar(), /Botyard/);
  await workbench.screenshot('silence-3-bot');
});
