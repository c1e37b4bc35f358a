import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { plantHostileWorkspace, sprung } from '../support/hostile-workspace.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { processTree } from '../support/rig/processes.ts';
import { until } from '../support/rig/until.ts';
import { silentServer } from '../support/silent-server.ts';

const place = mkdtempSync(join(tmpdir(), 'botyard-canaries-'));
const canaries = join(place, 'sprung');
const server = await silentServer();
after(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

const editorTest = await editorTests({
  files: {},
  prepare: (folder) => plantHostileWorkspace(folder, canaries, server.url),
  open: 'bot/bot.py',
  workspaceTrust: true,
  settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
});

editorTest('an untrusted workspace is checked, and its own policy forgives nothing', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await until('restricted mode', async () => /Restricted Mode/.test(await workbench.panels.statusBar()));
  await workbench.editor.waitForSquiggles('error', 1);
  await workbench.screenshot('hostile-1-restricted');
});

for (const title of ['Botyard: Deploy, Release and Run', 'Botyard: Deploy…', 'Botyard: Run Bot…']) {
  editorTest(`${title} does not run in an untrusted workspace`, async ({ workbench, orchestratorData }) => {
    if (await workbench.offers(title)) {
      await workbench.run(title);
      await workbench.panels.notification(/trust/i).waitFor();
      await workbench.screenshot('hostile-2-refused');
      await workbench.run('Notifications: Clear All Notifications');
    }
    assert.equal(existsSync(orchestratorData), false);
  });
}

editorTest('the local orchestrator takes neither its program nor its folder from the workspace', async (session) => {
  const { workbench, orchestratorData, folder } = session;
  await workbench.run('Botyard: Start Local Orchestrator');
  const ready = join(orchestratorData, 'orchestrator.json');
  await until('the orchestrator in the folder of the user', () => existsSync(ready), 60_000);
  assert.equal(existsSync(join(folder, 'data')), false);
});

editorTest('nothing the workspace brought was started, and no server it names was called', async ({ host, folder }) => {
  assert.deepEqual(sprung(canaries), []);
  assert.equal(server.knocks(), 0);
  const fromThere = processTree(host.pid).filter(({ command }) => command.split(' ')[0]?.startsWith(folder));
  assert.deepEqual(fromThere, []);
});
