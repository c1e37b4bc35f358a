import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { smallBot } from '../support/rig/bot-files.ts';
import { editorTests } from '../support/rig/editor-session.ts';
import { plain, until } from '../support/rig/until.ts';
import type { Workbench } from '../support/rig/workbench.ts';

const code = `import os
import requests

password = "Tr0ub4dor-3xyz!"
print(requests.get(os.environ["ADDRESS"], auth=("bot", password), timeout=30))
`;

/** VS Code itself stays English, as the language pack is a stand-in; whatever is ours must not. */
const editorTest = await editorTests({
  language: 'pt-br',
  files: {
    ...smallBot('orders', code),
    'orders/requirements.txt': 'requests==2.32.5\n',
    ...smallBot('draft', 'print(1)\n'),
    'draft/botyard.policy.yaml': 'schema: 1\nname: nossa\nlevel: standart\nalow: {}\n',
  },
  organisationPolicy: `schema: 1
name: acme
level: standard
allow: { distributions: [requests] }
training: { course: "https://learn.acme.example/bots" }
`,
  open: 'orders/bot.py',
});

/** An address at which nobody listens any more. */
const nobody = await (async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
})();

const json = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8'));

const webview = ({ page }: Workbench) =>
  page.frameLocator('iframe.webview.ready >> visible=true >> nth=0').frameLocator('iframe#active-frame');

editorTest('the palette offers the commands by their Portuguese titles', async ({ workbench }) => {
  await workbench.editor.tab('bot.py').waitFor();
  await until('the bot to be known', async () => /Botyard/.test(await workbench.panels.statusBar()));
  await workbench.quick.open('F1', '>Botyard: ');
  await workbench.quick.row('Botyard: Entrar…').waitFor();
  await workbench.screenshot('portuguese-1-palette');
  await workbench.quick.close();
  const [english, portuguese] = [json('package.nls.json'), json('package.nls.pt-br.json')];
  for (const key of ['command.newBot.title', 'command.explainRule.title', 'command.deployReleaseRun.title']) {
    assert.notEqual(portuguese[key], english[key]);
    assert.ok(await workbench.offers(`Botyard: ${portuguese[key]}`), key);
  }
});

editorTest('a finding and its quick fixes are told in Portuguese', async ({ workbench }) => {
  await workbench.editor.waitForSquiggles('error', 1);
  assert.match(await workbench.editor.hover(4, 14), /"password" contém uma senha como literal\./);
  await workbench.screenshot('portuguese-2-finding');
  await workbench.page.keyboard.press('Escape');
  const titles = await workbench.editor.quickFixes();
  await workbench.screenshot('portuguese-3-quick-fixes');
  await workbench.page.keyboard.press('Escape');
  assert.ok(
    titles.some((title) => /^Mover para o cofre como/.test(title)),
    titles.join('\n'),
  );
  assert.ok(titles.includes('Pedir dispensa…'), titles.join('\n'));
});

editorTest('a hover on an import says who approved it in Portuguese', async ({ workbench }) => {
  assert.match(await workbench.editor.hover(2, 9), /Aprovado pela política acme/);
  await workbench.screenshot('portuguese-4-hover');
  await workbench.page.keyboard.press('Escape');
});

editorTest('the lesson of a rule opens in Portuguese', async ({ workbench }) => {
  await workbench.run('Botyard: Explicar Regra…');
  await workbench.quick.fill('secret-literal', /Qual regra deve ser explicada/);
  await workbench.screenshot('portuguese-5-rules');
  await workbench.quick.pick('secret-literal');
  const page = webview(workbench).locator('body');
  await until('the lesson', async () => /O curso da sua organização/.test(await page.innerText()));
  await workbench.screenshot('portuguese-6-lesson');
  await workbench.run('View: Close Editor');
});

editorTest('the walkthroughs and their pictures are Portuguese', async ({ workbench }) => {
  await workbench.run('View: Toggle Primary Side Bar Visibility');
  await workbench.run('Welcome: Open Walkthrough...');
  await workbench.quick.pick(/Primeiros Passos com o Botyard/);
  const steps = workbench.page.locator('.getting-started-step');
  await until('the steps', async () => (await steps.count()) === 4);
  assert.match(plain((await steps.allInnerTexts()).join('\n')), /Implante, libere e execute/);
  await workbench.page.locator('.getting-started-step').nth(2).click();
  const picture = webview(workbench).locator('body');
  await until('the picture', async () => /Verificar[\s\S]*Liberar/.test(await picture.innerText()));
  await workbench.screenshot('portuguese-7-walkthrough');
  await workbench.run('Botyard: Treinamento de Segurança…');
  await workbench.quick.row(/Abrir o Passo a Passo/).waitFor();
  await workbench.screenshot('portuguese-8-training');
  await workbench.quick.pick(/Abrir o Passo a Passo/);
  await until('the steps of the training', async () => (await steps.count()) === 8);
  await until('a lesson beside the step', async () => /Corrigir o exemplo/i.test(await picture.innerText()));
  await workbench.screenshot('portuguese-9-training-steps');
  await workbench.run('View: Close All Editors');
});

