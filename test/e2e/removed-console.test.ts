import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopOrchestrator } from '#launch';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { until } from '../support/rig/until.ts';

const cli = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

const editorTest = await editorTests({
  files: {
    ...smallBot('patients', 'print("what the bot printed")\n'),
    'patients/pyproject.toml': '[tool.botyard]\ndata = ["patient"]\n',
  },
  organisationPolicy: `schema: 1
name: clinic
level: starter
data: { classes: [{ name: patient, keep: { console: 0 } }] }
`,
  open: 'patients/bot.py',
});

editorTest('the console of a run is there while and after it runs', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.run('Botyard: Deploy, Release and Run');
  await until('the plan', async () => /Deploy/.test(await workbench.quick.text()), 60_000);
  await workbench.page.keyboard.press('Enter');
  const ended = async () => /what the bot printed[\s\S]*SUCCESS/.test(await workbench.panels.outputInView());
  await until('the end of the run', ended, 120_000);
});

editorTest('once the policy has removed it, a new window says so instead', async ({ workbench, host, ...session }) => {
  const data = session.orchestratorData;
  await stopOrchestrator(data);
  const policy = join(session.folder, '..', 'organisation.policy.yaml');
  execFileSync(process.execPath, [cli, 'orchestrator', 'start', '--detach', '--data', data, '--policy', policy]);
  const spool = join(data, 'spool');
  const kept = (): string =>
    readdirSync(spool, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('');
  await until('the console to be removed', () => !kept().includes('what the bot printed'), 60_000);
  await workbench.page.goto(host.url('patients/bot.py'), { waitUntil: 'domcontentloaded' });
  await workbench.editor.tab('bot.py').waitFor();
  await until('the bot to be known', async () => /local/.test(await workbench.panels.statusBar()), 60_000);
  await workbench.run('Botyard: Show Console');
  await until(
    'the sentence',
    async () =>
      /· This console was removed on [\s\S]*\(data\s+class patient\)/.test(await workbench.panels.outputInView()),
    60_000,
  );
  await workbench.screenshot('removed-console');
});
