import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { translate } from '../edge/language.ts';
import { commands } from '../manifest/commands.ts';
import { isSignedIn } from './connect.ts';
import { environmentText } from './environment-text.ts';
import { signIn } from './sign-in.ts';
import { isLocal, local, type Target } from './target.ts';

interface Choice extends vscode.QuickPickItem {
  readonly target: Target | null;
}

const describe = (ctx: Ctx, target: Target): Choice => ({
  label: target.name,
  description: isLocal(target) ? vscode.l10n.t('this machine') : (target.url ?? ''),
  detail: [
    environmentText(target.environment, translate),
    isLocal(target)
      ? vscode.l10n.t('bots run on your workstation; started when it is needed')
      : isSignedIn(ctx, target)
        ? vscode.l10n.t('signed in as {0}', target.login ?? '')
        : vscode.l10n.t('not signed in'),
  ].join(' · '),
  target,
});

/** Asks where commands go; null when the user left. */
export const chooseTarget = async (ctx: Ctx): Promise<Target | null> => {
  const other: Choice = { label: `$(add) ${vscode.l10n.t('Sign In to Another Target…')}`, target: null };
  const chosen = await vscode.window.showQuickPick<Choice>([...ctx.targets.all().map((t) => describe(ctx, t)), other], {
    title: vscode.l10n.t('Select Target'),
    placeHolder: vscode.l10n.t('Where should bots be deployed and run?'),
    matchOnDescription: true,
  });
  if (!chosen) return null;
  if (!chosen.target) return signIn(ctx, null);
  await ctx.targets.select(chosen.target);
  return chosen.target;
};

/** Where only this machine is left to choose, it is chosen; the plan that is shown next names it. */
const onlyLocal = async (ctx: Ctx): Promise<Target | null> => {
  if (ctx.targets.all().length > 1) return null;
  await ctx.targets.select(local);
  return local;
};

/** The target in use, or the one chosen now, signed in to when that is needed. */
export const requireTarget = async (ctx: Ctx): Promise<Target | null> => {
  const target = ctx.targets.selected() ?? (await onlyLocal(ctx)) ?? (await chooseTarget(ctx));
  if (!target || isSignedIn(ctx, target)) return target;
  return signIn(ctx, target);
};

export const registerSelectTarget = (ctx: Ctx): void =>
  registerCommand(ctx, commands.selectTarget, async () => {
    await chooseTarget(ctx);
  });
