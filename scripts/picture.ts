// Makes media/console.png, the picture of the README, from a real VS Code. `node scripts/picture.ts`
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '#templates';
import { standardPolicy } from '../test/support/rig/bot-files.ts';
import { type EditorSession, Opening } from '../test/support/rig/editor-window.ts';
import { installRig } from '../test/support/rig/install.ts';
import { until } from '../test/support/rig/until.ts';
import { withPalette } from './palette.ts';

const root = join(import.meta.dirname, '..');

/** The data bot, slow enough that its run can be photographed. */
const slowBot = (): Record<string, string> => {
  const files = [...render('data-bot', { botId: 'orders' })].map(([path, content]) => {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return [`orders/${path}`, text] as const;
  });
  const slow = (text: string): string =>
    text.replace(/^( +)(print\(f"Line \{line\}: order)/m, '$1__import__("time").sleep(0.8)\n$1$2');
  return Object.fromEntries(files.map(([path, text]) => [path, path.endsWith('/bot.py') ? slow(text) : text]));
};

const consoleShows = (session: EditorSession, text: RegExp): Promise<boolean> =>
  until(`${text} in the console`, async () => text.test(await session.workbench.panels.outputInView()), 60_000);

/** Deployed once, so that the picture shows the bot and not pip. */
const deploy = async (session: EditorSession): Promise<void> => {
  const { workbench } = session;
  await workbench.run('Botyard: Deploy, Release and Run');
  await until('the plan', async () => /Deploy/.test(await workbench.quick.text()), 60_000);
  await workbench.page.keyboard.press('Enter');
  await consoleShows(session, /SUCCESS · /);
};

/** A careless line while a run goes on: the finding, its quick fix and the console in one picture. */
const photograph = async (session: EditorSession): Promise<string> => {
  const { workbench } = session;
  const lines = (await workbench.editor.text()).split('\n');
  const at = lines.findIndex((line) => line.startsWith('COLUMNS')) + 1;
  await workbench.run('Botyard: Run Bot…');
  await until('the question for parameters', async () => /Run with Parameters/.test(await workbench.quick.text()));
  await workbench.page.keyboard.press('Enter');
  await consoleShows(session, /Line 2: /);
  await workbench.editor.addBelow(at, 'ERP_PASSWORD = "Xk9!vTq2#mLp"');
  await workbench.editor.waitForSquiggles('error', 1);
  await consoleShows(session, /Line 7: /);
  await workbench.editor.goTo(at + 1, 20);
  await workbench.editor.quickFixes();
  return workbench.screenshot('console', join(root, 'media'));
};

const rig = await installRig();
if ('reason' in rig) throw new Error(rig.reason);
const opening = new Opening(rig, {
  files: slowBot(),
  organisationPolicy: standardPolicy,
  open: 'orders/bot.py',
  settings: {
    'workbench.colorTheme': 'Default Dark Modern',
    'workbench.layoutControl.enabled': false,
    'explorer.compactFolders': false,
  },
});
try {
  await opening.open();
  const session = opening.window();
  await session.workbench.editor.tab('bot.py').waitFor();
  await deploy(session);
  const path = await photograph(session);
  writeFileSync(path, withPalette(readFileSync(path)));
  process.stdout.write(`${path} (${Math.round(statSync(path).size / 1024)} KB)\n`);
} catch (error) {
  await opening.window().workbench.screenshot('failed picture');
  throw error;
} finally {
  await opening.close();
}
