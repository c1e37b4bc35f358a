import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { requireTrust } from '../edge/trust.ts';
import { commands } from '../manifest/commands.ts';
import { connect } from '../targets/connect.ts';
import type { Run } from './runs.ts';

const choose = async (runs: readonly Run[]): Promise<Run | null> => {
  if (runs.length === 1) return runs[0] ?? null;
  const items = runs.map((run) => ({ label: vscode.l10n.t('Task {0}', run.taskId), description: run.botId, run }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Cancel Task') }))?.run ?? null;
};

/** *Cancel Task…*: the console goes on until the orchestrator has said how the task ended. */
export const registerCancel = (ctx: Ctx): void =>
  registerCommand(ctx, commands.cancelTask, async () => {
    requireTrust();
    const run = await choose(ctx.runs.active());
    if (!run) return;
    const { cancelTask } = await import('#lifecycle');
    await withSteps(vscode.l10n.t('Cancelling task {0} of {1}', run.taskId, run.botId), async (signal) => {
      const client = await connect(ctx, run.target, signal);
      await cancelTask({ client, taskId: run.taskId, signal });
    });
    ctx.log.info(`task ${run.taskId} of ${run.botId}: cancel asked for`);
  });
