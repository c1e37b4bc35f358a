import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { commands } from '../manifest/commands.ts';
import type { Account } from './keys.ts';

const choose = async (accounts: readonly Account[]): Promise<Account | null> => {
  if (accounts.length === 1) return accounts[0] ?? null;
  const items = accounts.map((account) => ({ label: account.url, description: account.login, account }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sign Out') });
  return chosen?.account ?? null;
};

/** *Sign Out*: removes the key from the secret storage; the target itself stays in the settings. */
export const registerSignOut = (ctx: Ctx): void =>
  registerCommand(ctx, commands.signOut, async () => {
    const account = await choose(ctx.keys.accounts());
    if (!account) return;
    await ctx.keys.forget(account);
    ctx.log.info(`signed out of ${account.url}`);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('Signed out of {0}', account.url), 5000);
  });
