import type { Records, Row } from './port.ts';
import { jsonOf, numberOf, numberOrNull, textOf } from './row.ts';

export interface LogColumn {
  readonly name: string;
  readonly label: string;
  readonly width?: number | null | undefined;
  readonly visible?: boolean | null | undefined;
}

export interface LogRow {
  readonly label: string;
  readonly repository: string;
  readonly columns: readonly LogColumn[];
  readonly created: string;
}

export interface LogEntryRow {
  readonly id: number;
  /** The task whose bot wrote it; null for a person. */
  readonly taskId: number | null;
  readonly cells: Readonly<Record<string, unknown>>;
  readonly created: string;
}

const logOf = (row: Row): LogRow => ({
  label: textOf(row, 'label'),
  repository: textOf(row, 'repository'),
  columns: jsonOf(row, 'columns'),
  created: textOf(row, 'created'),
});

const entryOf = (row: Row): LogEntryRow => ({
  id: numberOf(row, 'id'),
  taskId: numberOrNull(row, 'task_id'),
  cells: jsonOf(row, 'cells'),
  created: textOf(row, 'created'),
});

/** Queries on execution logs. */
export const logRecords = (records: Records) => ({
  all: async (): Promise<LogRow[]> => (await records.query('SELECT * FROM logs ORDER BY label')).map(logOf),
  find: async (label: string): Promise<LogRow | null> => {
    const [row] = await records.query('SELECT * FROM logs WHERE label = $1', [label]);
    return row ? logOf(row) : null;
  },
  /** `null` when the label is taken. */
  add: async (label: string, columns: readonly LogColumn[], now: string): Promise<LogRow | null> => {
    const sql = `INSERT INTO logs (label, columns, created) VALUES ($1, $2, $3)
                 ON CONFLICT (label) DO NOTHING RETURNING *`;
    const [row] = await records.query(sql, [label, JSON.stringify(columns), now]);
    return row ? logOf(row) : null;
  },
  remove: async (label: string): Promise<boolean> =>
    (await records.query('DELETE FROM logs WHERE label = $1 RETURNING label', [label])).length > 0,
  addEntry: (label: string, taskId: number | null, cells: Readonly<Record<string, unknown>>, now: string) =>
    records.query('INSERT INTO log_entries (label, task_id, cells, created) VALUES ($1, $2, $3, $4)', [
      label,
      taskId,
      JSON.stringify(cells),
      now,
    ]),
  entries: async (label: string, since: string): Promise<LogEntryRow[]> => {
    const sql = 'SELECT * FROM log_entries WHERE label = $1 AND created >= $2 ORDER BY id';
    return (await records.query(sql, [label, since])).map(entryOf);
  },
});
export type LogRecords = ReturnType<typeof logRecords>;
