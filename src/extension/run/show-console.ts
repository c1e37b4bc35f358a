import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { requireTrust } from '../edge/trust.ts';
import { commands } from '../manifest/commands.ts';
import { connect } from '../targets/connect.ts';
import { followRun } from './follow-run.ts';

/** After a reload the panel is empty, but the orchestrator has every line: they are read again from the first. */
const takeUpAgain = async (ctx: Ctx): Promise<void> => {
  const last = ctx.runs.lastOfBefore();
  const target = last && ctx.targets.all().find(({ name }) => name === last.target);
  if (!last || !target) return;
  requireTrust();
  const title = vscode.l10n.t('Reading the console of task {0}', last.taskId);
  const client = await withSteps(title, (signal) => connect(ctx, target, signal));
  void followRun(ctx, { taskId: last.taskId, botId: last.botId, target, client });
};

/** *Show Console* */
export const registerShowConsole = (ctx: Ctx): void =>
  registerCommand(ctx, commands.showConsole, async () => {
    ctx.console.show();
    if (ctx.runs.all().length === 0) await takeUpAgain(ctx);
  });
