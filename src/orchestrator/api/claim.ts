import type * as z from 'zod/mini';
import type { ClaimedRun } from '../dispatch/local-queue.ts';
import type { Claim, claimRequest } from '../runner/protocol.ts';
import { ORGANIZATION, type Services } from './services.ts';

/** Gives a runner the next run of its pool, waiting for one until `gone`. */
export const claimWork = async (
  services: Services,
  { runner, pool, free }: z.infer<typeof claimRequest>,
  gone: AbortSignal,
): Promise<Claim | null> => {
  const { queue } = services;
  for (;;) {
    const mark = queue.runner.bell.mark();
    // A caller that has hung up must not be given anything: nobody would run it.
    if (gone.aborted) return null;
    const run = free > 0 ? await queue.runner.claim(runner, pool) : null;
    if (run) {
      const claim = await claimOf(services, run, runner);
      if (claim) return claim;
    } else {
      await queue.runner.bell.wait(mark, gone);
    }
  }
};

const claimOf = async (services: Services, run: ClaimedRun, runner: string): Promise<Claim | null> => {
  const { queue, tasks, tokens, spools, admin, serverUrl, log } = services;
  const { runId, attempt, timeoutS, leaseS } = run;
  const task = await tasks.started(runId, runner);
  if (!task || task.version === null || task.payloadDigest === null) {
    await queue.runner.end(runId, attempt, { kind: 'failed', message: 'its task is not there' });
    return null;
  }
  log('run-claimed', { run: runId, attempt, runner });
  return {
    runId,
    attempt,
    taskId: task.id,
    botId: task.botId,
    version: task.version,
    payloadDigest: task.payloadDigest,
    server: serverUrl(),
    token: await tokens.task({ login: admin.login, taskId: task.id, runId, attempt }),
    organization: ORGANIZATION,
    firstSeq: (await spools.of(task.id).last()) + 1,
    timeoutS,
    leaseS,
  };
};
