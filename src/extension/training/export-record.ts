import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { trainingExport } from '#core';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { commands } from '../manifest/commands.ts';
import { recordKept } from './kept-record.ts';

/** Asks with what would be in the file; null when the person does not want it written. */
const consent = async (ctx: Ctx): Promise<'json' | 'csv' | null> => {
  const done = Object.values(recordKept(ctx.extension));
  const read = done.filter((one) => one.read !== undefined).length;
  const mended = done.filter((one) => one.mended !== undefined).length;
  const detail = vscode.l10n.t(
    'The file names each lesson with the day on which you read it and the day on which you mended its sample: {0} read, {1} mended. It holds no name, nothing you typed and nothing of your bots. It is written where you say, and sent nowhere.',
    read,
    mended,
  );
  const [json, csv] = [vscode.l10n.t('Save as JSON…'), vscode.l10n.t('Save as CSV…')];
  const asked = vscode.l10n.t('Export your training record?');
  const chosen = await vscode.window.showInformationMessage(asked, { modal: true, detail }, json, csv);
  return chosen === json ? 'json' : chosen === csv ? 'csv' : null;
};

/** *Export Training Record…*: the only way on which what was read and mended leaves this machine's storage. */
export const registerExportTraining = (ctx: Ctx): void =>
  registerCommand(ctx, commands.exportTraining, async () => {
    const format = await consent(ctx);
    if (format === null) return;
    const defaultUri = vscode.Uri.file(join(homedir(), `botyard-training.${format}`));
    const filters = format === 'json' ? { JSON: ['json'] } : { CSV: ['csv'] };
    const file = await vscode.window.showSaveDialog({ defaultUri, filters });
    if (file === undefined) return;
    const text = trainingExport(recordKept(ctx.extension), format);
    await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    await vscode.window.showTextDocument(file);
  });
