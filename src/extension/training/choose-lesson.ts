import * as vscode from 'vscode';
import { ruleIds, trainingGroups } from '#core';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { language, translate } from '../edge/language.ts';
import { commands, workbench } from '../manifest/commands.ts';
import { recordKept, showDone } from './kept-record.ts';
import { type GroupRows, type LessonRow, lessonRows } from './lesson-rows.ts';
import { openSample } from './open-sample.ts';

interface Row extends vscode.QuickPickItem {
  readonly lesson?: LessonRow;
  readonly isWalkthrough?: true;
}

const rowOf = (lesson: LessonRow): Row => ({
  label: `$(${lesson.isDone ? 'pass-filled' : lesson.hasSample ? 'circle-large-outline' : 'book'}) ${lesson.title}`,
  description: lesson.hasSample ? lesson.rule : vscode.l10n.t('{0}, to be read', lesson.rule),
  lesson,
});

const rowsOf = ({ title, done, lessons }: GroupRows): readonly Row[] => [
  {
    label: vscode.l10n.t('{0}: {1} of {2} done', title, done, lessons.length),
    kind: vscode.QuickPickItemKind.Separator,
  },
  ...lessons.map(rowOf),
];

const choose = async (ctx: Ctx, group?: string): Promise<Row | undefined> => {
  const groups = lessonRows(recordKept(ctx.extension), language(), translate, group);
  const walkthrough: Row = { label: `$(mortar-board) ${vscode.l10n.t('Open the Walkthrough')}`, isWalkthrough: true };
  const rows = [...(group === undefined ? [walkthrough] : []), ...groups.flatMap(rowsOf)];
  const title = vscode.l10n.t('Security Training');
  const placeHolder = vscode.l10n.t('Which sample do you want to mend?');
  return vscode.window.showQuickPick(rows, { title, placeHolder, matchOnDescription: true });
};

/** *Security Training…*: opens the sample of a lesson that is named or chosen; a group narrows the choice. */
export const registerSecurityTraining = (ctx: Ctx): void =>
  registerCommand(ctx, commands.securityTraining, async (word) => {
    showDone(recordKept(ctx.extension));
    if (typeof word === 'string' && ruleIds.includes(word)) return openSample(ctx, word);
    const row = await choose(ctx, trainingGroups.find(({ id }) => id === word)?.id);
    if (row?.isWalkthrough)
      await vscode.commands.executeCommand(workbench.openWalkthrough, `${ctx.extension.extension.id}#training`, false);
    if (row?.lesson?.hasSample) await openSample(ctx, row.lesson.rule);
    else if (row?.lesson) await vscode.commands.executeCommand(commands.explainRule, row.lesson.rule);
  });
