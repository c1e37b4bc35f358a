import * as vscode from 'vscode';
import { lesson, ruleIds } from '#core';
import { RULE_SCHEME } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { language } from '../edge/language.ts';
import { commands, workbench } from '../manifest/commands.ts';
import { courseOf } from '../training/course.ts';
import { keepStep } from '../training/kept-record.ts';
import { ruleAt, rulePagePath, rulePageText } from './rule-page.ts';

const pickRule = async (): Promise<string | null> => {
  const items = ruleIds.map((id) => ({ label: id, detail: lesson(id, language()).title }));
  const title = vscode.l10n.t('Which rule should be explained?');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.label ?? null;
};

/** *Explain Rule…*, and the link at a finding: the lesson as a page. The manifest has VS Code show it in its own preview. */
export const registerExplainRule = (ctx: Ctx): void => {
  const provideTextDocumentContent = async ({ path }: vscode.Uri): Promise<string> => {
    const rule = ruleAt(path);
    if (rule === null) return vscode.l10n.t('This version of Botyard has no such rule.');
    await keepStep(ctx.extension, rule, 'read');
    return rulePageText(path, language(), await courseOf(ctx.settings())) ?? '';
  };
  ctx.extension.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(RULE_SCHEME, { provideTextDocumentContent }),
  );
  registerCommand(ctx, commands.explainRule, async (word) => {
    const known = typeof word === 'string' && ruleIds.includes(word);
    const rule = known ? word : await pickRule();
    if (rule === null) return;
    const page = vscode.Uri.from({ scheme: RULE_SCHEME, path: rulePagePath(rule) });
    await vscode.commands.executeCommand(workbench.open, page);
  });
};
