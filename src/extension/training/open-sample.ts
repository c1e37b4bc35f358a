import * as vscode from 'vscode';
import type { PracticeState } from '#core';
import { PRACTICE_WRITTEN, RULE_SCHEME } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { language } from '../edge/language.ts';
import { rulePagePath } from '../findings/rule-page.ts';
import { workbench } from '../manifest/commands.ts';
import { type Sample, sampleOf, sampleState, writeSample } from './sample-files.ts';

/** Opens a sample where its finding shows, with the lesson beside it. One that was mended begins anew. */
export const openSample = async (ctx: Ctx, rule: string): Promise<void> => {
  const sample = sampleOf(ctx.extension, rule);
  const before = await sampleState(sample);
  // One that is not mended yet stays as it was left.
  const isGoingOn = before?.state === 'finding' || before?.state === 'unclear';
  const now = isGoingOn ? before : await begin(ctx, sample);
  await ctx.languageServer.start();
  await ctx.languageServer.tell(PRACTICE_WRITTEN);
  const place = now.state === 'finding' ? now.finding.place : null;
  const file = vscode.Uri.joinPath(sample.folder, place?.path ?? 'bot.py');
  const document = await vscode.workspace.openTextDocument(file);
  const at = new vscode.Position((place?.line ?? 1) - 1, (place?.column ?? 1) - 1);
  const page = vscode.Uri.from({ scheme: RULE_SCHEME, path: rulePagePath(rule) });
  // The sample last: what is opened last has the focus, whatever a preview is asked to leave.
  await vscode.commands.executeCommand(workbench.open, page, {
    viewColumn: vscode.ViewColumn.Two,
    preserveFocus: true,
  });
  const selection = new vscode.Range(at, at);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false, selection });
};

const begin = async (ctx: Ctx, sample: Sample): Promise<PracticeState> => {
  await saveOpen(sample.folder);
  return writeSample(ctx.extension, sample, language());
};

/** Saves what is open of a sample: unsaved, it would stand over the one that is written. */
export const saveOpen = async (folder: vscode.Uri): Promise<void> => {
  const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.startsWith(`${folder.path}/`));
  for (const document of open) if (document.isDirty) await document.save();
};
