import { join } from 'node:path';
import * as vscode from 'vscode';
import { catalogue } from '#templates';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { translate } from '../edge/language.ts';
import { into, pickStep, type Step, textStep, walk } from '../edge/steps.ts';
import { commands, workbench } from '../manifest/commands.ts';
import { nameProblem } from './name-problem.ts';
import { templateText } from './template-text.ts';

interface Answers {
  readonly template: string;
  readonly name: string;
  readonly parent: string;
}

const title = (): string => vscode.l10n.t('New Bot from Template');

const askTemplate: Step<Answers> = () =>
  into(
    pickStep({
      title: title(),
      step: 1,
      steps: 3,
      placeholder: vscode.l10n.t('Choose an approved template'),
      items: catalogue.map((template) => {
        const { title: label, description: detail } = templateText(template, translate);
        return { label, description: template.id, detail, id: template.id };
      }),
    }),
    ({ id }) => ({ template: id }),
  );

const askName: Step<Answers> = (answers) =>
  into(
    textStep({
      title: title(),
      step: 2,
      steps: 3,
      prompt: vscode.l10n.t('Name of the bot: its folder here and its botId on the orchestrator'),
      placeholder: 'my-bot',
      value: answers.name ?? '',
      problem: (text) => nameProblem(text),
    }),
    (name) => ({ name }),
  );

const browse = async (): Promise<string | null> => {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Make the Bot Here'),
    title: title(),
  });
  return chosen?.[0]?.fsPath ?? null;
};

const askParent: Step<Answers> = (answers) => {
  const roots = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const here = roots.map(({ name, uri }) => ({
    label: join(name, answers.name ?? ''),
    description: uri.fsPath,
    parent: uri.fsPath as string | null,
  }));
  const elsewhere = { label: vscode.l10n.t('Another Folder…'), description: '', parent: null };
  return into(
    pickStep({
      title: title(),
      step: 3,
      steps: 3,
      placeholder: vscode.l10n.t('Where should the bot live?'),
      items: [...here, elsewhere],
    }),
    ({ parent }) => (parent === null ? {} : { parent }),
  );
};

const offerFolder = async (folder: string): Promise<void> => {
  const uri = vscode.Uri.file(folder);
  if (vscode.workspace.getWorkspaceFolder(uri)) return;
  const add = vscode.l10n.t('Add to Workspace');
  const open = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The bot was made in {0}, which is not open here.', folder),
    add,
    open,
  );
  const end = vscode.workspace.workspaceFolders?.length ?? 0;
  if (chosen === add) vscode.workspace.updateWorkspaceFolders(end, 0, { uri });
  if (chosen === open) await vscode.commands.executeCommand(workbench.openFolder, uri);
};

/** *New Bot from Template…*: nothing is written before the last answer, and all or nothing after it. */
export const registerNewBot = (ctx: Ctx): void =>
  registerCommand(ctx, commands.newBot, async () => {
    const answers = await walk<Answers>([askTemplate, askName, askParent]);
    if (!answers?.template || !answers.name) return;
    const parent = answers.parent ?? (await browse());
    if (!parent) return;
    const { createBot } = await import('#lifecycle');
    const { folder, files } = await createBot({ template: answers.template, name: answers.name, parent });
    ctx.log.info(`made ${folder} from ${answers.template} (${files.length} files)`);
    await ctx.bots.refresh();
    await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'bot.py')));
    await offerFolder(folder);
  });
