import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  type ApprovalRequest,
  approvalRequestAddress,
  approvalRequestName,
  approvalRequestText,
  askedFor,
} from '#core';
import type { AskForApproval } from '#protocol';
import { writeFileAtomic } from '#workspace';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { innerCommands } from '../manifest/commands.ts';

/** Where several distributions may bring an import, the user says which. */
const requestOf = async ({ distributions, request }: AskForApproval): Promise<ApprovalRequest | undefined> => {
  if ('list' in request) return request;
  const [first, ...others] = distributions;
  const title = vscode.l10n.t('Which distribution brings {0}?', request.module);
  const distribution =
    others.length === 0
      ? first
      : await vscode.window.showQuickPick([...distributions], { title, ignoreFocusOut: true });
  return distribution === undefined ? undefined : { ...request, distribution };
};

/** Shows the whole address before it is opened: what goes out is read first. */
const open = async (address: string, what: string): Promise<void> => {
  const go = { label: vscode.l10n.t('Open in the browser'), detail: address };
  const title = vscode.l10n.t('Ask for Approval of {0}', what);
  if (await vscode.window.showQuickPick([go], { title, ignoreFocusOut: true }))
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
};

/** The reason is asked for together with the place, so that Enter is the consent. */
const write = async (folder: string, request: ApprovalRequest): Promise<void> => {
  const path = join(folder, approvalRequestName(request));
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ask for Approval of {0}', askedFor(request)),
    prompt: vscode.l10n.t('Enter writes the request to {0}', path),
    placeHolder: vscode.l10n.t('Why does the bot need it? (may stay empty)'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.length > 500 ? vscode.l10n.t('At most 500 characters.') : undefined),
  });
  if (reason === undefined) return;
  await writeFileAtomic(path, approvalRequestText({ ...request, ...(reason.trim() ? { reason: reason.trim() } : {}) }));
  void vscode.window.setStatusBarMessage(vscode.l10n.t('Request written: {0}', path), 10_000);
};

/** Behind the action at a finding: shows what would be asked and where it goes; the user sends it, or does not. */
export const registerAskForApproval = (ctx: Ctx): void =>
  registerCommand(ctx, innerCommands.askForApproval, async (word) => {
    const ask = word as AskForApproval;
    const request = await requestOf(ask);
    if (request === undefined) return;
    const { destination } = ask;
    if ('folder' in destination) await write(destination.folder, request);
    else await open(approvalRequestAddress(destination.url, request), askedFor(request));
  });
