import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { language, translate } from '../edge/language.ts';
import { commands } from '../manifest/commands.ts';
import { keepStep } from './kept-record.ts';
import { afterwards } from './lesson-rows.ts';
import { openSample, saveOpen } from './open-sample.ts';
import { ruleOf, sampleOf, sampleState } from './sample-files.ts';

/** Typing pauses before anybody is praised. */
const pauseMs = 400;

/** Says that a sample is mended, how far its step is, and offers the next one. */
const praise = async (ctx: Ctx, rule: string): Promise<void> => {
  const record = await keepStep(ctx.extension, rule, 'mended');
  await saveOpen(sampleOf(ctx.extension, rule).folder);
  const { group, next } = afterwards(record, rule, language(), translate);
  if (group === undefined) return;
  const said = vscode.l10n.t(
    'Mended: {0}. {1}: {2} of {3} lessons done.',
    rule,
    group.title,
    group.done,
    group.lessons.length,
  );
  const nextOne = vscode.l10n.t('Next Sample');
  const choose = vscode.l10n.t('Choose a Lesson…');
  const chosen = await vscode.window.showInformationMessage(said, ...(next === null ? [] : [nextOne]), choose);
  if (chosen === nextOne && next !== null) await openSample(ctx, next);
  if (chosen === choose) await vscode.commands.executeCommand(commands.securityTraining);
};

/** Says what is missing; a message without a button is drawn in one line and cut. */
const offerAnew = async (ctx: Ctx, rule: string, missing: string): Promise<void> => {
  const anew = vscode.l10n.t('Start Over');
  const said = vscode.l10n.t(
    'The finding is gone, but so is what the sample does: {0} should still be there.',
    missing,
  );
  if ((await vscode.window.showInformationMessage(said, anew)) === anew) await openSample(ctx, rule);
};

/** Listens to what is typed in samples, and to nothing else; the core's check says when one is mended. */
export const registerSampleJudge = (ctx: Ctx): void => {
  const timers = new Map<string, NodeJS.Timeout>();
  const told = new Map<string, string>();
  const judge = async (rule: string): Promise<void> => {
    const now = await sampleState(sampleOf(ctx.extension, rule));
    const said = now?.state ?? '';
    if (told.get(rule) === said) return;
    told.set(rule, said);
    if (now?.state === 'mended') await praise(ctx, rule);
    if (now?.state === 'emptied') await offerAnew(ctx, rule, now.missing);
  };
  const soon = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const rule = contentChanges.length === 0 ? null : ruleOf(ctx.extension, document.uri);
    if (rule === null) return;
    clearTimeout(timers.get(rule));
    const quietly = (): void => void judge(rule).catch((error: unknown) => ctx.log.warn(`training: ${String(error)}`));
    timers.set(rule, setTimeout(quietly, pauseMs));
  };
  ctx.extension.subscriptions.push(vscode.workspace.onDidChangeTextDocument(soon), {
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  });
};
