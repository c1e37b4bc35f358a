import * as vscode from 'vscode';
import { pickBot, saveBot } from '../bots/pick-bot.ts';
import type { Ctx } from '../ctx.ts';
import { withSteps } from '../edge/progress.ts';
import { requireTrust } from '../edge/trust.ts';
import { connect } from '../targets/connect.ts';
import { requireTarget } from '../targets/select-target.ts';
import { isLocal } from '../targets/target.ts';
import type { Job } from './deploy-bot.ts';

/** Trust, bot, target, connection, in this order; null when the user left one of the questions. */
export const startJob = async (ctx: Ctx, question: string): Promise<Job | null> => {
  requireTrust();
  const bot = await pickBot(ctx, question);
  const target = bot && (await requireTarget(ctx));
  if (!bot || !target) return null;
  await saveBot(bot);
  const title = isLocal(target)
    ? vscode.l10n.t('Reaching the local orchestrator')
    : vscode.l10n.t('Reaching {0}', target.name);
  const client = await withSteps(title, (signal) => connect(ctx, target, signal));
  return { ctx, bot, target, client };
};
