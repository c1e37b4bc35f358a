import type { LocalQueue } from './dispatch/local-queue.ts';
import type { Log } from './log.ts';
import type { Repositories } from './records/index.ts';
import type { Admission } from './tasks/admission.ts';
import type { Tasks } from './tasks/tasks.ts';

const BEAT_MS = 1_000;
/** Nothing should ever need it but a crash between two writes. */
const RECONCILE_BEATS = 30;

export interface PulseParts {
  readonly repositories: Repositories;
  readonly queue: LocalQueue;
  readonly admission: Admission;
  readonly tasks: Tasks;
  readonly log: Log;
  /** Begins to remove what may be kept no longer, as often as it sees fit. */
  readonly sweepData: () => void;
  /** Called at each beat, last. */
  readonly onBeat: () => Promise<void>;
}

/** Every second: ends what lost its runner, starts what has become due. Gives the way to stop it. */
export const startPulse = (parts: PulseParts): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let beats = 0;
  let current: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    try {
      await parts.queue.sweep();
      await parts.admission.admit();
      if (++beats % RECONCILE_BEATS === 0) await reconcile(parts);
      parts.sweepData();
      await parts.onBeat();
    } catch (error) {
      parts.log('pulse-failed', { error: error instanceof Error ? error.message : String(error) });
    }
    if (!stopped) timer = setTimeout(next, BEAT_MS);
  };
  const next = (): void => {
    current = beat();
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
};

/** Mends what a crash left between two writes: a run that was never submitted, an end that never reached its task. */
export const reconcile = async ({
  repositories,
  queue,
  admission,
  tasks,
}: Omit<PulseParts, 'onBeat' | 'sweepData'>): Promise<void> => {
  for (const task of await repositories.tasks.unfinished()) {
    const run = task.runId === null ? null : await queue.state(task.runId);
    if (run === null) await admission.submit(task);
    else if (run.phase === 'ended' && task.runId !== null) await tasks.settle(task.runId);
  }
};
