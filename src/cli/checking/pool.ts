import { availableParallelism } from 'node:os';
import type { CacheEntry } from '#workspace';
import type { Job, Started } from './calls.ts';
import { forShortWork } from './engine.ts';
import { type PackedJob, unpacked } from './packed.ts';
import { type Frame, fileSeconds, type Judged, refused, type SourcePath } from './part.ts';
import { type Seat, seatOf, silence } from './seat.ts';

/** What is asked of all files, a job at a time. */
interface Task<T> {
  jobOf(sources: readonly SourcePath[]): Job;
  /** The answer of a thread, one for each file. */
  read(answer: unknown): readonly T[];
  /** What stands for a file that broke a thread off. */
  lost(source: SourcePath, cause: string): T;
}

/** Both steps of a check over all files, whoever does the work. */
export interface Crew {
  hashes(sources: readonly SourcePath[]): Promise<readonly (string | null)[]>;
  /** `added`: what is on `sys.path` as far as is known. */
  judge(frame: Frame, sources: readonly SourcePath[], added: readonly string[]): Promise<readonly Judged[]>;
  end(): Promise<void>;
}

/** More threads than these cost more memory than they save time. */
const mostThreads = 4;
const perJob = 24;
/** Of fewer files a thread has compiled too little to be worth keeping. */
const worthKeeping = 500;

/** A crew of worker threads. One that breaks down is replaced; only the file that breaks one by itself is not judged. */
export const threadCrew = async (
  program: string,
  files: number,
  { threads = Math.min(mostThreads, availableParallelism()), keeps = null }: Partial<CrewOptions> = {},
): Promise<Crew> => {
  forShortWork();
  const started: Started = { compiled: (await keeps?.load()) ?? null };
  const seats = Array.from({ length: threads }, () => seatOf(program, files, started));
  let judged = 0;
  const run = async <T>(task: Task<T>, sources: readonly SourcePath[]): Promise<readonly T[]> => {
    const results: T[] = new Array(sources.length);
    let next = 0;
    const work = async (seat: Seat): Promise<void> => {
      while (next < sources.length) {
        const from = next;
        next += perJob;
        const answer = await answered(seat, task, sources.slice(from, next));
        for (const [i, result] of answer.entries()) results[from + i] = result;
      }
    };
    await Promise.all(seats.map(work));
    return results;
  };
  return {
    hashes: (sources) => run(hashing, sources),
    judge: (frame, sources, added) => {
      for (const seat of seats) seat.take(frame);
      judged += sources.length;
      return run(judging(added), sources);
    },
    end: async () => {
      if (keeps !== null && judged >= worthKeeping) await keepCompiled(seats[0], keeps);
      await Promise.all(seats.map((seat) => seat.end()));
    },
  };
};

export interface CrewOptions {
  readonly threads: number;
  /** Where what the threads have compiled is kept for those of the next check; null: it is not. */
  readonly keeps: CacheEntry | null;
}

/** Nothing where what was kept is good still. */
const keepCompiled = async (seat: Seat | undefined, keeps: CacheEntry): Promise<void> => {
  const answer = await seat?.call({ kind: 'compiled' });
  if (answer?.kind === 'done' && answer.value instanceof Uint8Array) await keeps.save(answer.value);
};

const hashing: Task<string | null> = {
  jobOf: (sources) => ({ kind: 'hashes', sources }),
  read: (answer) => answer as readonly (string | null)[],
  lost: () => null,
};

const judging = (added: readonly string[]): Task<Judged> => ({
  jobOf: (sources) => ({ kind: 'judge', sources, added }),
  read: (answer) => unpacked(answer as PackedJob),
  lost: ([path], cause) =>
    cause === silence
      ? refused('out-of-time', path, { seconds: fileSeconds })
      : refused('checker-stopped', path, { cause }),
});

/** A job that breaks off is done again, file by file. */
const answered = async <T>(seat: Seat, task: Task<T>, sources: readonly SourcePath[]): Promise<readonly T[]> => {
  const answer = await seat.call(task.jobOf(sources));
  if (answer.kind === 'done') return task.read(answer.value);
  const [only, ...others] = sources;
  if (only !== undefined && others.length === 0) return [task.lost(only, answer.cause)];
  const results: T[] = [];
  for (const source of sources) results.push(...(await answered(seat, task, [source])));
  return results;
};
