import * as vscode from 'vscode';
import { isFailure } from '#core';
import type { FollowState, TaskReport } from '#lifecycle';
import type { MaestroClient, Task } from '#maestro';
import type { Ctx } from '../ctx.ts';
import { language, translate as t } from '../edge/language.ts';
import { showFailure } from '../edge/show-failure.ts';
import { commands } from '../manifest/commands.ts';
import { isLocal, type Target } from '../targets/target.ts';
import { endOf, endText, headerText, lastWords, lineText, summaryText } from './console-text.ts';

export interface Followed {
  readonly taskId: number;
  readonly botId: string;
  readonly target: Target;
  readonly client: MaestroClient;
}

/** A restarted local orchestrator has another port. */
const reconnect = async (ctx: Ctx, target: Target): Promise<MaestroClient | null> => {
  if (!isLocal(target)) return null;
  const [{ orchestratorStatus, sessionOf }, { createMaestroClient }] = await Promise.all([
    import('#launch'),
    import('#maestro'),
  ]);
  const running = await orchestratorStatus(ctx.settings().dataFolder);
  return running && createMaestroClient({ session: await sessionOf(running), fetch: globalThis.fetch });
};

const reportOf = async (ctx: Ctx, { client, taskId }: Followed): Promise<TaskReport | null> => {
  const { taskReport } = await import('#lifecycle');
  try {
    return await taskReport({ client, taskId });
  } catch (error) {
    ctx.log.warn(`task ${taskId}: no report (${String(error)})`);
    return null;
  }
};

/** A run that ended well says so in its console and in the status bar; only a bad end is a message. */
const tellEnd = async (ctx: Ctx, run: Followed, task: Task): Promise<void> => {
  const end = endOf(task);
  ctx.log.info(`task ${run.taskId} of ${run.botId}: ${end}`);
  if (end !== 'FAILED' && end !== 'PARTIALLY_COMPLETED') return;
  const cause = lastWords(task, language());
  const said = `${t('Task {0} of {1}: {2}', run.taskId, run.botId, endText(task, t))}${cause ? ` · ${cause}` : ''}`;
  const say = end === 'FAILED' ? vscode.window.showErrorMessage : vscode.window.showWarningMessage;
  const show = t('Show Console');
  if ((await say(said, show)) === show) await vscode.commands.executeCommand(commands.showConsole);
};

const stateLines: Partial<Record<FollowState, () => string>> = {
  retrying: () => t('connection lost; trying again, no line is lost'),
  polling: () => t('this orchestrator keeps no console; what the task reports is shown instead'),
};

const write = async (ctx: Ctx, run: Followed, signal: AbortSignal): Promise<void> => {
  const { follow } = await import('#lifecycle');
  const again = { reconnect: () => reconnect(ctx, run.target) };
  for await (const event of follow({ client: run.client, taskId: run.taskId, signal, ...again })) {
    if (event.kind === 'line') {
      ctx.console.write(lineText(event.line, ctx.runs.active().length > 1 ? run.taskId : null, language()));
    } else if (event.kind === 'state') {
      ctx.runs.set({ ...run, phase: { kind: 'following', state: event.state } });
      const said = stateLines[event.state];
      if (said) ctx.console.write(`   ${said()}`);
    } else {
      ctx.console.write(summaryText(event.task, await reportOf(ctx, run), t, language()));
      ctx.runs.set({ ...run, phase: { kind: 'ended', task: event.task } });
      void tellEnd(ctx, run, event.task);
    }
  }
};

/** Streams a task's console into the panel until the task has ended. Never throws: whoever started it has gone on. */
export const followRun = async (ctx: Ctx, run: Followed): Promise<void> => {
  const stop = new AbortController();
  const owner = { dispose: () => stop.abort() };
  ctx.extension.subscriptions.push(owner);
  ctx.console.write(headerText(run.taskId, run.botId, run.target.name, t));
  ctx.console.show();
  ctx.runs.set({ ...run, phase: { kind: 'following', state: 'connecting' } });
  try {
    await write(ctx, run, stop.signal);
  } catch (error) {
    ctx.runs.set({ ...run, phase: { kind: 'lost' } });
    if (!isFailure(error, 'cancelled')) await showFailure(ctx, error);
  }
};
