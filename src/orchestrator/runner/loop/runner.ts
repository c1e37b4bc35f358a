import { hostname } from 'node:os';
import path from 'node:path';
import type { Claim } from '../protocol.ts';
import { lostRun } from '../supervisor/attend.ts';
import { userCache } from '../user-cache.ts';
import { conductRun, takeUpRun } from './conduct.ts';
import { type HeldRun, holdRun } from './held-run.ts';
import { pauseAfterEmpty, persist } from './persist.ts';
import type { Machine } from './prepare.ts';
import { leftRuns, makeRunFolder } from './run-folder.ts';
import { createRunnerServer, type RunnerServer, Superseded } from './runner-server.ts';

export interface RunnerOptions {
  /** Address of the server, e.g. `http://127.0.0.1:4711`. */
  readonly server: string;
  readonly token: string;
  /** The orchestrator's data folder; the runner keeps to `runner/` in it. */
  readonly data: string;
  /** How many runs at once. */
  readonly slots: number;
  readonly log: (message: string) => void;
  readonly pool?: string;
  /** Cache folder of the user when not given. */
  readonly cache?: string;
  readonly python?: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Runner {
  /** Lets go of every run; supervisors and their bots go on, and are taken up by the next runner on this folder. */
  stop(): Promise<void>;
}

const CLAIM_WAIT_S = 20;

interface Shift {
  readonly server: RunnerServer;
  readonly options: RunnerOptions;
  readonly runs: string;
  readonly machine: Machine;
  readonly stopping: AbortSignal;
  readonly held: Map<HeldRun, Promise<void>>;
}

const hold = (shift: Shift, run: HeldRun, work: Promise<void>): void => {
  const kept = work
    .catch((error: unknown) =>
      shift.options.log(`run ${run.folder.runId}: ${error instanceof Error ? error.message : error}`),
    )
    .finally(() => shift.held.delete(run));
  shift.held.set(run, kept);
};

const claimOne = (shift: Shift): Promise<Claim | null> => {
  const request = {
    runner: hostname(),
    pool: shift.options.pool ?? 'default',
    free: shift.options.slots - shift.held.size,
    holding: [...shift.held.keys()].map(({ folder: { runId, attempt } }) => ({ runId, attempt })),
    waitS: CLAIM_WAIT_S,
  };
  return persist(shift.stopping, () => shift.server.claim(request, shift.stopping));
};

const begin = async (shift: Shift, claim: Claim): Promise<void> => {
  const folder = await makeRunFolder(shift.runs, {
    runId: claim.runId,
    attempt: claim.attempt,
    firstSeq: claim.firstSeq,
  });
  const run = holdRun(folder, { ...shift, log: shift.options.log });
  hold(shift, run, conductRun(run, claim, shift.machine));
};

/** A folder that cannot be made (a full disk) ends this run, not the runner. */
const refuse = async (shift: Shift, claim: Claim, error: unknown): Promise<void> => {
  const message = error instanceof Error ? error.message : String(error);
  shift.options.log(`run ${claim.runId}: ${message}`);
  const end = { ...lostRun(message), kind: 'not-started' as const, lastSeq: claim.firstSeq - 1 };
  await shift.server.end(claim, end, shift.stopping).catch(() => {});
};

const work = async (shift: Shift): Promise<void> => {
  for (const folder of await leftRuns(shift.runs)) {
    const run = holdRun(folder, { ...shift, log: shift.options.log });
    hold(shift, run, takeUpRun(run));
  }
  while (!shift.stopping.aborted) {
    if (shift.held.size >= shift.options.slots) await Promise.race(shift.held.values());
    else {
      const asked = performance.now();
      const claim = await claimOne(shift);
      if (claim) await begin(shift, claim).catch((error: unknown) => refuse(shift, claim, error));
      else await pauseAfterEmpty(asked, shift.stopping);
    }
  }
};

/** Starts to serve: takes up what an earlier runner left, then claims runs as slots are free. */
export const startRunner = (options: RunnerOptions): Runner => {
  const stop = new AbortController();
  const shift: Shift = {
    options,
    server: createRunnerServer(options),
    runs: path.join(options.data, 'runner', 'runs'),
    machine: { cache: options.cache ?? userCache(), python: options.python },
    stopping: stop.signal,
    held: new Map(),
  };
  const working = work(shift).catch((error: unknown) => {
    if (stop.signal.aborted) return;
    const refused = error instanceof Superseded ? 'the server refuses this runner: ' : '';
    options.log(`runner stopped: ${refused}${error instanceof Error ? error.message : error}`);
  });
  return {
    stop: async () => {
      stop.abort();
      await working;
      await Promise.allSettled(shift.held.values());
    },
  };
};
