import { Worker } from 'node:worker_threads';
import type { Records, Row, Statement } from './port.ts';
import { type Job, type JobAnswer, RECORDS_ROLE } from './sqlite-worker.ts';

export interface SqliteOptions {
  readonly file: string;
  /** The program whose records role runs in the worker: `main.ts` in the source tree, the bundle itself when bundled. */
  readonly entry: URL;
}

/** The database refused a statement. The message never holds a parameter's value. */
export class RecordsError extends Error {
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.name = 'RecordsError';
    this.code = code;
  }
}

/** Somebody else holds the file. */
export const isHeldByAnother = (error: unknown): boolean =>
  error instanceof Error && /database is locked/.test(error.message);

interface Waiting {
  resolve(rows: Row[][]): void;
  reject(error: Error): void;
}

/** Opens the store in a worker thread; one process at a time, see {@link isHeldByAnother}. */
export const openSqlite = async ({ file, entry }: SqliteOptions): Promise<Records> => {
  const worker = new Worker(entry, { workerData: { role: RECORDS_ROLE, file }, execArgv: [], stderr: false });
  const waiting = new Map<number, Waiting>();
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
  });
  let next = 1;
  let broken: Error | null = null;
  const failAll = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: JobAnswer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('rows' in answer) caller?.resolve(answer.rows);
    else caller?.reject(new RecordsError(answer.error, answer.code));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the records are closed')));

  const ask = (statements: readonly Statement[]): Promise<Row[][]> => {
    if (broken) return Promise.reject(broken);
    const job: Job = { id: next++, statements };
    return new Promise((resolve, reject) => {
      waiting.set(job.id, { resolve, reject });
      worker.postMessage(job);
    });
  };
  return {
    query: async (sql, params = []) => (await ask([{ sql, params }]))[0] ?? [],
    transaction: ask,
    close: async () => {
      if (!broken) worker.postMessage('close');
      await gone;
    },
  };
};
