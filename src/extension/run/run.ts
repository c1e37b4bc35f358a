import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import type { Job } from '../deploy/deploy-bot.ts';
import { startJob } from '../deploy/job.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { commands } from '../manifest/commands.ts';
import { followRun } from './follow-run.ts';
import { parametersProblem, readParameters } from './parameters.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** Makes the task and hands its console over; returns as soon as the task exists. */
export const startTask = async (job: Job, parameters: Parameters, signal: AbortSignal): Promise<void> => {
  const { runAutomation } = await import('#lifecycle');
  const { ctx, bot, target, client } = job;
  const task = await runAutomation({ client, automation: bot.id, parameters, signal });
  ctx.log.info(`task ${task.id} of ${bot.id} on ${target.name}`);
  void followRun(ctx, { taskId: task.id, botId: bot.id, target, client });
};

const askParameters = async (): Promise<Parameters | null> => {
  const plain = { label: `$(play) ${vscode.l10n.t('Run')}`, asks: false };
  const withThem = { label: `$(edit) ${vscode.l10n.t('Run with Parameters…')}`, asks: true };
  const chosen = await vscode.window.showQuickPick([plain, withThem], { title: vscode.l10n.t('Run Bot') });
  if (!chosen) return null;
  if (!chosen.asks) return {};
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Run Bot'),
    prompt: vscode.l10n.t('Parameters as JSON, or as name=value separated by blanks'),
    placeHolder: '{"customer": "acme", "limit": 10}',
    ignoreFocusOut: true,
    validateInput: (given) =>
      parametersProblem(given) ? vscode.l10n.t('Neither a JSON object nor name=value pairs.') : null,
  });
  return text === undefined ? null : readParameters(text);
};

/** *Run Bot…*: a task of the released version. */
export const registerRun = (ctx: Ctx): void =>
  registerCommand(ctx, commands.run, async () => {
    const job = await startJob(ctx, vscode.l10n.t('Which bot should run?'));
    const parameters = job && (await askParameters());
    if (!job || !parameters) return;
    await withSteps(vscode.l10n.t('Starting {0}', job.bot.id), (signal) => startTask(job, parameters, signal));
  });
