import { type Bell, createBell } from '../bell.ts';
import type { RunnerCommand } from '../runner/protocol.ts';

/**
 * What the server wants of a run. In memory only: a `mask` carries secret values, and a cancel is kept by the queue and
 * asked for again after a restart.
 */
export interface Commands {
  /** Resolves `true` once the run's supervisor masks the values, `false` at the deadline or when the run has ended. */
  mask(runId: string, attempt: number, values: readonly string[], signal: AbortSignal): Promise<boolean>;
  cancel(runId: string, attempt: number): void;
  /** Not yet acknowledged, numbered above `after`. */
  pending(runId: string, attempt: number, after: number): readonly RunnerCommand[];
  acknowledge(runId: string, attempt: number, n: number): void;
  forget(runId: string): void;
  readonly bell: Bell;
}

interface Board {
  open: RunnerCommand[];
  readonly masked: Set<string>;
}

/** Numbers start at the clock, so that a runner which remembers numbers of an earlier server still sees ours as newer. */
export const createCommands = (now: () => number): Commands => {
  const boards = new Map<string, Board>();
  const bell = createBell();
  let last = now();

  const boardOf = (runId: string, attempt: number): Board => {
    const key = `${runId}.${attempt}`;
    const board = boards.get(key) ?? { open: [], masked: new Set() };
    boards.set(key, board);
    return board;
  };
  const add = (board: Board, command: { kind: 'cancel' } | { kind: 'mask'; values: string[] }): RunnerCommand => {
    last += 1;
    const numbered: RunnerCommand = { n: last, ...command };
    board.open.push(numbered);
    bell.ring();
    return numbered;
  };
  return {
    bell,
    mask: async (runId, attempt, values, signal) => {
      const board = boardOf(runId, attempt);
      const fresh = values.filter((value) => value !== '' && !board.masked.has(value));
      if (fresh.length === 0) return true;
      const command = add(board, { kind: 'mask', values: fresh });
      while (!signal.aborted) {
        const mark = bell.mark();
        if (fresh.every((value) => board.masked.has(value))) return true;
        if (!board.open.includes(command)) return false;
        await bell.wait(mark, signal);
      }
      return false;
    },
    cancel: (runId, attempt) => {
      const board = boardOf(runId, attempt);
      if (!board.open.some(({ kind }) => kind === 'cancel')) add(board, { kind: 'cancel' });
    },
    pending: (runId, attempt, after) => boardOf(runId, attempt).open.filter(({ n }) => n > after),
    acknowledge: (runId, attempt, n) => {
      const board = boardOf(runId, attempt);
      const done = board.open.find((command) => command.n === n);
      if (done?.kind === 'mask') for (const value of done.values) board.masked.add(value);
      // A cancel stays until the run has ended: it is wanted, not just heard.
      board.open = board.open.filter((command) => command !== done || command.kind === 'cancel');
      bell.ring();
    },
    forget: (runId) => {
      for (const [key, board] of boards) {
        if (!key.startsWith(`${runId}.`)) continue;
        board.open = [];
        boards.delete(key);
      }
      bell.ring();
    },
  };
};
