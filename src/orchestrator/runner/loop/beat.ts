import { setTimeout as pause } from 'node:timers/promises';
import type { Control } from '../supervisor/control-client.ts';
import { BEAT_MS, type HeldRun } from './held-run.ts';
import { Superseded } from './runner-server.ts';

/** A beat that is not answered is as good as none: the next one must not wait for it. */
const ANSWER_MS = 5000;

/**
 * Says each second that the run is held. The supervisor's lease is renewed only when the server has heard us: when it
 * has not for long, another may hold the run, and the bot must end.
 */
export const keepBeating = async (run: HeldRun): Promise<void> => {
  const { folder, server, over } = run;
  const supervisor: { control: Control | null } = { control: null };
  void run.attended.promise.then((control) => {
    supervisor.control = control;
  });
  while (!over.aborted) {
    try {
      await server.beat(folder, AbortSignal.any([over, AbortSignal.timeout(ANSWER_MS)]));
      await supervisor.control?.renew();
    } catch (error) {
      if (error instanceof Superseded) return run.dropped.abort();
    }
    await pause(BEAT_MS, undefined, { signal: over }).catch(() => {});
  }
};
