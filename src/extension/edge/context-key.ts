import * as vscode from 'vscode';
import type { ContextKey } from '../manifest/context-keys.ts';

export const setContext = (key: ContextKey, value: boolean): void => {
  void vscode.commands.executeCommand('setContext', key, value);
};