editorTest('a new bot is asked for in Portuguese, and a name that cannot be is refused so', async ({ workbench }) => {
  await workbench.run('Botyard: Novo Bot a partir de Modelo…');
  await workbench.quick.row('Bot de dados').waitFor();
  await workbench.screenshot('portuguese-10-templates');
  await workbench.quick.pick('Bot de dados');
  await workbench.quick.fill('1pedidos', /Nome do bot/);
  await until('the problem', async () => /não começa com uma letra/.test(await workbench.quick.message()));
  await workbench.screenshot('portuguese-11-name');
  await workbench.quick.close();
});

editorTest('a server that cannot be reached is told in Portuguese', async ({ workbench }) => {
  await workbench.run('Botyard: Entrar…');
  await workbench.quick.input(nobody, /Endereço do orquestrador/);
  await workbench.quick.input('perto', /Nome do destino/);
  await workbench.quick.row('produção').waitFor();
  await workbench.screenshot('portuguese-12-environments');
  await workbench.quick.pick('homologação');
  await workbench.quick.input('ana', /Login/);
  await workbench.quick.input('chave', /Chave/);
  const toast = workbench.panels.notification(`Não foi possível contatar ${nobody}: nada responde nesse endereço`);
  await toast.waitFor();
  await workbench.screenshot('portuguese-13-unreachable');
  const said = plain(await toast.innerText());
  assert.match(said, /Confira o endereço e se o orquestrador está no ar/);
  assert.match(said, /Mostrar Log/);
  await workbench.run('Notifications: Clear All Notifications');
});

editorTest('what the gate refuses is told in Portuguese, and what the check found', async ({ workbench }) => {
  await workbench.editor.openFile('orders/bot.py');
  await workbench.run('Botyard: Verificar Bot');
  await workbench.panels.notification(/orders foi reprovado \(acme\): erros: 1/).waitFor();
  await workbench.screenshot('portuguese-14-checked');
  await workbench.run('Notifications: Clear All Notifications');
  await workbench.run('Botyard: Implantar…');
  await workbench.panels
    .notification(/O portão recusou orders: 1 erro segundo a política acme\. Nada foi enviado\./)
    .waitFor({
      timeout: 60_000,
    });
  await workbench.screenshot('portuguese-15-refused');
  await workbench.run('Notifications: Clear All Notifications');
});

editorTest('the status of the policy is told in Portuguese', async ({ workbench }) => {
  await workbench.page.locator('.part.statusbar [id="status.languageStatus"]').first().click();
  const status = workbench.page.locator('.hover-language-status').first();
  await status.waitFor();
  await workbench.screenshot('portuguese-16-status');
  assert.match(plain(await status.innerText()), /política acme \(standard\)[\s\S]*decidida pela organização/);
  await workbench.page.keyboard.press('Escape');
});

editorTest('a waiver is asked for in Portuguese', async ({ workbench }) => {
  await workbench.editor.goTo(4, 14);
  await workbench.editor.applyQuickFix(/Pedir dispensa…/);
  await workbench.quick.fill('O portal não conhece cofre.', /Por que precisa ficar\?/);
  await workbench.screenshot('portuguese-17-waiver');
  await workbench.quick.close();
});

editorTest('a run is confirmed, followed and summed up in Portuguese', async ({ workbench, folder }) => {
  writeFileSync(join(folder, 'orders', 'bot.py'), 'print("pedidos lidos")\n');
  writeFileSync(join(folder, 'orders', 'requirements.txt'), '');
  await workbench.editor.waitForSquiggles('error', 0);
  await workbench.run('Botyard: Implantar, Liberar e Executar');
  await workbench.quick.row(/Implantar orders \d\S* em local/).waitFor({ timeout: 60_000 });
  await workbench.screenshot('portuguese-18-plan');
  await workbench.quick.pick(/Implantar orders \d\S* em local/);
  await until(
    'the end of the run in the console',
    async () => /SUCESSO · nenhum item contado/.test(await workbench.panels.outputInView()),
    120_000,
  );
  const console = await workbench.panels.outputInView();
  for (const said of [/Tarefa 1 de orders em local/, /Python 3\S*, ambiente \w+ \(/, /terminou sem relatar/])
    assert.match(console, said);
  await workbench.screenshot('portuguese-19-console');
});

editorTest('an error in a policy is told in Portuguese', async ({ workbench }) => {
  await workbench.editor.openFile('botyard.policy.yaml');
  await workbench.editor.waitForSquiggles('error', 2);
  await workbench.run('Problems: Focus on Problems View');
  await until('the errors in the list', async () => {
    const rows = (await workbench.panels.problems()).join('\n');
    return (
      /deve ser starter, standard ou strict; você quis dizer standard\?/.test(rows) &&
      /você quis dizer allow\?/.test(rows)
    );
  });
  await workbench.screenshot('portuguese-20-policy');
});
