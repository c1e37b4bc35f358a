import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { plantHostileWorkspace, sprung } from '../../support/hostile-workspace.ts';
import { readableProcesses } from '../../support/readable-processes.ts';
import { editorTests } from '../../support/rig/editor-session.ts';
import { processTree } from '../../support/rig/processes.ts';
import { until } from '../../support/rig/until.ts';
import { silentServer } from '../../support/silent-server.ts';

const place = mkdtempSync(join(tmpdir(), 'botyard-trusted-'));
const canaries = join(place, 'sprung');
const server = await silentServer();
after(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

const waitingBot = `import os, sys, time
with open(${JSON.stringify(join(place, 'token'))}, "w") as file:
    file.write(sys.argv[3])
print("up", sys.argv[3], flush=True)
while not os.path.exists(${JSON.stringify(join(place, 'go'))}):
    time.sleep(0.02)
`;

const editorTest = await editorTests({
  files: {},
  prepare: (folder) => {
    plantHostileWorkspace(folder, canaries, server.url);
    const bot = join(folder, 'bot');
    for (const link of ['outside', 'outside.py', 'loop']) rmSync(join(bot, link));
    writeFileSync(join(bot, 'bot.py'), waitingBot);
    writeFileSync(join(bot, 'requirements.txt'), '');
  },
  open: 'bot/bot.py',
  // VS Code's own Git runs a trusted folder's programs; here it is only Botyard that is looked at.
  settings: { 'git.enabled': false },
});

let key = '';
const secretsIn = (text: string): string[] =>
  [key, readFileSync(join(place, 'token'), 'utf8')].filter((secret) => text.includes(secret));

editorTest(
  'a trusted workspace still names no target, no program and no folder',
  async ({ workbench, host, ...at }) => {
    await workbench.editor.tab('bot.py').waitFor();
    await workbench.run('Botyard: Deploy, Release and Run');
    await until('the plan', async () => /Deploy/.test(await workbench.quick.text()), 60_000);
    await workbench.page.keyboard.press('Enter');
    await until('the bot to wait', () => existsSync(join(place, 'token')), 120_000);
    assert.deepEqual(sprung(canaries), []);
    assert.equal(server.knocks(), 0);
    assert.equal(existsSync(join(at.folder, 'data')), false);
    const fromThere = processTree(host.pid).filter(({ command }) => command.split(' ')[0]?.startsWith(at.folder));
    assert.deepEqual(fromThere, []);
  },
);

editorTest('while a bot runs no process tells the key or its token, those of VS Code among them', async (session) => {
  key = JSON.parse(readFileSync(join(session.orchestratorData, 'admin.json'), 'utf8')).key;
  assert.ok(key.length > 20);
  for (const as of ['another', 'ourselves'] as const) {
    const { text } = readableProcesses(as);
    for (const part of ['starter.py', 'supervise', '--type=extensionHost', 'language-server.cjs'])
      assert.ok(text.includes(part), part);
    assert.deepEqual(secretsIn(text), []);
  }
});

editorTest('no log, setting or state of VS Code tells the key or the token', async ({ workbench, host }) => {
  writeFileSync(join(place, 'go'), '');
  await until('the end of the run', async () => /── \w+ · /.test(await workbench.panels.outputInView()), 60_000);
  assert.match(await workbench.panels.outputInView(), /up \*\*\*/);
  const files = readdirSync(join(host.profile, 'data'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  assert.ok(files.some((file) => file.endsWith('Botyard.log')));
  assert.deepEqual(
    files.filter((file) => secretsIn(readFileSync(file, 'latin1')).length > 0),
    [],
  );
});
