import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';
import type { Workbench } from '../support/rig/workbench.ts';

const place = mkdtempSync(join(tmpdir(), 'botyard-training-'));
after(() => rmSync(place, { recursive: true, force: true }));

const webview = ({ page }: Workbench) =>
  page.frameLocator('iframe.webview.ready >> visible=true >> nth=0').frameLocator('iframe#active-frame');

const mended = (rule: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'unit', 'core', 'training', 'cases', rule, 'bot.py'), 'utf8');

const replaceAll = async ({ page, editor }: Workbench, text: string): Promise<void> => {
  await editor.focus();
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
};

const editorTest = await editorTests({
  files: smallBot('orders', 'print("orders")\n'),
  organisationPolicy: `schema: 1
name: acme
level: standard
training: { course: "https://learn.acme.example/bots" }
`,
  open: 'orders/bot.py',
});

editorTest(
  'the walkthrough shows the steps, the lessons of one, and the course of the policy',
  async ({ workbench }) => {
    await workbench.editor.tab('bot.py').waitFor();
    await until('the bot to be known', async () => /Botyard/.test(await workbench.panels.statusBar()));
    await workbench.run('Botyard: Security Training…');
    await workbench.quick.row(/Open the Walkthrough/).waitFor();
    await workbench.screenshot('training-1-choose');
    await workbench.quick.pick(/Open the Walkthrough/);
    const steps = workbench.page.locator('.getting-started-step');
    await until('the steps', async () => (await steps.count()) === 8);
    const titles = (await steps.allInnerTexts()).map(plain).join('\n');
    for (const title of ['Secrets', 'Temporary files', 'Language models', "Your organisation's own course"])
      assert.ok(titles.includes(title), title);
    // VS Code draws what stands beside a step only where there is room.
    await workbench.run('View: Toggle Primary Side Bar Visibility');
    const beside = webview(workbench);
    await until('the lessons of the step', async () =>
      /Mend the sample/.test(await beside.locator('body').innerText()),
    );
    await workbench.screenshot('training-2-walkthrough');
  },
);

editorTest('a sample opens where its finding shows, with its lesson beside it', async ({ workbench }) => {
  await workbench.page.locator('.part.editor').getByRole('button', { name: 'Mend a Sample…' }).first().click();
  await workbench.quick.pick(/A secret stands in the code/);
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('error', 1);
  const lesson = webview(workbench);
  await until('the lesson with the course', async () =>
    (await lesson.locator('body').innerText()).includes('own course'),
  );
  await workbench.screenshot('training-3-sample');
});

editorTest('a text without the finding and without its work is not taken for mended', async ({ workbench }) => {
  await replaceAll(workbench, 'print("nothing")\n');
  await workbench.panels.notification(/The finding is gone, but so is what the sample does/).waitFor();
  await workbench.screenshot('training-4-emptied');
  await workbench.page.keyboard.press('Control+z');
  await workbench.editor.waitForSquiggles('error', 1);
});

editorTest('the quick fix mends it, and what comes next is said', async ({ workbench }) => {
  await workbench.editor.goTo(9, 17);
  await workbench.editor.applyQuickFix(/vault|credential/i);
  await workbench.panels.notification(/Mended: secret-literal\. Secrets: 1 of 3/).waitFor();
  await workbench.editor.waitForSquiggles('error', 0);
  await workbench.screenshot('training-5-mended');
});

editorTest('the step is ticked when all its samples are mended', async ({ workbench }) => {
  await workbench.panels.press(/Mended: secret-literal/, 'Next Sample');
  await until('the next sample', async () => (await workbench.editor.text()).includes('psycopg.connect'));
  await replaceAll(workbench, mended('secret-token'));
  await workbench.panels.press(/Mended: secret-token/, 'Next Sample');
  await until('the last sample', async () => (await workbench.editor.text()).includes('signing in with'));
  await replaceAll(workbench, mended('credential-exposed'));
  await workbench.panels.notification(/Secrets: 3 of 3/).waitFor();
  await workbench.run('Botyard: Security Training…');
  await workbench.quick.pick(/Open the Walkthrough/);
  const done = workbench.page.locator('.getting-started-step').first().locator('.complete');
  await until('the tick', async () => (await done.count()) > 0);
  await workbench.screenshot('training-6-ticked');
});

editorTest(
  'what was read and mended is written where one says, after it was said what is in it',
  async ({ workbench }) => {
    await workbench.run('Botyard: Export Training Record…');
    await workbench.panels.dialog().waitFor();
    await workbench.screenshot('training-7-consent');
    assert.match(await workbench.panels.answerDialog(/CSV/), /3 read, 3 mended/);
    const file = join(place, 'record.csv');
    await workbench.quick.saveAs(file, /botyard-training\.csv$/);
    await until('the file', () => {
      const text = readFileSync(file, 'utf8');
      const [head, ...rows] = text.trimEnd().split('\n');
      assert.equal(head, 'rule,group,read,mended');
      // Nothing in a row but names of ours and days.
      assert.deepEqual(
        rows.filter((row) => !/^[a-z-]+,[a-z]+(,(\d{4}-\d\d-\d\d)?){2}$/.test(row)),
        [],
      );
      return rows.filter((row) => /^[a-z-]+,secrets(,\d{4}-\d\d-\d\d){2}$/.test(row)).length === 3;
    });
    await workbench.screenshot('training-8-exported');
  },
);

editorTest('the course opens only when it is asked for, and VS Code asks once more', async ({ workbench }) => {
  assert.equal(await workbench.panels.dialog().isVisible(), false);
  await workbench.run('Botyard: Open Course of Your Organisation');
  const said = await workbench.panels.answerDialog('Cancel');
  assert.ok(said.includes('https://learn.acme.example/bots'), said);
});
