import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { agreedPlan, send } from '../deploy/deploy-bot.ts';
import { startJob } from '../deploy/job.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { askForOwedValues } from '../findings/owed-values.ts';
import { commands } from '../manifest/commands.ts';
import { startTask } from './run.ts';

/** *Deploy, Release and Run*: the inner loop, in one command and one Enter on its plan. */
export const registerDeployReleaseRun = (ctx: Ctx): void =>
  registerCommand(ctx, commands.deployReleaseRun, async () => {
    const job = await startJob(ctx, vscode.l10n.t('Which bot should be deployed and run?'));
    const plan = job && (await agreedPlan(job));
    if (!job || !plan) return;
    if (plan.verdict === 'pass') await askForOwedValues(ctx, job.client, job.target.name, plan.checked.bot);
    await withSteps(vscode.l10n.t('Deploying {0} {1}', plan.botId, plan.version), async (signal, say) => {
      const { releaseVersion } = await import('#lifecycle');
      const { botId, version } = await send(job, plan, signal, say);
      say(vscode.l10n.t('releasing'));
      await releaseVersion({ client: job.client, botId, version, signal });
      say(vscode.l10n.t('starting'));
      await startTask(job, {}, signal);
    });
  });
