import * as vscode from 'vscode';
import { dayOf, Failure } from '#core';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { policyFrom } from '../findings/policy-from.ts';
import { commands } from '../manifest/commands.ts';
import { isProtected } from '../targets/target.ts';
import { confirmByTyping } from './confirm-plan.ts';
import type { Job } from './deploy-bot.ts';
import { startJob } from './job.ts';

/** Makes a version the active one; asks for typing on a protected target. */
export const releaseWith = async ({ ctx, bot, target, client }: Job, version: string): Promise<void> => {
  const what = vscode.l10n.t('Version {0} would become the active one', version);
  if (!(await confirmByTyping(target, bot.id, what))) return;
  const { releaseVersion } = await import('#lifecycle');
  await withSteps(vscode.l10n.t('Releasing {0} {1}', bot.id, version), (signal) =>
    releaseVersion({
      client,
      botId: bot.id,
      version,
      signal,
      policy: { policyFrom: policyFrom(ctx.settings()), today: dayOf(new Date()), isProtected: isProtected(target) },
    }),
  );
  ctx.log.info(`released ${bot.id} ${version} on ${target.name}`);
  const run = vscode.l10n.t('Run Bot');
  const said = vscode.l10n.t('{0} {1} is released on {2}.', bot.id, version, target.name);
  const chosen = await vscode.window.showInformationMessage(said, run);
  if (chosen === run) await vscode.commands.executeCommand(commands.run);
};

const chooseVersion = async ({ bot, client }: Job): Promise<string | null> => {
  const record = await client.bot(bot.id);
  if (!record) throw new Failure('bot-unknown', { server: client.server, bot: bot.id });
  const versions = [...(record.versions ?? (record.version ? [record.version] : []))].reverse();
  const items = versions.map((version) => ({
    label: version,
    description: version === record.version ? vscode.l10n.t('released now') : '',
  }));
  const placeHolder = vscode.l10n.t('Which version of {0} should be the active one?', bot.id);
  return (
    (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Release Version'), placeHolder }))?.label ?? null
  );
};

/** *Release Version…* */
export const registerRelease = (ctx: Ctx): void =>
  registerCommand(ctx, commands.release, async () => {
    const job = await startJob(ctx, vscode.l10n.t('Which bot should be released?'));
    const version = job && (await chooseVersion(job));
    if (job && version) await releaseWith(job, version);
  });
