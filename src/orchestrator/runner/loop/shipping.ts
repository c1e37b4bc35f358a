import type { Bell } from '../bell.ts';
import { openSpoolReader } from '../spool/reader.ts';
import { persist } from './persist.ts';
import { type RunName, type RunnerServer, Superseded } from './runner-server.ts';

/** A ring may be lost when a supervisor dies; then the spool is looked at this often. */
const LOOK_MS = 500;
const MOST_REWINDS = 3;

export interface Shipping {
  readonly server: RunnerServer;
  readonly run: RunName;
  readonly folder: string;
  readonly firstSeq: number;
  readonly bell: Bell;
  readonly signal: AbortSignal;
  /** True once nothing more will be written. */
  readonly isComplete: () => boolean;
}

/**
 * Takes lines from the spool to the server as they come, in batches that grow when the server is slow, and gives the
 * last sequence number when all are there. The server's answer is the truth: what it does not have is sent again, and
 * only what it has is deleted here.
 */
export const shipConsole = async ({
  server,
  run,
  folder,
  firstSeq,
  bell,
  signal,
  isComplete,
}: Shipping): Promise<number> => {
  let shipped = firstSeq - 1;
  let rewinds = 0;
  const reader = openSpoolReader(folder, shipped);
  try {
    for (;;) {
      signal.throwIfAborted();
      const complete = isComplete();
      const lines = await reader.read();
      const sent = lines.at(-1)?.seq;
      if (sent === undefined) {
        if (complete) return shipped;
        await bell.wait(LOOK_MS);
        continue;
      }
      const last = await persist(signal, () => server.console(run, lines, signal));
      rewinds = last > shipped ? 0 : rewinds + 1;
      if (rewinds > MOST_REWINDS) throw new Superseded('the server does not take the console');
      shipped = last;
      if (last < sent) await reader.rewind(last);
      else await reader.dropThrough(last);
    }
  } finally {
    await reader.close();
  }
};
