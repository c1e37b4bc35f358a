import * as vscode from 'vscode';
import { Failure } from '#core';
import type { BotFolder } from '#workspace';
import type { Ctx } from '../ctx.ts';

/** The bot a command is for: the one of the active editor, the only one, or the one picked. Null when the user left. */
export const pickBot = async (ctx: Ctx, placeholder: string): Promise<BotFolder | null> => {
  const active = await ctx.bots.owning(vscode.window.activeTextEditor?.document.uri);
  if (active) return active;
  const known = ctx.bots.all();
  const bots = known.length > 0 ? known : await ctx.bots.refresh();
  const [only] = bots;
  if (!only) {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? vscode.l10n.t('This window');
    throw new Failure('bot-not-found', { folder });
  }
  if (bots.length === 1) return only;
  const items = bots.map((bot) => ({ label: bot.id, description: vscode.workspace.asRelativePath(bot.folder), bot }));
  return (
    (await vscode.window.showQuickPick(items, { placeHolder: placeholder, matchOnDescription: true }))?.bot ?? null
  );
};

/** Saves what is open of a bot, so that what is shipped is what is seen. */
export const saveBot = async (bot: BotFolder): Promise<void> => {
  const inside = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && uri.fsPath.startsWith(bot.folder),
  );
  for (const document of inside) await document.save();
};
