import * as vscode from 'vscode';
import { CHECK_BOT, type CheckedInEditor } from '#protocol';
import { pickBot } from '../bots/pick-bot.ts';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { commands, workbench } from '../manifest/commands.ts';

/** What is found, and how much of it this editor shows less severe than it is. */
const foundText = ({ counts, lowered }: CheckedInEditor): string => {
  if (counts.error + counts.warning + counts.info === 0) return vscode.l10n.t('no findings');
  const found = vscode.l10n.t('errors: {0}, warnings: {1}, hints: {2}', counts.error, counts.warning, counts.info);
  return lowered.findings === 0
    ? found
    : vscode.l10n.t('{0} (shown lower in this editor: {1})', found, lowered.findings);
};

const summary = (checked: CheckedInEditor): string => {
  const { id, verdict, policy, problems } = checked;
  const under = policy ?? vscode.l10n.t('no organisation policy');
  const found = foundText(checked);
  switch (verdict) {
    case 'pass':
      return vscode.l10n.t('{0} passed under {1}: {2}.', id, under, found);
    case 'fail':
      return vscode.l10n.t('{0} failed under {1}: {2}.', id, under, found);
    case 'unknown':
      return vscode.l10n.t('{0} could not be checked: {1}', id, problems[0]?.message ?? '');
  }
};

const tell = async (checked: CheckedInEditor): Promise<void> => {
  const show = vscode.l10n.t('Show Problems');
  const any = checked.counts.error + checked.counts.warning + checked.counts.info + checked.problems.length > 0;
  const say = {
    pass: vscode.window.showInformationMessage,
    fail: vscode.window.showErrorMessage,
    unknown: vscode.window.showWarningMessage,
  }[checked.verdict];
  const chosen = await say(summary(checked), ...(any ? [show] : []));
  if (chosen) await vscode.commands.executeCommand(workbench.showProblems);
};

/** *Check Bot*: the verdict on the text as it stands in the editor, by the same function as at the gate. */
export const registerCheckBot = (ctx: Ctx): void =>
  registerCommand(ctx, commands.checkBot, async () => {
    const bot = await pickBot(ctx, vscode.l10n.t('Which bot should be checked?'));
    if (!bot) return;
    await ctx.languageServer.start();
    const folderUri = vscode.Uri.file(bot.folder).toString();
    const checked = await ctx.languageServer.ask<CheckedInEditor>(CHECK_BOT, { folderUri });
    if (checked) await tell(checked);
  });
