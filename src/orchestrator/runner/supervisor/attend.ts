import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readJson } from '../files.ts';
import type { RunEnd } from '../protocol.ts';
import { type Control, connectControl } from './control-client.ts';
import { EXIT_FILE, exitRecord, SUPERVISOR_FILE, type SupervisorRecord, supervisorRecord } from './job.ts';
import { killTree } from './process-tree.ts';

/** A run with a supervisor, as a runner sees it. */
export interface AttendedRun {
  /** Null when the run had ended before we came. */
  readonly control: Control | null;
  /** Settles when nothing more will be written to the spool; rejects when we let go of the run before that. */
  readonly ended: Promise<RunEnd>;
}

/** How a run ended when nobody was there to write it down. `lastSeq` is completed by whoever reads the spool. */
export const lostRun = (message: string): RunEnd => ({
  kind: 'lost',
  exitCode: null,
  signal: null,
  message,
  traceback: null,
  lastSeq: 0,
});

const exitOf = async (runDir: string): Promise<RunEnd | null> => {
  const read = exitRecord.safeParse(await readJson(path.join(runDir, EXIT_FILE)));
  return read.success ? read.data : null;
};

const recordOf = async (runDir: string): Promise<SupervisorRecord | null> => {
  const read = supervisorRecord.safeParse(await readJson(path.join(runDir, SUPERVISOR_FILE)));
  return read.success ? read.data : null;
};

const GRACE_MS = 800;

/**
 * A supervisor that was killed leaves its bot behind. On Linux the bot is known by its own temporary folder; elsewhere
 * by its number, which is all there is.
 */
const endOrphan = async ({ bot, tmp }: SupervisorRecord): Promise<void> => {
  await killTree({ group: process.platform === 'linux' ? null : bot, tmp }, GRACE_MS);
  await rm(tmp, { recursive: true, force: true });
};

const afterClosing = async (runDir: string, record: SupervisorRecord, control: Control): Promise<RunEnd> => {
  const by = await control.closed;
  const exit = await exitOf(runDir);
  if (exit) return exit;
  if (by === 'by-us') throw new Error('let go of');
  await endOrphan(record);
  return lostRun('The supervisor of this run ended without a word; it was killed, or the disk is full.');
};

/**
 * Comes to a run that was started before, by us or by a runner that is gone. `onLines` is called when the spool grows.
 * A run that cannot be reached has ended, one way or another.
 */
export const attendRun = async (runDir: string, onLines: () => void): Promise<AttendedRun> => {
  const record = await recordOf(runDir);
  const control = record ? await connectControl(record.control, onLines).catch(() => null) : null;
  if (record && control) return { control, ended: afterClosing(runDir, record, control) };
  // Looked for after the attempt to connect: a supervisor writes it before it stops listening.
  const exit = await exitOf(runDir);
  if (exit) return { control: null, ended: Promise.resolve(exit) };
  if (record) await endOrphan(record);
  return { control: null, ended: Promise.resolve(lostRun('The runner was stopped while it prepared this run.')) };
};
