import * as vscode from 'vscode';
import { Failure } from '#core';

/** An untrusted workspace is checked, never run: every command that sends or runs begins here. */
export const requireTrust = (): void => {
  if (!vscode.workspace.isTrusted) throw new Failure('workspace-not-trusted');
};
