import { text } from 'node:stream/consumers';
import { job } from './job.ts';
import { superviseRun } from './supervision.ts';

/** What the supervisor prints once the bot runs, or could not be started; then it never prints again. */
export const READY = 'ready';

const LINGER_MS = 2000;

/**
 * The process of one run: `supervise <runDir>`, the job as JSON on stdin. It belongs to nobody once it has said `ready`:
 * runner and server may die and come back.
 */
export const supervise = async (argv: readonly string[]): Promise<void> => {
  const [runDir] = argv;
  if (!runDir) throw new Error('supervise needs the folder of a run');
  const told = job.parse(JSON.parse(await text(process.stdin)));
  await superviseRun(runDir, told, () => {
    process.stdout.on('error', () => {});
    process.stdout.write(`${READY}\n`);
  });
  // A runner that does not close its end must not keep us.
  setTimeout(() => process.exit(0), LINGER_MS).unref();
};
