import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleLine } from '#maestro';
import { readJson } from '../../src/orchestrator/runner/files.ts';
import type { RunEnd } from '../../src/orchestrator/runner/protocol.ts';
import { openSpoolReader } from '../../src/orchestrator/runner/spool/reader.ts';
import { type AttendedRun, attendRun } from '../../src/orchestrator/runner/supervisor/attend.ts';
import type { Job } from '../../src/orchestrator/runner/supervisor/job.ts';
import { startSupervisor } from '../../src/orchestrator/runner/supervisor/start.ts';

/** A run folder with a bot in it, whose entry is `source`. */
export const botFolder = async (root: string, source: string): Promise<{ runDir: string; entry: string }> => {
  const bot = join(root, 'run', 'bot');
  await mkdir(bot, { recursive: true, mode: 0o700 });
  await writeFile(join(bot, 'bot.py'), source);
  return { runDir: join(root, 'run'), entry: join(bot, 'bot.py') };
};

export const jobOf = (entry: string, python: string, change: Partial<Job> = {}): Job => ({
  entry,
  python,
  args: [],
  secrets: [],
  firstSeq: 1,
  timeoutS: 0,
  leaseS: 30,
  ...change,
});

/** Every line the spool has now. */
export const spooled = async (runDir: string): Promise<ConsoleLine[]> => {
  const reader = openSpoolReader(runDir, 0);
  const all: ConsoleLine[] = [];
  for (let lines = await reader.read(); lines.length > 0; lines = await reader.read()) all.push(...lines);
  await reader.close();
  return all;
};

/** Starts a bot under a supervisor and stays with it. */
export const startRun = async (
  root: string,
  source: string,
  python: string,
  change: Partial<Job> = {},
): Promise<AttendedRun & { runDir: string }> => {
  const { runDir, entry } = await botFolder(root, source);
  await startSupervisor(runDir, jobOf(entry, python, change));
  return { runDir, ...(await attendRun(runDir, () => {})) };
};

/** Runs a bot to its end under a supervisor. */
export const runToEnd = async (
  root: string,
  source: string,
  python: string,
  change: Partial<Job> = {},
): Promise<{ end: RunEnd; lines: ConsoleLine[]; runDir: string }> => {
  const { runDir, ended } = await startRun(root, source, python, change);
  const end = await ended;
  return { end, lines: await spooled(runDir), runDir };
};

/** Text of one stream, line by line. */
export const textsOf = (lines: readonly ConsoleLine[], stream: ConsoleLine['stream']): string[] =>
  lines.filter((line) => line.stream === stream).map(({ text }) => text);

/** The process number of a run's bot. */
export const botPid = async (runDir: string): Promise<number> =>
  ((await readJson(join(runDir, 'supervisor.json'))) as { bot: number }).bot;

export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
