import type { Records, Row } from './port.ts';
import type { Gone } from './removals.ts';
import { reportRecords } from './reports.ts';
import { jsonOf, jsonOrNull, numberOf, only, textOf, textOrNull } from './row.ts';

export interface ErrorRow {
  readonly id: number;
  readonly taskId: number;
  readonly type: string;
  readonly message: string;
  readonly stackTrace: string | null;
  readonly language: string | null;
  readonly tags: Readonly<Record<string, unknown>>;
  readonly date: string;
  readonly automation: string;
  readonly version: string | null;
}
export type NewError = Omit<ErrorRow, 'id' | 'automation' | 'version'>;

export interface ErrorFileRow {
  readonly id: number;
  readonly kind: 'screenshot' | 'attachment';
  readonly name: string;
  readonly size: number;
  readonly stored: string;
  /** Why its bytes are not here: they were removed, or never kept. */
  readonly gone: Gone | null;
}

const errorOf = (row: Row): ErrorRow => ({
  id: numberOf(row, 'id'),
  taskId: numberOf(row, 'task_id'),
  type: textOf(row, 'type'),
  message: textOf(row, 'message'),
  stackTrace: textOrNull(row, 'stack_trace'),
  language: textOrNull(row, 'language'),
  tags: jsonOf(row, 'tags'),
  date: textOf(row, 'date'),
  automation: textOf(row, 'automation'),
  version: textOrNull(row, 'version'),
});

const fileOf = (row: Row): ErrorFileRow => ({
  id: numberOf(row, 'id'),
  kind: textOf(row, 'kind') as ErrorFileRow['kind'],
  name: textOf(row, 'name'),
  size: numberOf(row, 'size'),
  stored: textOf(row, 'stored'),
  gone: jsonOrNull(row, 'gone'),
});

/** Queries on errors and the files that came with them. */
export const errorRecords = (records: Records) => ({
  ...reportRecords(records, 'errors', errorOf),
  add: async (error: NewError): Promise<number> => {
    const sql = `INSERT INTO errors (task_id, type, message, stack_trace, language, tags, date)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`;
    const { taskId, type, message, stackTrace, language, tags, date } = error;
    const params = [taskId, type, message, stackTrace, language, JSON.stringify(tags), date];
    return numberOf(only(await records.query(sql, params)), 'id');
  },
  addFile: (errorId: number, file: Omit<ErrorFileRow, 'id' | 'gone'>) =>
    records.query('INSERT INTO error_files (error_id, kind, name, size, stored) VALUES ($1, $2, $3, $4, $5)', [
      errorId,
      file.kind,
      file.name,
      file.size,
      file.stored,
    ]),
  files: async (errorId: number): Promise<ErrorFileRow[]> =>
    (await records.query('SELECT * FROM error_files WHERE error_id = $1 ORDER BY id', [errorId])).map(fileOf),
});
export type ErrorRecords = ReturnType<typeof errorRecords>;
