import * as vscode from 'vscode';
import { BOT_OF, type BotStatus } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { setContext } from '../edge/context-key.ts';
import { translate } from '../edge/language.ts';
import { innerCommands } from '../manifest/commands.ts';
import { contextKeys } from '../manifest/context-keys.ts';
import { policyText } from './policy-text.ts';
import { statusRows } from './status-rows.ts';

const severity = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
} as const;

/** One item a row, made as they are needed. */
const show = (items: vscode.LanguageStatusItem[], status: BotStatus): void => {
  const said = policyText(status, translate);
  const rows = statusRows(said.text, said.detail);
  for (const item of items.splice(rows.length)) item.dispose();
  for (const [i, row] of rows.entries()) {
    items[i] ??= itemAt(i);
    const item = items[i];
    item.text = row.text;
    item.detail = row.detail;
    item.severity = severity[said.severity];
    item.command = said.file && i === 0 ? opens(said.file) : undefined;
  }
};

/** For any file of a bot, those that name requirements too: which ones are, the server has said already. */
const itemAt = (row: number): vscode.LanguageStatusItem => {
  const item = vscode.languages.createLanguageStatusItem(`botyard.policy.${row}`, { scheme: 'file' });
  item.name = vscode.l10n.t('Botyard Policy');
  return item;
};

const opens = (file: string): vscode.Command => ({
  command: innerCommands.openPolicy,
  title: vscode.l10n.t('Open Policy'),
  arguments: [file],
});

/** The policy in force for the file being edited, in VS Code's language status; nothing outside bots. */
export const registerPolicyStatus = (ctx: Ctx): void => {
  const items: vscode.LanguageStatusItem[] = [];
  const hide = (): void => {
    for (const item of items.splice(0)) item.dispose();
  };
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const status =
      document?.uri.scheme === 'file'
        ? await ctx.languageServer.ask<BotStatus>(BOT_OF, { uri: document.uri.toString() })
        : null;
    setContext(contextKeys.botFile, status !== null && document?.languageId === 'python');
    if (!status) return hide();
    setContext(contextKeys.hasCourse, status.course !== undefined);
    show(items, status);
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
