import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import type { CommandId } from '../manifest/commands.ts';
import { showFailure } from './show-failure.ts';

/** Registers a command whose failures end as one message, and never as a lost promise. */
export const registerCommand = (ctx: Ctx, id: CommandId, run: (...words: unknown[]) => Promise<void>): void => {
  const guarded = async (...words: unknown[]): Promise<void> => {
    try {
      await run(...words);
    } catch (error) {
      await showFailure(ctx, error);
    }
  };
  ctx.extension.subscriptions.push(vscode.commands.registerCommand(id, guarded));
};
