import * as vscode from 'vscode';
import type { Ctx } from '../ctx.ts';
import { setContext } from '../edge/context-key.ts';
import { contextKeys } from '../manifest/context-keys.ts';

/** Starts the language server with the first bot; without a bot there is no process of ours. */
export const registerWatching = (ctx: Ctx): void => {
  const start = (): void => {
    ctx.languageServer.start().catch((error: unknown) => ctx.log.error(`language server: ${String(error)}`));
  };
  const seen = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    const ours = uris.some((uri) => vscode.languages.getDiagnostics(uri).some(({ source }) => source === 'Botyard'));
    if (!ours) return;
    setContext(contextKeys.sawFinding, true);
    seen.dispose();
  });
  const found = ctx.bots.onDidChange((bots) => {
    if (bots.length > 0) start();
  });
  ctx.extension.subscriptions.push(seen, found);
};
