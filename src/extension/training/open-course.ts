import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { registerCommand } from '../edge/command.ts';
import { commands } from '../manifest/commands.ts';
import { courseOf } from './course.ts';

/** *Open Course of Your Organisation*: in a browser, after VS Code's own question. Nothing goes along. */
export const registerOpenCourse = (ctx: Ctx): void =>
  registerCommand(ctx, commands.openCourse, async () => {
    const course = await courseOf(ctx.settings());
    if (course !== null) await vscode.env.openExternal(vscode.Uri.parse(course, true));
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The policy of your organisation names no course (training.course).'),
      );
  });
