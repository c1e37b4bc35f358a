import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { machineEnvironment } from './bot-environment.ts';
import { supervisorCommand } from './command.ts';
import type { Job } from './job.ts';
import { READY } from './supervise.ts';

const LOG_FILE = 'supervisor.log';

/** Electron is Node only when it is told so; nothing else that is ours is handed down. */
const supervisorEnvironment = (): Record<string, string> => ({
  ...machineEnvironment(process.env, process.platform),
  ...(process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {}),
});

const spawnSupervisor = (runDir: string): ChildProcess => {
  const [node, ...args] = supervisorCommand();
  const log = openSync(path.join(runDir, LOG_FILE), 'a', 0o600);
  try {
    return spawn(node, [...args, runDir], {
      cwd: runDir,
      env: supervisorEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'pipe', log],
    });
  } finally {
    closeSync(log);
  }
};

/** Its first line, or null when it ended without one. The pipe is let go: it must not keep us, nor us it. */
const firstLine = (from: Readable): Promise<string | null> =>
  new Promise((resolve) => {
    const lines = createInterface({ input: from });
    lines.once('line', resolve);
    lines.once('close', () => resolve(null));
  }).then((line) => {
    from.destroy();
    return line as string | null;
  });

/**
 * Starts the supervisor of a run, in a session of its own, and returns when the bot runs or has already ended
 * (`exit.json` is then there). Rejects with what the supervisor itself said when it could not do its work.
 */
export const startSupervisor = async (runDir: string, job: Job): Promise<void> => {
  const child = spawnSupervisor(runDir);
  const died = new Promise<never>((_, reject) => child.once('error', reject));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.stdin?.on('error', () => {});
  child.stdin?.end(JSON.stringify(job));
  const said = child.stdout ? await Promise.race([firstLine(child.stdout), died]) : null;
  child.unref();
  if (said === READY) return;
  if ((await exited) === 0) return;
  throw new Error((await readFile(path.join(runDir, LOG_FILE), 'utf8')).trim().split('\n').slice(-5).join(' '));
};
