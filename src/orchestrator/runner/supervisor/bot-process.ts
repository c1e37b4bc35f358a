import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { starterFile } from '../starter.ts';
import { botEnvironment } from './bot-environment.ts';
import type { Job } from './job.ts';
import { killTree, type ProcessTree, treeIsGone } from './process-tree.ts';

/** How long a bot that was told to end may take: a cancel is answered within a second. */
const GRACE_MS = 800;
/** What the bot leaves running when it ends may take this long to end by itself. */
const LEFTOVER_MS = 500;
/** How long a pipe may stay open that a process outside our reach still holds. */
const DRAIN_MS = 2000;

export interface BotExit {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

export interface BotProcess {
  readonly pid: number;
  /** Settles when the bot and all it started have ended and its pipes are read to the end. */
  readonly ended: Promise<BotExit>;
  kill(): void;
}

export interface BotOutput {
  take(stream: 'stdout' | 'stderr', bytes: Uint8Array): void;
}

const launch = (job: Job, tmp: string): ChildProcess =>
  spawn(job.python, [starterFile()], {
    cwd: path.dirname(job.entry),
    env: botEnvironment(process.env, process.platform, { python: job.python, tmp }),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });

const tell = (child: ChildProcess, fields: readonly string[]): void => {
  const channel = child.stdio[3] as Writable;
  // A Python that died at once leaves nobody to read; its exit code says so.
  channel.on('error', () => {});
  channel.end(fields.join('\0'));
};

const drained = async (child: ChildProcess): Promise<void> => {
  const pipes = [child.stdout, child.stderr].filter((pipe): pipe is Readable => pipe !== null && !pipe.closed);
  const late = new AbortController();
  const closed = Promise.all(pipes.map((pipe) => once(pipe, 'close'))).then(() => late.abort());
  await Promise.race([closed, pause(DRAIN_MS, undefined, { signal: late.signal }).catch(() => {})]);
  for (const pipe of pipes) pipe.destroy();
};

/** Starts the bot in a process group of its own, with stdin at its end; rejects when the Python cannot be started. */
export const startBot = async (job: Job, tmp: string, output: BotOutput): Promise<BotProcess> => {
  const child = launch(job, tmp);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const tree: ProcessTree = { group: pid, tmp };
  tell(child, [job.entry, ...job.args]);
  child.stdout?.on('data', (bytes: Uint8Array) => output.take('stdout', bytes));
  child.stderr?.on('data', (bytes: Uint8Array) => output.take('stderr', bytes));

  const ended = once(child, 'exit').then(async ([exitCode, signal]): Promise<BotExit> => {
    if (!(await treeIsGone(tree, LEFTOVER_MS))) await killTree(tree, GRACE_MS);
    await drained(child);
    return { exitCode, signal };
  });
  return { pid, ended, kill: () => void killTree(tree, GRACE_MS) };
};
