import * as vscode from 'vscode';
import { BOT_OF, type BotStatus } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { setContext } from '../edge/context-key.ts';
import { translate } from '../edge/language.ts';
import { innerCommands } from '../manifest/commands.ts';
import { contextKeys } from '../manifest/context-keys.ts';
import { policyText } from './policy-text.ts';

const severity = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

const show = (item: vscode.LanguageStatusItem, status: BotStatus): void => {
  const said = policyText(status, translate);
  item.text = said.text;
  item.detail = said.detail;
  item.severity = severity[said.severity];
  item.command = said.file
    ? { command: innerCommands.openPolicy, title: vscode.l10n.t('Open Policy'), arguments: [said.file] }
    : undefined;
};

/** The policy in force for the file being edited, in VS Code's language status; nothing outside bots. */
export const registerPolicyStatus = (ctx: Ctx): void => {
  let item: vscode.LanguageStatusItem | null = null;
  const hide = (): void => {
    item?.dispose();
    item = null;
  };
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const status =
      document?.uri.scheme === 'file'
        ? await ctx.languageServer.ask<BotStatus>(BOT_OF, { uri: document.uri.toString() })
        : null;
    setContext(contextKeys.botFile, status !== null && document?.languageId === 'python');
    if (!status) return hide();
    // Any file of a bot, those that name requirements too: which ones are, the server has said already.
    item ??= vscode.languages.createLanguageStatusItem('botyard.policy', { scheme: 'file' });
    item.name = vscode.l10n.t('Botyard Policy');
    show(item, status);
  };
  const quietly = (): void => {
    update().catch((error: unknown) => ctx.log.warn(`policy status: ${String(error)}`));
  };
  registerCommand(ctx, innerCommands.openPolicy, async (path) => {
    await vscode.window.showTextDocument(vscode.Uri.file(String(path)));
  });
  ctx.extension.subscriptions.push(
    { dispose: hide },
    vscode.window.onDidChangeActiveTextEditor(quietly),
    ctx.languageServer.onBotsChanged(quietly),
  );
};
