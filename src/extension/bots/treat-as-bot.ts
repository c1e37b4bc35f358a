import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { Failure } from '#core';
import { writeFileAtomic } from '#workspace';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { commands } from '../manifest/commands.ts';
import { botproj, proposedName } from './bot-name.ts';
import { nameProblem } from './name-problem.ts';

interface Choice extends vscode.QuickPickItem {
  readonly folder: string;
}

/** The folder of the active file first, then the workspace folders: bots lie at most two folders below one. */
const choices = (): Choice[] => {
  const active = vscode.window.activeTextEditor?.document.uri;
  const roots = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  const own = active && roots.some(({ uri }) => active.fsPath.startsWith(uri.fsPath)) ? [dirname(active.fsPath)] : [];
  return [...new Set([...own, ...roots.map(({ uri }) => uri.fsPath)])].map((folder) => ({
    label: basename(folder),
    description: folder,
    folder,
  }));
};

const chooseFolder = async (): Promise<string | null> => {
  const items = choices();
  if (items.length === 0) throw new Failure('usage', { cause: vscode.l10n.t('Open a folder first.'), verb: 'new' });
  if (items.length === 1) return items[0]?.folder ?? null;
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which folder is the bot?') });
  return chosen?.folder ?? null;
};

/** *Treat This Folder as a Bot*: adds the marker, and nothing else. */
export const registerTreatAsBot = (ctx: Ctx): void =>
  registerCommand(ctx, commands.treatAsBot, async () => {
    const folder = await chooseFolder();
    if (!folder) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('Treat This Folder as a Bot'),
      prompt: vscode.l10n.t('Name of the bot (its botId on the orchestrator). Adds <name>.botproj to {0}.', folder),
      value: proposedName(basename(folder)),
      ignoreFocusOut: true,
      validateInput: (text) => nameProblem(text),
    });
    if (!name) return;
    await writeFileAtomic(join(folder, `${name}.botproj`), botproj(name));
    await ctx.bots.refresh();
    ctx.log.info(`${folder} is the bot ${name} now`);
  });
