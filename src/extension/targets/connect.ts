import { Failure } from '#core';
import type { RunningOrchestrator } from '#launch';
import type { MaestroClient, Session } from '#maestro';
import type { Ctx } from '../ctx.ts';
import { policyFrom } from '../findings/policy-from.ts';
import { isLocal, type Target } from './target.ts';

/** An orchestrator that a command started ends when nobody has used it for this long. */
const IDLE_EXIT_S = 15 * 60;

/** Joins the orchestrator of this machine, or starts it. Only ever by a command that says so. */
export const joinOrStartLocal = async (
  ctx: Ctx,
  signal: AbortSignal,
  idleExitS?: number,
): Promise<RunningOrchestrator> => {
  const { findNode, joinOrStartOrchestrator, orchestratorStatus } = await import('#launch');
  const { dataFolder, interpreter, node } = ctx.settings();
  const { organisationFile, organisationKey, origin } = policyFrom(ctx.settings());
  const running = await orchestratorStatus(dataFolder);
  if (running) return running;
  const env = node ? { ...process.env, BOTYARD_NODE: node } : process.env;
  const chosen = await findNode({ env, execPath: process.execPath });
  const started = await joinOrStartOrchestrator({
    data: dataFolder,
    bundle: ctx.extension.asAbsolutePath('dist/orchestrator.js'),
    node: chosen,
    // VS Code's own program is a Node when it is told so; any other Node does not mind.
    env: { ELECTRON_RUN_AS_NODE: '1' },
    signal,
    ...(organisationFile ? { policyFile: organisationFile } : {}),
    ...(organisationKey ? { policyKey: organisationKey } : {}),
    ...(origin ? { policyOrigin: origin } : {}),
    ...(interpreter ? { python: interpreter } : {}),
    ...(idleExitS === undefined ? {} : { idleExitS }),
  });
  ctx.log.info(`orchestrator at ${started.url}, data in ${started.data}, pid ${started.pid}`);
  return started;
};

const sessionFor = async (ctx: Ctx, target: Target, signal: AbortSignal): Promise<Session> => {
  if (isLocal(target)) {
    const { sessionOf } = await import('#launch');
    return sessionOf(await joinOrStartLocal(ctx, signal, IDLE_EXIT_S));
  }
  const { url, login } = target;
  const key = url && login ? await ctx.keys.get({ url, login }) : null;
  if (!url || !login || !key) throw new Failure('not-signed-in', { server: url ?? target.name });
  return { server: url, login, key };
};

/** A client for a target, over VS Code's own `fetch`: its proxy and its certificates are the user's. */
export const connect = async (ctx: Ctx, target: Target, signal: AbortSignal): Promise<MaestroClient> => {
  const session = await sessionFor(ctx, target, signal);
  const { createMaestroClient } = await import('#maestro');
  return createMaestroClient({ session, fetch: globalThis.fetch });
};

/** True when commands can reach the target without asking for a key. */
export const isSignedIn = (ctx: Ctx, target: Target): boolean =>
  isLocal(target) || ctx.keys.accounts().some(({ url, login }) => url === target.url && login === target.login);
