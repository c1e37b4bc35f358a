import { isMainThread, workerData } from 'node:worker_threads';
import { explain, Failure, isFailure } from '#core';
import { serveOptions } from './options.ts';
import { RECORDS_ROLE, runRecordsWorker } from './records/sqlite-worker.ts';
import { supervise } from './runner/index.ts';
import { serve } from './serve.ts';

/** This one program is the server, each task's supervisor, and the thread that owns the records. */
const main = async (): Promise<void> => {
  if (!isMainThread && workerData?.role === RECORDS_ROLE) return runRecordsWorker();
  const [role, ...args] = process.argv.slice(2);
  if (role === 'supervise') return supervise(args);
  if (role === 'serve') return runServer(args);
  throw new Failure('usage', { cause: 'Say serve or supervise.', verb: 'orchestrator' });
};

const runServer = async (args: readonly string[]): Promise<void> => {
  const { ready, idle, stop } = await serve(serveOptions(args), new URL(import.meta.url));
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  // Whoever started us may be gone.
  process.stdout.on('error', () => undefined);
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  await Promise.race([asked, idle]);
  await stop();
  process.exit(0);
};

/** One line of JSON that a program can read, with the words a person needs in it. */
const complain = (error: unknown): void => {
  if (isMainThread && isFailure(error)) {
    process.stderr.write(`${JSON.stringify({ code: error.code, data: error.data, ...explain(error) })}\n`);
    process.exit(2);
  }
  throw error;
};

main().catch(complain);
