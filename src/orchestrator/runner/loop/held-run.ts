import { type Bell, createBell } from '../bell.ts';
import { BEAT_S } from '../protocol.ts';
import type { Control } from '../supervisor/control-client.ts';
import type { RunFolder } from './run-folder.ts';
import type { RunnerServer } from './runner-server.ts';

/**
 * A run this runner holds, and the reasons to let it go:
 *   `cancel`   the server wants it ended; it is then reported as cancelled
 *   `dropped`  the server has another in its place (409): kill and forget
 *   `stopping` the runner goes; the supervisor stays, and whoever comes next takes the run up
 *   `over`     any of the last two, or the end was reported: every loop of the run ends
 */
export interface HeldRun {
  readonly folder: RunFolder;
  readonly server: RunnerServer;
  readonly bell: Bell;
  readonly cancel: AbortController;
  readonly dropped: AbortController;
  readonly done: AbortController;
  readonly over: AbortSignal;
  readonly log: (message: string) => void;
  /** Set once the bot runs (null: it ended before we came); a value to mask waits for it. */
  readonly attended: Deferred<Control | null>;
}

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}

const deferred = <T>(): Deferred<T> => {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: (value) => settle(value) };
};

export interface Holding {
  readonly server: RunnerServer;
  readonly stopping: AbortSignal;
  readonly log: (message: string) => void;
}

export const holdRun = (folder: RunFolder, { server, stopping, log }: Holding): HeldRun => {
  const cancel = new AbortController();
  const dropped = new AbortController();
  const done = new AbortController();
  const over = AbortSignal.any([stopping, dropped.signal, done.signal]);
  return { folder, server, bell: createBell(), cancel, dropped, done, over, log, attended: deferred() };
};

export const BEAT_MS = BEAT_S * 1000;
