import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '#core';
import type { ConsoleLine } from '#maestro';
import { readBot } from '#workspace';
import { type Bell, createBell } from '../bell.ts';
import { pythonOfBot } from '../environment/python-of-bot.ts';
import type { RunEnd } from '../protocol.ts';
import { openSpoolReader, type SpoolReader } from '../spool/reader.ts';
import { sayInConsole } from '../spool/say.ts';
import { openSpoolWriter, type SpoolWriter } from '../spool/writer.ts';
import { type AttendedRun, attendRun } from '../supervisor/attend.ts';
import { startSupervisor } from '../supervisor/start.ts';
import { userCache } from '../user-cache.ts';
import { makeLocalRunFolder } from './run-folder.ts';

export interface LocalOptions {
  /** The bot's folder; it runs where it lies. */
  readonly folder: string;
  readonly python?: string | undefined;
  readonly cache?: string;
  readonly signal?: AbortSignal | undefined;
  /** 0: no limit. */
  readonly timeoutS?: number;
}

export type LocalEvent =
  | { readonly kind: 'line'; readonly line: ConsoleLine }
  | { readonly kind: 'end'; readonly end: RunEnd };

/** Short: when whoever started it is gone, nobody is left to see it. */
const LEASE_S = 10;
const RENEW_MS = 1000;
const LOOK_MS = 500;

interface LocalRun {
  readonly runDir: string;
  readonly bell: Bell;
  readonly options: LocalOptions;
}

const prepare = async ({ runDir, bell, options }: LocalRun, spool: SpoolWriter): Promise<AttendedRun> => {
  const { signal } = options;
  const { folder, bot } = await readBot(options.folder);
  const say = sayInConsole(spool, bell);
  const python = await pythonOfBot({
    folder,
    bot: bot.id,
    python: options.python,
    cache: options.cache ?? userCache(),
    say,
    signal,
  });
  const entry = path.join(folder, ...bot.entry.split('/'));
  if (signal?.aborted) throw new Failure('cancelled');
  const job = { entry, python, args: [], secrets: [], firstSeq: spool.lastSeq() + 1 };
  await startSupervisor(runDir, { ...job, timeoutS: options.timeoutS ?? 0, leaseS: LEASE_S });
  return attendRun(runDir, bell.ring);
};

/** Keeps the run ours, and ends it when the caller has had enough. */
const lead = ({ control }: AttendedRun, signal: AbortSignal | undefined): (() => void) => {
  const kill = (): void => void control?.kill().catch(() => {});
  const renewing = setInterval(() => void control?.renew().catch(() => {}), RENEW_MS);
  signal?.addEventListener('abort', kill, { once: true });
  if (signal?.aborted) kill();
  return () => {
    clearInterval(renewing);
    signal?.removeEventListener('abort', kill);
    control?.close();
  };
};

/** Lines as they come, until `isComplete` and nothing is left. */
async function* linesOf(reader: SpoolReader, bell: Bell, isComplete: () => boolean): AsyncGenerator<LocalEvent> {
  for (;;) {
    const complete = isComplete();
    const lines = await reader.read();
    for (const line of lines) yield { kind: 'line', line };
    if (lines.length > 0) continue;
    if (complete) return;
    await bell.wait(LOOK_MS);
  }
}

/** The state of one local run: what has been settled so far. */
interface Progress {
  end: RunEnd | null;
  failed: { readonly error: unknown } | null;
}

const follow = (run: LocalRun, spool: SpoolWriter, progress: Progress): Promise<void> =>
  prepare(run, spool)
    .then(async (attended) => {
      const leave = lead(attended, run.options.signal);
      progress.end = await attended.ended.finally(leave);
    })
    .catch((error: unknown) => {
      progress.failed = { error };
    })
    .finally(() => run.bell.ring());

/**
 * The inner loop of a bot's author: the same environment and supervisor as on a runner, but no server. The bot gets no
 * arguments, so that the SDK is offline. Leaving the iteration ends the bot; nothing is left behind.
 */
export async function* runLocal(options: LocalOptions): AsyncGenerator<LocalEvent> {
  const runDir = await makeLocalRunFolder();
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, ...(options.signal ? [options.signal] : [])]);
  const run: LocalRun = { runDir, bell: createBell(), options: { ...options, signal } };
  const spool = openSpoolWriter({ folder: runDir, firstSeq: 1 });
  const reader = openSpoolReader(runDir, 0);
  const progress: Progress = { end: null, failed: null };
  const following = follow(run, spool, progress);
  try {
    yield* linesOf(reader, run.bell, () => progress.end !== null || progress.failed !== null);
    if (progress.failed) throw progress.failed.error;
    if (progress.end) yield { kind: 'end', end: progress.end };
  } finally {
    leaving.abort();
    await following;
    await reader.close();
    spool.close();
    await rm(runDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
