import * as vscode from 'vscode';
import { explain, Failure, problemText } from '#core';
import type { PolicyRefresh } from '#lifecycle';
import { POLICY_FETCHED } from '#protocol';
import type { Ctx } from '../ctx.ts';
import { policyFrom } from './policy-from.ts';

const everyMs = 4 * 60 * 60_000;
const timeoutMs = 10_000;

/**
 * Renews the policy where this machine or a setting names a source, over VS Code's own `fetch`: its proxy and its
 * certificates are the user's. What comes is read by the language server; what does not come is said by the status.
 */
export const renewPolicy = async (ctx: Ctx): Promise<void> => {
  const { machine, origin, organisationFile } = policyFrom(ctx.settings());
  if (!machine || organisationFile !== undefined) return;
  const { refreshPolicy } = await import('#lifecycle');
  const fetch = async (): Promise<typeof globalThis.fetch> => globalThis.fetch;
  const refreshed = await refreshPolicy({ machine, origin, fetch, now: new Date(), timeoutMs });
  if (refreshed === null || refreshed.outcome.kind === 'recent') return;
  ctx.log.info(`policy of ${refreshed.origin.source}: ${outcomeText(refreshed)}`);
  await ctx.languageServer.tell(POLICY_FETCHED);
};

const outcomeText = ({ outcome, origin: { source } }: PolicyRefresh): string => {
  if (outcome.kind === 'refused') return problemText(outcome.refused);
  if (outcome.kind !== 'unreachable') return outcome.kind;
  const { cause, what } = outcome;
  return explain(new Failure('download-failed', { source, cause, what })).message;
};

/** With a bot in the window, and only then: at once, when a setting changes, and every few hours. */
export const registerPolicyDownload = (ctx: Ctx): void => {
  const quietly = (): void => {
    if (ctx.bots.all().length === 0) return;
    renewPolicy(ctx).catch((error: unknown) => ctx.log.warn(`policy: ${String(error)}`));
  };
  const timer = setInterval(quietly, everyMs);
  ctx.extension.subscriptions.push(
    { dispose: () => clearInterval(timer) },
    ctx.bots.onDidChange(quietly),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('botyard.policy') && quietly()),
  );
};
