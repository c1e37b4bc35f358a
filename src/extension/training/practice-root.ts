import * as vscode from 'vscode';

/** Where samples are written: VS Code's own folder for this extension on this machine, outside of every workspace. */
export const practiceRoot = ({ globalStorageUri }: Pick<vscode.ExtensionContext, 'globalStorageUri'>): vscode.Uri =>
  vscode.Uri.joinPath(globalStorageUri, 'training');
