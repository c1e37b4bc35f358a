import * as vscode from 'vscode';
import { stringValueAt } from '#core';
import type { MoveToVault } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { withSteps } from '../edge/progress.ts';
import { requireTrust } from '../edge/trust.ts';
import { innerCommands } from '../manifest/commands.ts';
import { connect, isSignedIn } from '../targets/connect.ts';
import type { Target } from '../targets/target.ts';
import { rememberOwed } from './owed-values.ts';

type Consent = 'store' | 'later' | 'left';

/** The value leaves the editor only for the target, label and key named here, and only when the user says so. */
const askConsent = async (move: MoveToVault, target: Target): Promise<Consent> => {
  const items = [
    {
      label: vscode.l10n.t('Store in the vault of {0}', target.name),
      detail: vscode.l10n.t('Credential {0}, key {1}; the line then reads it from there.', move.label, move.key),
      consent: 'store' as Consent,
    },
    {
      label: vscode.l10n.t('Rewrite the line only'),
      detail: vscode.l10n.t('The value is asked for when you sign in or deploy.'),
      consent: 'later' as Consent,
    },
  ];
  const title = vscode.l10n.t('Move to Vault');
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.consent ?? 'left';
};

const store = async (ctx: Ctx, move: MoveToVault, target: Target, value: string): Promise<void> => {
  requireTrust();
  await withSteps(vscode.l10n.t('Storing {0} in the vault of {1}', move.key, target.name), async (signal) => {
    const client = await connect(ctx, target, signal);
    await client.putCredential(move.label, move.key, value, signal);
  });
  ctx.log.info(`stored key ${move.key} of credential ${move.label} in ${target.name}`);
};

const rewrite = async (document: vscode.TextDocument, move: MoveToVault): Promise<boolean> => {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of move.edits) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, newText);
  }
  return vscode.workspace.applyEdit(edit);
};

const TOLD = 'botyard.toldOfHistory';

/** Once: the literal is gone from the line, not from the past. */
const tellOfHistory = (ctx: Ctx): void => {
  if (ctx.extension.globalState.get<boolean>(TOLD)) return;
  void ctx.extension.globalState.update(TOLD, true);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Undo, local history and earlier commits still hold the literal. Change the secret if others could see it.',
    ),
  );
};

/** The quick fix of a literal secret. Whatever is left half-way leaves the line as it was. */
export const registerMoveToVault = (ctx: Ctx): void =>
  registerCommand(ctx, innerCommands.moveToVault, async (word) => {
    const move = word as MoveToVault;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(move.uri));
    const value = stringValueAt(document.getText(), move.literal.start, move.literal.end);
    if (document.version !== move.version || value === null) return;
    const target = ctx.targets.selected();
    const usable = target && vscode.workspace.isTrusted && isSignedIn(ctx, target) ? target : null;
    const consent = usable ? await askConsent(move, usable) : 'later';
    if (consent === 'left') return;
    if (consent === 'store' && usable) await store(ctx, move, usable, value);
    if (document.version !== move.version || !(await rewrite(document, move))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text changed meanwhile; the line was left as it is.'));
      return;
    }
    if (consent === 'later') await rememberOwed(ctx, move);
    tellOfHistory(ctx);
  });
