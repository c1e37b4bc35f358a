import type { DecidedHandling } from '../door/data-decision.ts';
import type { Records, Row, Statement } from './port.ts';
import { flagOf, jsonOf, numberOf, numberOrNull, textOf, textOrNull } from './row.ts';

/** Why something of a task is not there. */
export interface Gone {
  /** `due`: its days were over; `withheld`: the policy lets none be kept. */
  readonly why: 'due' | 'withheld';
  /** ISO instant. */
  readonly date: string;
  /** The data classes that say so, and for how many days it was to be kept. */
  readonly classes: readonly string[];
  readonly days: number | null;
  readonly policy: string | null;
}

export type RemovedKind = 'console' | 'artifact' | 'screenshot' | 'attachment';

/** One thing that was removed from a task, or never kept. Written first; `isDone` once its bytes are gone. */
export interface RemovalRow {
  readonly id: number;
  readonly taskId: number;
  readonly kind: RemovedKind;
  /** The artifact, the file of an error, or the last line of a console. */
  readonly item: number;
  readonly name: string | null;
  readonly size: number | null;
  /** The file whose bytes go. */
  readonly stored: string | null;
  readonly cause: Gone;
  readonly isDone: boolean;
}

const removalOf = (row: Row): RemovalRow => ({
  id: numberOf(row, 'id'),
  taskId: numberOf(row, 'task_id'),
  kind: textOf(row, 'kind') as RemovedKind,
  item: numberOf(row, 'item'),
  name: textOrNull(row, 'name'),
  size: numberOrNull(row, 'size'),
  stored: textOrNull(row, 'stored'),
  cause: jsonOf(row, 'cause'),
  isDone: flagOf(row, 'done'),
});

/** What ended with the console of a task, as the task says it from then on. */
const WORDS_GONE = 'its console was removed, and with it what it said of its end';

const COLUMNS = 'task_id, kind, item, name, size, stored, cause, done';

/** A file of a task: an artifact, or what came with an error. */
export interface KeptFile {
  readonly id: number;
  readonly taskId: number;
  readonly kind: Exclude<RemovedKind, 'console'>;
  readonly stored: string;
  readonly date: string;
  readonly handling: DecidedHandling;
}

/** A task that is over, whose data is limited and whose console is still there. */
export interface KeptConsole {
  readonly taskId: number;
  readonly ended: string;
  readonly handling: DecidedHandling;
}

const keptOf = (row: Row): KeptFile => ({
  id: numberOf(row, 'id'),
  taskId: numberOf(row, 'task_id'),
  kind: textOf(row, 'kind') as KeptFile['kind'],
  stored: textOf(row, 'stored'),
  date: textOf(row, 'date'),
  handling: jsonOf(row, 'handling'),
});

/**
 * Queries on what is removed. The record goes before the bytes: once it says that something is gone nobody is given it,
 * and who comes after a crash finds what is still to be done.
 */
