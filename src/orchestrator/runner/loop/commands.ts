import type { RunnerCommand } from '../protocol.ts';
import type { HeldRun } from './held-run.ts';
import { pauseAfterEmpty, persist } from './persist.ts';
import { Superseded } from './runner-server.ts';

/**
 * A value is masked, and only then acknowledged: the server's answer to the bot waits for that. When the supervisor is
 * gone there is nothing left to mask.
 */
const carryOut = async (run: HeldRun, command: RunnerCommand): Promise<void> => {
  if (command.kind === 'cancel') return run.cancel.abort();
  const control = await run.attended.promise;
  await control?.mask(command.values).catch(() => {});
};

/** Follows what the server wants of a run until the run is over. */
export const followCommands = async (run: HeldRun): Promise<void> => {
  const { folder, server, over } = run;
  let after = 0;
  try {
    while (!over.aborted) {
      const asked = performance.now();
      const commands = await persist(over, () => server.commands(folder, after, over));
      if (commands.length === 0) await pauseAfterEmpty(asked, over);
      for (const command of commands) {
        await carryOut(run, command);
        await persist(over, () => server.acknowledge(folder, command.n, over));
        after = Math.max(after, command.n);
      }
    }
  } catch (error) {
    if (error instanceof Superseded) run.dropped.abort();
    else if (!over.aborted) throw error;
  }
};
