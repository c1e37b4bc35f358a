import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { askForOwedValues } from '../findings/owed-values.ts';
import { commands } from '../manifest/commands.ts';
import { agreedPlan, send } from './deploy-bot.ts';
import { startJob } from './job.ts';
import { releaseWith } from './release.ts';

/** *Deploy…*: check, show the plan, ask, upload. */
export const registerDeploy = (ctx: Ctx): void =>
  registerCommand(ctx, commands.deploy, async () => {
    const job = await startJob(ctx, vscode.l10n.t('Which bot should be deployed?'));
    const plan = job && (await agreedPlan(job));
    if (!job || !plan) return;
    if (plan.verdict === 'pass') await askForOwedValues(ctx, job.client, job.target.name, plan.checked.bot);
    const deployed = await withSteps(vscode.l10n.t('Deploying {0} {1}', plan.botId, plan.version), (signal, say) =>
      send(job, plan, signal, say),
    );
    const release = vscode.l10n.t('Release It');
    const said = vscode.l10n.t('{0} {1} is on {2}, not released yet.', plan.botId, deployed.version, job.target.name);
    if ((await vscode.window.showInformationMessage(said, release)) === release)
      await releaseWith(job, deployed.version);
  });
