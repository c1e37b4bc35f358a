// An orchestrator started the way the product starts one: detached, through #launch, from the source tree.
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { joinOrStartOrchestrator, type RunningOrchestrator, sessionOf } from '#launch';
import { createMaestroClient, type MaestroClient } from '#maestro';
import { isAlive } from '../../src/launch/status.ts';
import { eventually } from './eventually.ts';

export const launchOptions = (data: string) => ({
  data,
  bundle: join(import.meta.dirname, '..', '..', 'src', 'orchestrator', 'main.ts'),
  node: process.execPath,
});

/** Joined or started; ended at the latest when the test is, whatever has become of its folder by then. */
export const launched = async (t: TestContext, data: string): Promise<RunningOrchestrator> => {
  const running = await joinOrStartOrchestrator(launchOptions(data));
  t.after(async () => {
    if (isAlive(running.pid)) await killLaunched(running);
  });
  return running;
};

export const clientFor = async (running: RunningOrchestrator): Promise<MaestroClient> =>
  createMaestroClient({ session: await sessionOf(running), fetch: globalThis.fetch });

/** As if the power went: no word to it. */
export const killLaunched = async ({ pid }: RunningOrchestrator): Promise<void> => {
  process.kill(pid, 'SIGKILL');
  await eventually('the orchestrator is gone', () => !isAlive(pid));
};
