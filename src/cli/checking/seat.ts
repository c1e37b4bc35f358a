import { Worker } from 'node:worker_threads';
import type { Asked, Call, Started } from './calls.ts';
import { type Frame, fileSeconds } from './part.ts';

/** The cause of a thread that did not answer in time. */
export const silence = 'silence';

/**
 * What a thread may use. Small at first, as many files need little; a job that breaks off is done again file by file, each
 * with much. A file that then still takes more is not judged. Each thread holds the list of all files: with little room
 * beside it a thread would do nothing but collect.
 */
const memory = (isSecondTry: boolean, files: number) =>
  isSecondTry
    ? { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 }
    : { maxOldGenerationSizeMb: 27 + Math.ceil(files / 1_000), maxYoungGenerationSizeMb: 3 };

/** What comes of a call. */
export type Answer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'broke'; readonly cause: string };

export interface Seat {
  take(frame: Frame): void;
  call(call: Asked): Promise<Answer>;
  end(): Promise<void>;
}

/** The place of one thread: whoever sits there knows the frame. */
export const seatOf = (program: string, files: number, workerData: Started): Seat => {
  let frame: Frame | null = null;
  /** The frame is a copy of the list of all files: it goes to the thread with its first job in it. */
  let knows: Frame | null = null;
  const start = (isSecondTry: boolean): Worker => {
    const worker = new Worker(program, { workerData, resourceLimits: memory(isSecondTry, files) });
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
    call: async (call) => {
      if (frame !== null && knows !== frame) worker.postMessage({ kind: 'frame', frame } satisfies Call);
      knows = frame;
      const answer = hasEnded(worker) ? gone : await answerOf(worker, call, fileSeconds * 1000);
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
