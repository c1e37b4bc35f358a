import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { forShortWork } from './engine.ts';
import { type Frame, fileSeconds, type Judged, refused, type SourcePath } from './part.ts';

export type Call =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'hashes'; readonly sources: readonly SourcePath[] }
  | { readonly kind: 'judge'; readonly sources: readonly SourcePath[]; readonly added: readonly string[] };

/** A call that is answered, for some files. */
type Job = Exclude<Call, { kind: 'frame' }>;
type JobOf = (sources: readonly SourcePath[]) => Job;

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
const silence = 'silence';
/**
 * What a thread may use. Small at first, as many files need little; a job that breaks off is done again file by file, each
 * with much. A file that then still takes more is not judged. Each thread holds the list of all files: with little room
 * beside it a thread would do nothing but collect.
 */
const memory = (isSecondTry: boolean, files: number) =>
  isSecondTry
    ? { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 }
    : { maxOldGenerationSizeMb: 30 + Math.ceil(files / 1_000), maxYoungGenerationSizeMb: 4 };

/** A crew of worker threads. One that breaks down is replaced; only the file that breaks one by itself is not judged. */
export const threadCrew = (
  program: string,
  files: number,
  threads = Math.min(mostThreads, availableParallelism()),
): Crew => {
  forShortWork();
  const seats = Array.from({ length: threads }, () => seatOf(program, files));
  const run = async <T>(jobOf: JobOf, sources: readonly SourcePath[], lost: Lost<T>): Promise<readonly T[]> => {
    const results: T[] = new Array(sources.length);
    let next = 0;
    const work = async (seat: Seat): Promise<void> => {
      while (next < sources.length) {
        const from = next;
        next += perJob;
        const job = jobOf(sources.slice(from, next));
        for (const [i, result] of (await answered(seat, job, jobOf, lost)).entries()) results[from + i] = result;
      }
    };
    await Promise.all(seats.map(work));
    return results;
  };
  return {
    hashes: (sources) =>
      run<string | null>(
        (sources) => ({ kind: 'hashes', sources }),
        sources,
        () => null,
      ),
    judge: (frame, sources, added) => {
      for (const seat of seats) seat.take(frame);
      const jobOf: JobOf = (sources) => ({ kind: 'judge', sources, added });
      return run<Judged>(jobOf, sources, ([path], cause) =>
        cause === silence
          ? refused('out-of-time', path, { seconds: fileSeconds })
          : refused('checker-stopped', path, { cause }),
      );
    },
    end: async () => {
      await Promise.all(seats.map((seat) => seat.end()));
    },
  };
};

type Lost<T> = (source: SourcePath, cause: string) => T;

const answered = async <T>(seat: Seat, job: Job, jobOf: JobOf, lost: Lost<T>): Promise<readonly T[]> => {
  const answer = await seat.call(job);
  if (answer.kind === 'done') return answer.value as readonly T[];
  const [only, ...others] = job.sources;
  if (only !== undefined && others.length === 0) return [lost(only, answer.cause)];
  const results: T[] = [];
  for (const source of job.sources) results.push(...(await answered(seat, jobOf([source]), jobOf, lost)));
  return results;
};

type Answer = { readonly kind: 'done'; readonly value: unknown } | { readonly kind: 'broke'; readonly cause: string };

interface Seat {
  take(frame: Frame): void;
  call(job: Job): Promise<Answer>;
  end(): Promise<void>;
}

/** The place of one thread: whoever sits there knows the frame. */
const seatOf = (program: string, files: number): Seat => {
  let frame: Frame | null = null;
  /** The frame is a copy of the list of all files: it goes to the thread with its first job in it. */
  let knows: Frame | null = null;
  const start = (isSecondTry: boolean): Worker => {
    const worker = new Worker(program, { resourceLimits: memory(isSecondTry, files) });
    // One that breaks down while nobody waits for it must not end the process: whoever calls it then is told.
    worker.on('error', () => undefined);
    knows = null;
    return worker;
  };
  let worker = start(false);
  return {
    take: (given) => {
      frame = given;
    },
    call: async (job) => {
      if (frame !== null && knows !== frame) worker.postMessage({ kind: 'frame', frame } satisfies Call);
      knows = frame;
      const answer = hasEnded(worker) ? gone : await answerOf(worker, job, fileSeconds * 1000);
      if (answer.kind === 'broke') {
        await worker.terminate();
        worker = start(true);
      }
      return answer;
    },
    end: async () => {
      await worker.terminate();
    },
  };
};

const gone: Answer = { kind: 'broke', cause: 'exit' };

const hasEnded = (worker: Worker): boolean => worker.threadId === -1;

const answerOf = (worker: Worker, call: Call, milliseconds: number): Promise<Answer> =>
  new Promise((done) => {
    const settle = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      done(answer);
    };
    const onMessage = (value: unknown): void => settle({ kind: 'done', value });
    // The name of an error says enough; its message may quote the text it choked on.
    const onError = (error: Error & { code?: string }): void =>
      settle({ kind: 'broke', cause: error.code ?? error.name });
    const onExit = (): void => settle(gone);
    const timer = setTimeout(() => settle({ kind: 'broke', cause: silence }), milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(call);
  });
