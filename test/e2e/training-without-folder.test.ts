import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { lesson, trainingGroups } from '#core';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';
import type { Workbench } from '../support/rig/workbench.ts';

const place = mkdtempSync(join(tmpdir(), 'botyard-training-'));
after(() => rmSync(place, { recursive: true, force: true }));

const editorTest = await editorTests({ files: {}, withoutFolder: true });

const walkthrough = async (workbench: Workbench): Promise<void> => {
  await workbench.run('Botyard: Security Training…');
  await workbench.quick.pick(/Open the Walkthrough/);
  await until('the steps', async () => (await workbench.page.locator('.getting-started-step').count()) === 7);
};

/** Opens each step in turn and looks at what stands beside it. */
const seeAll = async (workbench: Workbench, theme: string): Promise<void> => {
  for (const [index, { id, rules }] of trainingGroups.entries()) {
    await workbench.page.locator('.getting-started-step').nth(index).click();
    const beside = workbench.page
      .frameLocator('iframe.webview.ready >> visible=true >> nth=0')
      .frameLocator('iframe#active-frame');
    await until(`the page of ${id}`, async () => {
      const text = plain(await beside.locator('body').innerText());
      return rules.every((rule) => text.includes(lesson(rule, 'en').title.replace(/\.$/, '')));
    });
    await workbench.screenshot(`training-${theme}-${index + 1}-${id}`);
  }
};

editorTest('the walkthrough is there without a folder; no course where no policy names one', async ({ workbench }) => {
  await walkthrough(workbench);
  await seeAll(workbench, 'light');
});

editorTest('and its pages follow a dark theme', async ({ workbench }) => {
  await workbench.run('Preferences: Color Theme');
  await workbench.quick.pick(/^Dark Modern|^Dark 2026/);
  await walkthrough(workbench);
  await seeAll(workbench, 'dark');
});

editorTest('a sample opens, shows its finding and can be mended', async ({ workbench }) => {
  await workbench.run('Botyard: Security Training…');
  await workbench.quick.pick(/A secret stands in the code/);
  await workbench.editor.tab('bot.py').waitFor();
  await workbench.editor.waitForSquiggles('error', 1, 60_000);
  await workbench.editor.goTo(9, 17);
  await workbench.editor.applyQuickFix(/vault|credential/i);
  await workbench.panels.notification(/Mended: secret-literal/).waitFor();
  await workbench.screenshot('training-folderless');
});

editorTest('the record as JSON holds the lesson and its days, and nothing else', async ({ workbench }) => {
  await workbench.run('Botyard: Export Training Record…');
  assert.match(await workbench.panels.answerDialog(/JSON/), /1 read, 1 mended/);
  const file = join(place, 'record.json');
  await workbench.quick.saveAs(file, /botyard-training\.json$/);
  const record = await until('the file', () => JSON.parse(readFileSync(file, 'utf8')));
  await workbench.screenshot('training-folderless-json');
  const { lessons, ...rest } = record;
  assert.deepEqual(rest, { schema: 1 });
  const day = new Date().toISOString().slice(0, 10);
  const rows = trainingGroups.flatMap(({ id, rules }) =>
    rules.map((rule) => {
      const done = rule === 'secret-literal' ? day : '';
      return { rule, group: id, read: done, mended: done };
    }),
  );
  assert.deepEqual(lessons, rows);
});

editorTest('what needs a bot or a policy is not offered', async ({ workbench }) => {
  const titles = ['Security Training…', 'Open Course of Your Organisation', 'Check Bot', 'Deploy…', 'Request Waiver…'];
  const offered: string[] = [];
  for (const title of titles) if (await workbench.offers(`Botyard: ${title}`)) offered.push(title);
  assert.deepEqual(offered, ['Security Training…']);
});
