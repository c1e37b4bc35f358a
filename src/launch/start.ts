import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { Failure, type PolicyOrigin } from '#core';
import { childEnv } from './child-env.ts';
import { logFileOf, readyLine } from './data-folder.ts';
import { failureOfExit } from './exit.ts';
import { orchestratorStatus, type RunningOrchestrator } from './status.ts';
import { waitFor } from './wait.ts';

export interface StartOptions {
  readonly data: string;
  /** `dist/orchestrator.js`, or `src/orchestrator/main.ts` under a Node that runs it. */
  readonly bundle: string;
  readonly node: string;
  /** Besides the environment of this process; `ELECTRON_RUN_AS_NODE: '1'` from the extension. */
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly policyFile?: string;
  /** Where its policy is fetched from, and the public key that it is signed with. */
  readonly policyOrigin?: PolicyOrigin;
  /** The public key that {@link policyFile} is signed with. */
  readonly policyKey?: string;
  /** The interpreter its runner makes environments with. */
  readonly python?: string;
  readonly idleExitS?: number;
  readonly signal?: AbortSignal;
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 60_000;

/**
 * Starts an orchestrator of its own life on a data folder and returns when it has said that it is ready. What it says on
 * stderr goes to a file meanwhile, so that it can outlive this process without writing into a broken pipe.
 */
export const startOrchestrator = async (options: StartOptions): Promise<RunningOrchestrator> => {
  if (options.signal?.aborted) throw new Failure('cancelled');
  const scratch = await mkdtemp(join(tmpdir(), 'botyard-start-'));
  const words = join(scratch, 'stderr');
  try {
    const stderr = await open(words, 'a', 0o600);
    const child = spawn(options.node, argumentsOf(options), {
      detached: true,
      stdio: ['ignore', 'pipe', stderr.fd],
      env: childEnv(process.env, options.env),
      windowsHide: true,
    });
    // Listening begins before anything is awaited: a child that cannot be run says so at once.
    const outcome = outcomeOf(child, options);
    await stderr.close();
    return await readyOf(child, await outcome, options, words);
  } finally {
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
  }
};

/** Uses the orchestrator that holds the folder, or starts one; of two that start at once, one joins the other. */
export const joinOrStartOrchestrator = async (options: StartOptions): Promise<RunningOrchestrator> => {
  const running = await orchestratorStatus(options.data);
  if (running) return running;
  try {
    return await startOrchestrator(options);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'orchestrator-already-running') throw error;
    const ms = options.deadlineMs ?? DEADLINE_MS;
    const other = await waitFor(() => orchestratorStatus(options.data), ms, options.signal);
    if (other) return other;
    throw options.signal?.aborted ? new Failure('cancelled') : error;
  }
};

const argumentsOf = (o: StartOptions): string[] => [
  o.bundle,
  'serve',
  '--data',
  o.data,
  ...(o.port === undefined ? [] : ['--port', String(o.port)]),
  ...(o.policyFile === undefined ? [] : ['--policy', o.policyFile]),
  ...(o.policyOrigin === undefined ? [] : ['--policy-source', o.policyOrigin.source]),
  ...policyKeyOf(o),
  ...(o.python === undefined ? [] : ['--python', o.python]),
  ...(o.idleExitS === undefined ? [] : ['--idle-exit-s', String(o.idleExitS)]),
];

/** Public: no secret is on this command line. */
const policyKeyOf = ({ policyOrigin, policyKey = policyOrigin?.publicKey }: StartOptions): string[] =>
  policyKey === undefined ? [] : ['--policy-key', policyKey];

type Outcome = { ready: RunningOrchestrator } | { exit: number | null } | { failed: Error } | { stopped: Failure };

const readyOf = async (
  child: ChildProcess,
  outcome: Outcome,
  options: StartOptions,
  words: string,
): Promise<RunningOrchestrator> => {
  child.stdout?.destroy();
  child.unref();
  if ('ready' in outcome) return outcome.ready;
  if ('exit' in outcome) throw await failureOfExit(outcome.exit, await said(words), options);
  child.kill('stopped' in outcome && outcome.stopped.code === 'cancelled' ? 'SIGTERM' : 'SIGKILL');
  if ('stopped' in outcome) throw outcome.stopped;
  const { code } = outcome.failed as NodeJS.ErrnoException;
  const cause = `${options.node} could not be run (${code ?? 'unknown'})`;
  throw new Failure('orchestrator-did-not-start', { cause, log: logFileOf(options.data) });
};

const outcomeOf = (child: ChildProcess, { data, signal, deadlineMs = DEADLINE_MS }: StartOptions): Promise<Outcome> => {
  const { promise, resolve } = promiseOf<Outcome>();
  const late = { cause: `not ready after ${deadlineMs / 1000} s`, log: logFileOf(data) };
  const cancel = (): void => resolve({ stopped: new Failure('cancelled') });
  const timer = setTimeout(() => resolve({ stopped: new Failure('orchestrator-did-not-start', late) }), deadlineMs);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  child.once('error', (failed) => resolve({ failed }));
  child.once('close', (exit) => resolve({ exit }));
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      const ready = readyFrom(line);
      if (ready) resolve({ ready });
    });
  }
  return promise.finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  });
};

const promiseOf = <T>(): { promise: Promise<T>; resolve: (value: T) => void } => {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};

const readyFrom = (line: string): RunningOrchestrator | null => {
  try {
    const read = z.safeParse(readyLine, JSON.parse(line));
    if (!read.success) return null;
    const { url, data, pid, login, keyFile } = read.data;
    return { url, data, pid, login, keyFile };
  } catch {
    return null;
  }
};

const said = (words: string): Promise<string> => readFile(words, 'utf8').catch(() => '');
