import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { newKey } from '#signing';
import { httpsFolder } from '../support/https-folder.ts';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';
import { signedPolicy } from '../support/signed-policy.ts';

const place = mkdtempSync(join(tmpdir(), 'botyard-policy-'));
const key = newKey();
const text = `schema: 1
name: acme
level: standard
serial: 7
expires: 2099-12-31
contact: bots@acme.example
allow:
  distributions:
    - botcity-*
    - { name: requests, version: "==2.32.5" }
    - { name: openpyxl, version: "==3.1.5" }
    - pandas
deny:
  distributions: [{ name: paramiko, instead: fabric }]
`;
const server = await httpsFolder(place, { '/acme.policy.dsse.json': signedPolicy(text, key) });
after(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

const editorTest = await editorTests({
  files: {
    ...smallBot('orders', 'import openpyxl\nimport requests\n\nprint(openpyxl, requests)\n'),
    'orders/requirements.txt': 'requests==2.31.0\nparamiko==3.4.0\n',
    'botyard.policy.yaml': 'schema: 1\nname: shop\nlevel: standard\nrules:\n  import-unknown: error\n',
  },
  settings: {
    'botyard.policy.source': `${server.url}/acme.policy.dsse.json`,
    'botyard.policy.publicKey': key.publicKey,
    'http.systemCertificates': false,
  },
  // VS Code looks into the system's store of authorities, where a test puts none; without that Node's own list counts.
  env: { NODE_EXTRA_CA_CERTS: server.caFile },
  open: 'orders/requirements.txt',
});

editorTest('a signed policy is fetched over HTTPS, and judges a file of requirements', async ({ workbench }) => {
  await workbench.editor.tab('requirements.txt').waitFor();
  await workbench.editor.waitForSquiggles('error', 2);
  await workbench.run('View: Toggle Problems');
  const rows = await until('the findings', async () => {
    const shown = await workbench.panels.problems();
    return shown.filter((row) => /Botyard/.test(row)).length >= 3 ? shown : null;
  });
  await workbench.screenshot('policy-1-requirements');
  assert.ok(
    rows.some((row) => /paramiko.*denied by policy .acme./.test(row)),
    rows.join('\n'),
  );
  assert.deepEqual(await workbench.panels.notifications(), []);
  assert.deepEqual(server.asked().slice(0, 1), ['/acme.policy.dsse.json']);
});

editorTest(
  'the hover on a requirement names the versions that are approved, and who decided',
  async ({ workbench }) => {
    await workbench.editor.focus();
    await workbench.editor.goTo(1, 3);
    const box = workbench.page.locator('.monaco-hover:not(.hidden):visible').first();
    await workbench.editor.hover(1, 3);
    const said = await until('what the server says of the requirement', async () => {
      const shown = plain(await box.innerText());
      return /policy acme \(organisation\)/.test(shown) ? shown : null;
    });
    await workbench.screenshot('policy-2-requirement-hover');
    assert.match(said, /==2\.32\.5/);
    await workbench.page.keyboard.press('Escape');
  },
);

editorTest('approved names are offered with their pins, and the approved version behind ==', async ({ workbench }) => {
  await workbench.editor.goTo(3);
  await workbench.page.keyboard.type('openp', { delay: 30 });
  await workbench.editor.offered(/openpyxl.*==3\.1\.5/s);
  await workbench.screenshot('policy-3-requirement-completion');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Shift+Home');
  await workbench.page.keyboard.press('Delete');
});

editorTest('what is imported and not required is added with the approved pin', async ({ workbench, folder }) => {
  // Nobody knows what paramiko brings along; without it openpyxl comes from nowhere.
  await workbench.editor.goTo(2);
  await workbench.page.keyboard.press('Control+Shift+k');
  await workbench.editor.openFile('orders/bot.py');
  await workbench.editor.waitForSquiggles('error', 1);
  await workbench.editor.goTo(1, 9);
  const titles = await workbench.editor.quickFixes();
  await workbench.screenshot('policy-4-missing-requirement');
  assert.ok(
    titles.some((title) => /openpyxl==3\.1\.5/.test(title)),
    JSON.stringify(titles),
  );
  await workbench.page.keyboard.press('Escape');
  await workbench.editor.applyQuickFix(/openpyxl==3\.1\.5/);
  await workbench.editor.waitForSquiggles('error', 0);
  await workbench.editor.openFile('orders/requirements.txt');
  await workbench.editor.save();
  const file = join(folder, 'orders', 'requirements.txt');
  await until('the line in the file', () => readFileSync(file, 'utf8').includes('openpyxl==3.1.5'));
});

editorTest('the status says name, level, who decided, how old the policy is and until when', async ({ workbench }) => {
  const status = workbench.page.locator('[id="status.languageStatus"]').first();
  const said = await until('the policy in the language status', async () => {
    // A mouse that stands still calls nothing up.
    await workbench.page.mouse.move(400, 300);
    await status.hover();
    const rows = workbench.page.locator('.hover-language-status');
    await rows.first().waitFor({ timeout: 3000 });
    const shown = (await rows.allInnerTexts()).map(plain).join('\n');
    return /acme/.test(shown) ? shown : null;
  });
  await workbench.screenshot('policy-5-status');
  assert.match(said, /policy acme.* \(standard\)/);
  assert.match(said, /decided by the organisation/);
  assert.match(said, /fetched \d+ min ago/);
  assert.match(said, /valid until 2099-12-31/);
  const cut = await workbench.page.evaluate<boolean>(
    "[...document.querySelectorAll('.hover-language-status')].some((e) => e.scrollWidth > e.clientWidth + 1)",
  );
  assert.equal(cut, false);
  await workbench.page.mouse.move(400, 300);
});

editorTest('a policy is completed, explained and judged while it is written', async ({ workbench }) => {
  await workbench.editor.openFile('botyard.policy.yaml');
  await workbench.editor.waitForSquiggles('error', 0);
  const hover = await workbench.editor.hover(3, 3);
  await workbench.screenshot('policy-6-key-hover');
  assert.match(hover, /How severe findings are/);
  await workbench.page.keyboard.press('Escape');

  await workbench.editor.addBelow(3, 'levle: strict');
  await workbench.page.keyboard.press('Home');
  await workbench.editor.waitForSquiggles('error', 1);
  const problems = await until('the unknown key', async () => {
    const shown = await workbench.panels.problems();
    return shown.some((row) => /levle/.test(row)) ? shown : null;
  });
  await workbench.screenshot('policy-7-unknown-key');
  assert.ok(
    problems.some((row) => /unknown key .levle./.test(row)),
    problems.join('\n'),
  );

  await workbench.page.keyboard.press('Shift+End');
  await workbench.page.keyboard.type('de', { delay: 30 });
  await workbench.editor.offered(/^deny\b/);
  await workbench.screenshot('policy-8-key-completion');
});

editorTest(
  'a policy that the machine names later is judged wherever it lies, and so are its cases',
  async (session) => {
    const { workbench, folder, host } = session;
    const central = join(folder, 'central', 'acme.yaml');
    mkdirSync(dirname(central));
    writeFileSync(central, 'schema: 1\nname: acme\nlevle: strict\n');
    writeFileSync(join(folder, 'central', 'acme.test.yaml'), '- { import: os, expect: aproved }\n');
    const file = join(host.profile, 'data', 'Machine', 'settings.json');
    const { 'botyard.policy.source': _, ...settings } = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...settings, 'botyard.policy.file': central }));
    await workbench.editor.openFile('central/acme.yaml');
    await workbench.editor.waitForSquiggles('error', 1);
    await workbench.editor.openFile('central/acme.test.yaml');
    await workbench.editor.waitForSquiggles('error', 1);
    await workbench.screenshot('policy-9-cases');
  },
);
