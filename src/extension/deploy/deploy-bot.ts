import * as vscode from 'vscode';
import { dayOf, isFailure, loweredIn, reportText } from '#core';
import type { Deployed, DeployPlan, DeployStep } from '#lifecycle';
import type { MaestroClient } from '#maestro';
import type { BotFolder } from '#workspace';
import type { Ctx } from '../ctx.ts';
import { type Say, withSteps } from '../edge/progress.ts';
import { renewPolicy } from '../findings/policy-download.ts';
import { policyFrom } from '../findings/policy-from.ts';
import { workbench } from '../manifest/commands.ts';
import { isProtected, type Target } from '../targets/target.ts';
import { confirmByTyping, confirmPlan } from './confirm-plan.ts';

/** What a deploy works on: chosen and signed in to before anything is asked. */
export interface Job {
  readonly ctx: Ctx;
  readonly bot: BotFolder;
  readonly target: Target;
  readonly client: MaestroClient;
}

interface Wanted {
  readonly version?: string;
  readonly update?: boolean;
}

export const planOf = async (
  { ctx, bot, client, target }: Job,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<DeployPlan> => {
  const { planDeploy } = await import('#lifecycle');
  await renewPolicy(ctx);
  const layer = { policyFrom: policyFrom(ctx.settings()), isProtected: isProtected(target), target };
  const { freshAdvisories } = await import('./fresh-advisories.ts');
  const advisories = freshAdvisories(signal);
  return planDeploy({ folder: bot.folder, client, today: dayOf(new Date()), signal, advisories, ...layer, ...wanted });
};

const stepText = (step: DeployStep): string =>
  ({
    pack: vscode.l10n.t('packing'),
    register: vscode.l10n.t('registering the version'),
    upload: vscode.l10n.t('uploading'),
    record: vscode.l10n.t('asking for the verdict of the server'),
  })[step];

/** The list of problems shows less than the gate refused for; the log shows it as it is. */
const sayLowered = async (ctx: Ctx, errors: number): Promise<void> => {
  const showLog = vscode.l10n.t('Show Log');
  const said = vscode.l10n.t(
    'Errors at the gate that this editor shows lower or not at all (botyard.view.severity): {0}',
    errors,
  );
  if ((await vscode.window.showWarningMessage(said, showLog)) === showLog) ctx.log.show();
};

/** A refused plan puts its findings where findings are read, and in the log as the command line shows them. */
const showWhyRefused = async (ctx: Ctx, plan: DeployPlan): Promise<void> => {
  if (plan.verdict === 'pass') return;
  ctx.log.info(reportText([{ bot: plan.checked.bot, policy: plan.checked.policy, result: plan.checked.result }], {}));
  await vscode.commands.executeCommand(workbench.showProblems);
  const { errors } = loweredIn(plan.checked.result.findings, ctx.settings().viewSeverity);
  if (errors > 0) void sayLowered(ctx, errors);
};

/** Sends a plan; a failing one is refused here, whoever asks. */
export const send = async (
  { ctx, client, target }: Job,
  plan: DeployPlan,
  signal: AbortSignal,
  say: Say,
): Promise<Deployed> => {
  const { applyDeploy } = await import('#lifecycle');
  await showWhyRefused(ctx, plan);
  const deployed = await applyDeploy(plan, client, { signal, onProgress: (step) => say(stepText(step)) });
  ctx.log.info(`deployed ${deployed.botId} ${deployed.version} to ${target.name}`);
  return deployed;
};

const askVersion = (version: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({ title: vscode.l10n.t('Deploy'), prompt: vscode.l10n.t('Version'), value: version });

const agreesToReplace = async (version: string): Promise<boolean> => {
  const replace = vscode.l10n.t('Replace It');
  const asked = vscode.l10n.t('Version {0} is there already. The old bytes are kept as a revision.', version);
  return (await vscode.window.showWarningMessage(asked, replace)) === replace;
};

const replanned = async (job: Job, version: string): Promise<DeployPlan | null> => {
  const plan = (wanted: Wanted): Promise<DeployPlan> =>
    withSteps(vscode.l10n.t('Checking {0}', job.bot.id), (signal) => planOf(job, wanted, signal));
  try {
    return await plan({ version });
  } catch (error) {
    if (!isFailure(error, 'version-exists')) throw error;
    return (await agreesToReplace(version)) ? plan({ version, update: true }) : null;
  }
};

/** Plans, shows the plan and asks until it is agreed to; null when the user left. A plan that cannot be sent is not asked about. */
export const agreedPlan = async (job: Job): Promise<DeployPlan | null> => {
  let plan: DeployPlan | null = await withSteps(vscode.l10n.t('Checking {0}', job.bot.id), (signal) =>
    planOf(job, {}, signal),
  );
  while (plan && plan.verdict === 'pass') {
    const agreement = await confirmPlan(plan, job.target);
    if (agreement === 'left') return null;
    if (agreement === 'deploy') {
      const what = vscode.l10n.t('Version {0} would be uploaded', plan.version);
      return (await confirmByTyping(job.target, plan.botId, what)) ? plan : null;
    }
    const version = await askVersion(plan.version);
    plan = version ? await replanned(job, version) : null;
  }
  return plan;
};
