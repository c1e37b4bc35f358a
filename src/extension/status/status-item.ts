import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { translate } from '../edge/language.ts';
import { commands } from '../manifest/commands.ts';
import { statusText } from './status-text.ts';

/** The status bar item; it is there when a bot is, and only then. */
export const registerStatusItem = (ctx: Ctx): void => {
  const item = vscode.window.createStatusBarItem('botyard.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Botyard';
  const update = (): void => {
    const run = ctx.runs.active().at(-1) ?? ctx.runs.latest();
    const said = statusText(ctx.targets.selected(), run, translate);
    item.text = said.text;
    item.tooltip = said.tooltip;
    item.command = said.opens === 'console' ? commands.showConsole : commands.selectTarget;
    item.accessibilityInformation = { label: `Botyard, ${said.text.replace(/\$\([^)]*\) ?/g, '')}`, role: 'button' };
    if (ctx.bots.all().length > 0) item.show();
    else item.hide();
  };
  update();
  ctx.extension.subscriptions.push(
    item,
    ctx.bots.onDidChange(update),
    ctx.targets.onDidChange(update),
    ctx.runs.onDidChange(update),
  );
};
