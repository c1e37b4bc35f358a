import * as vscode from 'vscode';
import { createBotFolders } from './bots/bot-folders.ts';
import { registerNewBot } from './bots/new-bot.ts';
import { registerTreatAsBot } from './bots/treat-as-bot.ts';
import type { Ctx } from './ctx.ts';
import { registerDeploy } from './deploy/deploy.ts';
import { registerRelease } from './deploy/release.ts';
import { findingFeatures } from './findings/features.ts';
import { createLanguageServer } from './findings/language-server.ts';
import { createBotConsole } from './run/bot-console.ts';
import { registerCancel } from './run/cancel.ts';
import { registerDeployReleaseRun } from './run/deploy-release-run.ts';
import { registerRun } from './run/run.ts';
import { createRuns } from './run/runs.ts';
import { registerShowConsole } from './run/show-console.ts';
import { readSettings } from './settings.ts';
import { registerStatusItem } from './status/status-item.ts';
import { createKeys } from './targets/keys.ts';
import { registerSelectTarget } from './targets/select-target.ts';
import { registerSignIn } from './targets/sign-in.ts';
import { registerSignOut } from './targets/sign-out.ts';
import { registerStartLocal } from './targets/start-local.ts';
import { createTargets } from './targets/targets.ts';
import { trainingFeatures } from './training/features.ts';

const createCtx = (extension: vscode.ExtensionContext): Ctx => {
  const log = vscode.window.createOutputChannel('Botyard', { log: true });
  const targets = createTargets(extension.workspaceState, readSettings);
  const ctx: Ctx = {
    extension,
    log,
    console: createBotConsole(),
    bots: createBotFolders(),
    targets,
    keys: createKeys(extension.secrets, extension.globalState),
    runs: createRuns(extension.workspaceState),
    languageServer: createLanguageServer(extension, log, readSettings),
    settings: readSettings,
  };
  extension.subscriptions.push(log, ctx.console, ctx.bots, targets, ctx.runs, ctx.languageServer);
  return ctx;
};

const features = [
  [registerNewBot, registerTreatAsBot],
  findingFeatures,
  trainingFeatures,
  [registerDeploy, registerRelease, registerRun, registerDeployReleaseRun, registerCancel, registerShowConsole],
  [registerSignIn, registerSignOut, registerSelectTarget, registerStartLocal, registerStatusItem],
].flat();

/** Table of contents: builds what all features share, registers each, and looks for bots. No network, no process. */
export const activate = async (extension: vscode.ExtensionContext): Promise<void> => {
  const ctx = createCtx(extension);
  for (const register of features) register(ctx);
  await ctx.bots.refresh();
};
