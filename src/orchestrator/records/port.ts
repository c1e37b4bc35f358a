/**
 * The store, as the rest of the orchestrator sees it. Asynchronous whatever stands behind it (SQLite in a worker thread,
 * later PostgreSQL), so that a slow disk never blocks a stream or a heartbeat. SQL is in the dialect both understand,
 * parameters are `$1`, `$2`, ...; every statement outside a transaction is a transaction of its own.
 */
export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

export interface Statement {
  readonly sql: string;
  readonly params?: readonly Value[];
}

export interface Records {
  query(sql: string, params?: readonly Value[]): Promise<Row[]>;
  /** All or nothing; gives the rows of each statement. */
  transaction(statements: readonly Statement[]): Promise<Row[][]>;
  close(): Promise<void>;
}