export const removalRecords = (records: Records) => ({
  of: async (taskId: number): Promise<RemovalRow[]> =>
    (await records.query('SELECT * FROM removals WHERE task_id = $1 ORDER BY id', [taskId])).map(removalOf),
  begun: async (): Promise<RemovalRow[]> =>
    (await records.query('SELECT * FROM removals WHERE done = 0 ORDER BY id')).map(removalOf),
  done: (id: number) => records.query('UPDATE removals SET done = 1, stored = NULL WHERE id = $1', [id]),
  /** It did not come to it: a console that goes on. */
  dropped: (id: number) => records.query('DELETE FROM removals WHERE id = $1', [id]),
  /** In slices by the id of their tasks. */
  consoles: async (afterId: number, size: number): Promise<KeptConsole[]> => {
    const sql = `SELECT id, ended, handling FROM tasks WHERE handling IS NOT NULL AND ended IS NOT NULL AND console_gone IS NULL
                 AND id > $1 ORDER BY id LIMIT $2`;
    return (await records.query(sql, [afterId, size])).map((row) => ({
      taskId: numberOf(row, 'id'),
      ended: textOf(row, 'ended'),
      handling: jsonOf(row, 'handling'),
    }));
  },
  /** Files that are there, of tasks whose data is limited and which are over. */
  files: async (source: 'artifacts' | 'error_files', afterId: number, size: number): Promise<KeptFile[]> => {
    const sql = source === 'artifacts' ? ARTIFACTS : ERROR_FILES;
    return (await records.query(sql, [afterId, size])).map(keptOf);
  },
  /** A console, unless its task has moved on since it was seen; what it said of its end goes with it. */
  beginConsole: async (seen: { id: number; modified: string }, lastLine: number, cause: Gone): Promise<boolean> => {
    const date = cause.date;
    const [marked] = await records.transaction([
      {
        sql: `UPDATE tasks SET console_gone = $3, finish_message = CASE WHEN reported = 0 AND finish_message IS NOT NULL
                THEN $4 ELSE finish_message END
              WHERE id = $1 AND modified = $2 AND ended IS NOT NULL AND console_gone IS NULL RETURNING id`,
        params: [seen.id, seen.modified, date, WORDS_GONE],
      },
      {
        sql: `INSERT INTO removals (${COLUMNS}) SELECT id, 'console', $3, NULL, NULL, NULL, $4, 0 FROM tasks
              WHERE id = $1 AND modified = $2 AND console_gone = $5 AND $3 > 0`,
        params: [seen.id, seen.modified, lastLine, JSON.stringify(cause), date],
      },
      {
        sql: `UPDATE runs SET end_message = NULL WHERE run_id LIKE $2
                AND EXISTS (SELECT 1 FROM tasks WHERE id = $1 AND modified = $3 AND console_gone = $4)`,
        params: [seen.id, `task-${seen.id}-%`, seen.modified, date],
      },
    ]);
    return (marked ?? []).length > 0;
  },
  beginFile: async ({ id, kind, stored }: Pick<KeptFile, 'id' | 'kind' | 'stored'>, cause: Gone): Promise<void> => {
    await records.transaction(kind === 'artifact' ? artifactGone(id, stored, cause) : errorFileGone(id, stored, cause));
  },
  /** A screenshot that is not kept: the record names it, and nothing of it was written. */
  withhold: async (errorId: number, file: { name: string; size: number }, cause: Gone): Promise<void> => {
    const said = JSON.stringify(cause);
    await records.transaction([
      {
        sql: `INSERT INTO error_files (error_id, kind, name, size, stored, gone)
              VALUES ($1, 'screenshot', $2, $3, '', $4)`,
        params: [errorId, file.name, file.size, said],
      },
      {
        sql: `INSERT INTO removals (${COLUMNS})
              SELECT e.task_id, 'screenshot', max(f.id), $2, $3, NULL, $4, 1
              FROM errors e JOIN error_files f ON f.error_id = e.id WHERE e.id = $1 GROUP BY e.task_id`,
        params: [errorId, file.name, file.size, said],
      },
    ]);
  },
});
export type RemovalRecords = ReturnType<typeof removalRecords>;

const OVER = 't.handling IS NOT NULL AND t.ended IS NOT NULL';

const ARTIFACTS = `SELECT a.id, a.task_id, 'artifact' AS kind, a.stored, a.date, t.handling FROM artifacts a
  JOIN tasks t ON t.id = a.task_id WHERE a.stored IS NOT NULL AND ${OVER} AND a.id > $1 ORDER BY a.id LIMIT $2`;

const ERROR_FILES = `SELECT f.id, e.task_id, f.kind, f.stored, e.date, t.handling FROM error_files f
  JOIN errors e ON e.id = f.error_id JOIN tasks t ON t.id = e.task_id
  WHERE f.gone IS NULL AND ${OVER} AND f.id > $1 ORDER BY f.id LIMIT $2`;

/** Only while it is as it was seen: its bytes may have come anew. */
const artifactGone = (id: number, stored: string, cause: Gone): readonly Statement[] => [
  {
    sql: `INSERT INTO removals (${COLUMNS})
          SELECT task_id, 'artifact', id, name, size, stored, $3, 0 FROM artifacts WHERE id = $1 AND stored = $2`,
    params: [id, stored, JSON.stringify(cause)],
  },
  {
    sql: 'UPDATE artifacts SET stored = NULL, gone = $3 WHERE id = $1 AND stored = $2',
    params: [id, stored, JSON.stringify(cause)],
  },
];

const errorFileGone = (id: number, stored: string, cause: Gone): readonly Statement[] => [
  {
    sql: `INSERT INTO removals (${COLUMNS})
          SELECT e.task_id, f.kind, f.id, f.name, f.size, f.stored, $3, 0
          FROM error_files f JOIN errors e ON e.id = f.error_id WHERE f.id = $1 AND f.stored = $2`,
    params: [id, stored, JSON.stringify(cause)],
  },
  {
    sql: "UPDATE error_files SET stored = '', gone = $3 WHERE id = $1 AND stored = $2",
    params: [id, stored, JSON.stringify(cause)],
  },
];
