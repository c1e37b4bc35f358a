import * as vscode from 'vscode';
import { explain, type Failure, isFailure } from '#core';
import type { Ctx } from '../ctx.ts';
import { commands, workbench } from '../manifest/commands.ts';
import { language } from './language.ts';

interface Action {
  readonly title: string;
  run(): unknown;
}

const command = (title: string, id: string): Action => ({ title, run: () => vscode.commands.executeCommand(id) });

/** The next step that can be taken right here. */
const actionFor = (failure: Failure): Action | null => {
  switch (failure.code) {
    case 'not-signed-in':
    case 'login-refused':
      return command(vscode.l10n.t('Sign In…'), commands.signIn);
    case 'workspace-not-trusted':
      return command(vscode.l10n.t('Manage Trust'), workbench.manageTrust);
    case 'deploy-refused':
    case 'deploy-could-not-check':
      return command(vscode.l10n.t('Show Problems'), workbench.showProblems);
    case 'target-unknown':
      return command(vscode.l10n.t('Select Target…'), commands.selectTarget);
    case 'automation-unknown':
    case 'bot-unknown':
      return command(vscode.l10n.t('Deploy, Release and Run'), commands.deployReleaseRun);
    default:
      return null;
  }
};

/** Messages are plain text: the marks of the catalogue's sentences would show. */
const plain = (text: string): string => text.replace(/[`*]/g, '').replace(/\.\.(?=\s|$)/g, '.');

const offer = async (message: string, actions: readonly Action[]): Promise<void> => {
  const chosen = await vscode.window.showErrorMessage(message, ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
};

/** One message for one failure: what, where, why, and a button for the next step. What the user cancelled is silent. */
export const showFailure = async (ctx: Ctx, error: unknown): Promise<void> => {
  if (error instanceof vscode.CancellationError || isFailure(error, 'cancelled')) return;
  const showLog: Action = { title: vscode.l10n.t('Show Log'), run: () => ctx.log.show() };
  if (!isFailure(error)) {
    ctx.log.error(error instanceof Error ? error : String(error));
    await offer(vscode.l10n.t('Botyard met an error of its own; the log says which.'), [showLog]);
    return;
  }
  const { message, next } = explain(error, language());
  ctx.log.error(`${error.code}: ${message}`);
  const action = actionFor(error);
  // A button that takes the next step says it better than a sentence about it.
  if (action) await offer(plain(message), [action, showLog]);
  else await offer(`${plain(message)} ${plain(next)}`, [showLog]);
};
