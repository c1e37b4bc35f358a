import * as vscode from 'vscode';
import { WAIVERS, type WaiverInEditor } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { setContext } from '../edge/context-key.ts';
import { translate } from '../edge/language.ts';
import { workbench } from '../manifest/commands.ts';
import { contextKeys } from '../manifest/context-keys.ts';
import { rowOf } from './waiver-texts.ts';

const itemOf = (waiver: WaiverInEditor): vscode.TreeItem => {
  const { label, description, tooltip, hasEnded, isInVain } = rowOf(waiver, translate);
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon(hasEnded ? 'error' : isInVain ? 'warning' : 'clock');
  const at = new vscode.Position(Math.max(0, waiver.line - 1), 0);
  const selection = new vscode.Range(at, at);
  item.command = { command: workbench.open, title: '', arguments: [vscode.Uri.parse(waiver.uri, true), { selection }] };
  return item;
};

/** Waivers that end soon or have ended; there only while there are any. */
export const registerWaiversView = (ctx: Ctx): void => {
  const changed = new vscode.EventEmitter<void>();
  let shown: readonly WaiverInEditor[] = [];
  const update = async (): Promise<void> => {
    shown = (await ctx.languageServer.ask<readonly WaiverInEditor[]>(WAIVERS, null)) ?? [];
    setContext(contextKeys.hasNearWaiver, shown.length > 0);
    changed.fire();
  };
  const quietly = (): void => {
    update().catch((error: unknown) => ctx.log.warn(`waivers: ${String(error)}`));
  };
  const provider: vscode.TreeDataProvider<WaiverInEditor> = {
    onDidChangeTreeData: changed.event,
    getChildren: (of) => (of === undefined ? [...shown] : []),
    getTreeItem: itemOf,
  };
  ctx.extension.subscriptions.push(
    changed,
    vscode.window.registerTreeDataProvider('botyard.waivers', provider),
    ctx.languageServer.onBotsChanged(quietly),
  );
};
