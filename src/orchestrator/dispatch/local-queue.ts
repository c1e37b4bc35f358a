import { type Bell, createBell } from '../bell.ts';
import type { Records, Row, Statement } from '../records/port.ts';
import { flagOf, numberOf, textOf, textOrNull } from '../records/row.ts';
import type { DispatchEnd, Dispatcher, RunOrder, RunState } from './port.ts';

/** What a runner may ask of the queue; run id and attempt go with every call. */
export interface RunnerSide {
  claim(runner: string, pool: string): Promise<ClaimedRun | null>;
  /** Renews the lease; `stale` when this attempt is not the one in force. */
  renew(runId: string, attempt: number): Promise<'stale' | 'go-on' | 'cancel'>;
  /** `false` when this attempt had been ended otherwise. The same end said twice is the same end. */
  end(runId: string, attempt: number, end: Omit<DispatchEnd, 'attempt'>): Promise<boolean>;
  /** Rings when there may be work, or somebody wants a run to stop. */
  readonly bell: Bell;
}

export interface ClaimedRun {
  readonly runId: string;
  readonly attempt: number;
  readonly timeoutS: number;
  readonly leaseS: number;
}

export interface LocalQueue extends Dispatcher {
  readonly runner: RunnerSide;
  /** Ends what no runner has renewed; called about every second. */
  sweep(): Promise<void>;
  /** After a start: it was the server that was away, so each lease begins anew. */
  renewAll(): Promise<void>;
}

/** A claim whose answer got lost: no runner has ever spoken of the run, so nothing has been started. */
const UNSEEN_CLAIMS = 3;

/** The dispatcher of one machine: a table, a lease, an attempt. `now` in milliseconds. */
export const createLocalQueue = (records: Records, now: () => number): LocalQueue => {
  const bell = createBell();
  const listeners = new Set<(runId: string, end: DispatchEnd) => void>();
  const tell = (rows: readonly Row[]): void => {
    for (const row of rows) for (const listener of listeners) listener(textOf(row, 'run_id'), endOf(row));
  };
  const first = async (sql: string, params: Statement['params']): Promise<Row | null> =>
    (await records.query(sql, params))[0] ?? null;
  const row = (runId: string): Promise<Row | null> => first('SELECT * FROM runs WHERE run_id = $1', [runId]);

  const runner: RunnerSide = {
    bell,
    claim: async (name, pool) => {
      const claimed = await first(CLAIM, [name, now(), pool]);
      return claimed && claimedOf(claimed);
    },
    renew: async (runId, attempt) => {
      const renewed = await first(RENEW, [runId, attempt, now()]);
      if (!renewed) return 'stale';
      return flagOf(renewed, 'cancel') ? 'cancel' : 'go-on';
    },
    end: async (runId, attempt, { kind, message }) => {
      const ended = await first(END, [runId, attempt, kind, message]);
      if (ended) tell([ended]);
      const is = ended ?? (await row(runId));
      return is !== null && textOf(is, 'phase') === 'ended' && sameEnd(is, attempt, kind);
    },
  };
  return {
    runner,
    submit: async (order) => {
      await records.query(SUBMIT, paramsOf(order));
      bell.ring();
    },
    cancel: async (runId) => {
      const [ended] = await records.transaction([
        { sql: CANCEL_QUEUED, params: [runId] },
        { sql: "UPDATE runs SET cancel = 1 WHERE run_id = $1 AND phase = 'running'", params: [runId] },
      ]);
      tell(ended ?? []);
      bell.ring();
    },
    state: async (runId) => {
      const found = await row(runId);
      return found && stateOf(found);
    },
    onEnd: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sweep: async () => {
      const late = now();
      const [requeued, ended] = await records.transaction([
        { sql: REQUEUE, params: [late, UNSEEN_CLAIMS] },
        { sql: LOSE, params: [late] },
      ]);
      if (requeued && requeued.length > 0) bell.ring();
      tell(ended ?? []);
    },
    renewAll: async () => {
      await records.query("UPDATE runs SET lease_until = $1 + lease_s * 1000 WHERE phase = 'running'", [now()]);
    },
    close: async () => {
      listeners.clear();
      bell.ring();
    },
  };
};

const SUBMIT = `INSERT INTO runs (run_id, position, phase, pool, priority, attempts, timeout_s, lease_s)
  SELECT $1, coalesce(max(position), 0) + 1, 'queued', $2, $3, $4, $5, $6 FROM runs WHERE true
  ON CONFLICT (run_id) DO NOTHING`;

/** One statement, so that of two that ask at once each gets another run. */
const CLAIM = `UPDATE runs SET phase = 'running', attempt = attempt + 1, runner = $1, seen = 0,
    lease_until = $2 + lease_s * 1000
  WHERE phase = 'queued' AND run_id = (SELECT run_id FROM runs WHERE phase = 'queued' AND pool = $3
    ORDER BY priority DESC, position LIMIT 1)
  RETURNING *`;

const RENEW = `UPDATE runs SET lease_until = $3 + lease_s * 1000, seen = 1
  WHERE run_id = $1 AND attempt = $2 AND phase = 'running' RETURNING cancel`;

const END = `UPDATE runs SET phase = 'ended', end_kind = $3, end_message = $4
  WHERE run_id = $1 AND attempt = $2 AND phase = 'running' RETURNING *`;

const CANCEL_QUEUED = `UPDATE runs SET phase = 'ended', end_kind = 'cancelled'
  WHERE run_id = $1 AND phase = 'queued' RETURNING *`;

const REQUEUE = `UPDATE runs SET phase = 'queued', runner = NULL
  WHERE phase = 'running' AND lease_until < $1 AND cancel = 0
    AND (attempt < attempts OR (seen = 0 AND attempt < attempts + $2)) RETURNING run_id`;

const LOSE = `UPDATE runs SET phase = 'ended', end_kind = CASE cancel WHEN 1 THEN 'cancelled' ELSE 'lost' END,
    end_message = CASE cancel WHEN 1 THEN NULL ELSE 'the runner was lost' END
  WHERE phase = 'running' AND lease_until < $1 RETURNING *`;

const paramsOf = (order: RunOrder) => [
  order.runId,
  order.pool,
  order.priority,
  order.attempts,
  order.timeoutS,
  order.leaseS,
];

const claimedOf = (row: Row): ClaimedRun => ({
  runId: textOf(row, 'run_id'),
  attempt: numberOf(row, 'attempt'),
  timeoutS: numberOf(row, 'timeout_s'),
  leaseS: numberOf(row, 'lease_s'),
});

const stateOf = (row: Row): RunState => {
  const phase = textOf(row, 'phase') as RunState['phase'];
  return {
    phase,
    attempt: numberOf(row, 'attempt'),
    runner: textOrNull(row, 'runner'),
    end: phase === 'ended' ? endOf(row) : null,
  };
};

const endOf = (row: Row): DispatchEnd => ({
  attempt: numberOf(row, 'attempt'),
  kind: textOf(row, 'end_kind') as DispatchEnd['kind'],
  message: textOrNull(row, 'end_message'),
});

const sameEnd = (row: Row, attempt: number, kind: DispatchEnd['kind']): boolean =>
  numberOf(row, 'attempt') === attempt && row.end_kind === kind;
