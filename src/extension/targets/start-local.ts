import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { commands } from '../manifest/commands.ts';
import { joinOrStartLocal } from './connect.ts';
import { local } from './target.ts';

/** *Start Local Orchestrator*: joins the one of this machine or starts it, and makes it the target. */
export const registerStartLocal = (ctx: Ctx): void =>
  registerCommand(ctx, commands.startLocalOrchestrator, async () => {
    const running = await withSteps(vscode.l10n.t('Starting the local orchestrator'), (signal) =>
      joinOrStartLocal(ctx, signal),
    );
    await ctx.targets.select(local);
    void vscode.window.setStatusBarMessage(vscode.l10n.t('The local orchestrator runs at {0}', running.url), 8000);
  });
