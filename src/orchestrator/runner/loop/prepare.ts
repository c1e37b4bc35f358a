import path from 'node:path';
import { explain, Failure, isFailure } from '#core';
import { botFromFiles, extractArchive, payloadDigest, readArchive } from '#workspace';
import { pythonOfBot } from '../environment/python-of-bot.ts';
import type { Claim, RunEnd } from '../protocol.ts';
import { sayInConsole } from '../spool/say.ts';
import { openSpoolWriter } from '../spool/writer.ts';
import type { Job } from '../supervisor/job.ts';
import type { HeldRun } from './held-run.ts';
import { persist } from './persist.ts';

export interface Machine {
  readonly cache: string;
  readonly python: string | undefined;
}

/** A run that can start, or why it cannot. */
export type Prepared = { readonly job: Job } | { readonly end: RunEnd };

/** Fetches and unpacks the bot; gives its entry. What the server calls the version must be what we unpacked. */
const unpack = async (run: HeldRun, claim: Claim, signal: AbortSignal): Promise<string> => {
  const bytes = await persist(signal, () => run.server.archive(run.folder, signal));
  const files = readArchive(bytes);
  if (payloadDigest(files) !== claim.payloadDigest) {
    throw new Failure('archive-invalid', { cause: `its content is not that of ${claim.botId} ${claim.version}` });
  }
  await extractArchive(files, run.folder.bot);
  return botFromFiles(files, claim.botId).entry;
};

const jobOf = (run: HeldRun, claim: Claim, entry: string, python: string, firstSeq: number): Job => ({
  entry: path.join(run.folder.bot, ...entry.split('/')),
  python,
  args: [claim.server, String(claim.taskId), claim.token, claim.organization],
  secrets: [claim.token],
  firstSeq,
  timeoutS: claim.timeoutS,
  leaseS: claim.leaseS,
});

const endOf = (kind: RunEnd['kind'], message: string | null, lastSeq: number): RunEnd => ({
  kind,
  exitCode: null,
  signal: null,
  message,
  traceback: null,
  lastSeq,
});

const sentence = (error: unknown): string => {
  if (isFailure(error)) return explain(error).message;
  return error instanceof Error ? error.message : String(error);
};

/**
 * All that comes before the bot's first line: archive, environment. What pip says goes into the console as it comes. A
 * cancel ends it at once; anything else that goes wrong is how the run ended.
 */
export const prepareRun = async (run: HeldRun, claim: Claim, machine: Machine): Promise<Prepared> => {
  const spool = openSpoolWriter({ folder: run.folder.folder, firstSeq: claim.firstSeq });
  const signal = AbortSignal.any([run.over, run.cancel.signal]);
  try {
    const entry = await unpack(run, claim, signal);
    const say = sayInConsole(spool, run.bell);
    const python = await pythonOfBot({ ...machine, folder: run.folder.bot, bot: claim.botId, say, signal });
    signal.throwIfAborted();
    return { job: jobOf(run, claim, entry, python, spool.lastSeq() + 1) };
  } catch (error) {
    run.over.throwIfAborted();
    if (run.cancel.signal.aborted) return { end: endOf('cancelled', null, spool.lastSeq()) };
    return { end: endOf('not-started', sentence(error), spool.lastSeq()) };
  } finally {
    spool.close();
  }
};
