import type { Records, Row } from './port.ts';
import { numberOrNull, textOf, textOrNull } from './row.ts';

/** A token as it is kept: by its hash, never by itself. */
export interface TokenRow {
  readonly hash: string;
  readonly kind: 'session' | 'task' | 'runner';
  readonly login: string;
  readonly taskId: number | null;
  readonly runId: string | null;
  readonly attempt: number | null;
  /** Milliseconds; `null` = while its run goes on. */
  readonly expires: number | null;
}

const tokenOf = (row: Row): TokenRow => ({
  hash: textOf(row, 'hash'),
  kind: textOf(row, 'kind') as TokenRow['kind'],
  login: textOf(row, 'login'),
  taskId: numberOrNull(row, 'task_id'),
  runId: textOrNull(row, 'run_id'),
  attempt: numberOrNull(row, 'attempt'),
  expires: numberOrNull(row, 'expires'),
});

/** Queries on tokens. */
export const tokenRecords = (records: Records) => ({
  add: (token: TokenRow) =>
    records.query(
      'INSERT INTO tokens (hash, kind, login, task_id, run_id, attempt, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [token.hash, token.kind, token.login, token.taskId, token.runId, token.attempt, token.expires],
    ),
  find: async (hash: string): Promise<TokenRow | null> => {
    const [row] = await records.query('SELECT * FROM tokens WHERE hash = $1', [hash]);
    return row ? tokenOf(row) : null;
  },
  extend: (hash: string, expires: number) =>
    records.query('UPDATE tokens SET expires = $1 WHERE hash = $2', [expires, hash]),
  /** The token of a run lives a little longer than the run: a last call may be on its way. */
  endRun: (runId: string, expires: number) =>
    records.query('UPDATE tokens SET expires = $1 WHERE run_id = $2 AND expires IS NULL', [expires, runId]),
  removeExpired: (now: number) => records.query('DELETE FROM tokens WHERE expires < $1', [now]),
  removeRunners: () => records.query("DELETE FROM tokens WHERE kind = 'runner'"),
});
export type TokenRecords = ReturnType<typeof tokenRecords>;
