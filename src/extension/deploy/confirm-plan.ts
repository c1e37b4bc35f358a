import * as vscode from 'vscode';
import type { DeployPlan } from '#lifecycle';
import { translate } from '../edge/language.ts';
import { isProtected, type Target } from '../targets/target.ts';
import { planText } from './plan-rows.ts';

export type Agreement = 'deploy' | 'other-version' | 'left';

interface Row extends vscode.QuickPickItem {
  readonly agreement?: Agreement;
}

const rows = (plan: DeployPlan, target: Target): Row[] => {
  const text = planText(plan, target.name, translate);
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    { label: `$(cloud-upload) ${text.question}`, detail: text.answer, agreement: 'deploy' },
    { label: `$(edit) ${vscode.l10n.t('Another Version…')}`, agreement: 'other-version' },
    separator(text.filesTitle),
    ...text.files.map(({ path, size, reason }): Row => ({ label: path, description: `${size} · ${reason}` })),
    ...(text.leftOut.length > 0 ? [separator(vscode.l10n.t('left out'))] : []),
    ...text.leftOut.map(({ path, reason }): Row => ({ label: path, description: reason })),
  ];
};

/** Shows what would be sent and asks; a row of a file is for reading and answers nothing. */
export const confirmPlan = (plan: DeployPlan, target: Target): Promise<Agreement> =>
  new Promise((resolve) => {
    const pick = vscode.window.createQuickPick<Row>();
    const end = (agreement: Agreement): void => {
      resolve(agreement);
      pick.dispose();
    };
    pick.title = vscode.l10n.t('Deploy');
    pick.placeholder = vscode.l10n.t('Enter deploys; the list below is what is sent');
    pick.items = rows(plan, target);
    pick.ignoreFocusOut = true;
    pick.onDidAccept(() => {
      const agreement = pick.selectedItems[0]?.agreement;
      if (agreement) end(agreement);
    });
    pick.onDidHide(() => end('left'));
    pick.show();
  });

/** A protected target is confirmed by typing the bot's name; any other is taken as confirmed. */
export const confirmByTyping = async (target: Target, botId: string, what: string): Promise<boolean> => {
  if (!isProtected(target)) return true;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('{0} is a production target', target.name),
    prompt: vscode.l10n.t('{0}. Type the name of the bot to confirm: {1}', what, botId),
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' || text === botId ? null : vscode.l10n.t('This is not the name of the bot.')),
  });
  return typed === botId;
};
