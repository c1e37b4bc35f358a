import type { ReportFilter, Slice } from './paging.ts';
import { reportConditions } from './paging.ts';
import type { Records, Row } from './port.ts';
import { numberOf, only } from './row.ts';

type Table = 'alerts' | 'errors' | 'artifacts';

/** What alerts, errors and artifacts share: a list of a task's reports, newest first, with what is known of the task. */
export const reportRecords = <T>(records: Records, table: Table, rowOf: (row: Row) => T) => ({
  find: async (id: number): Promise<T | null> => {
    const [row] = await records.query(`${selectFrom(table)} WHERE r.id = $1`, [id]);
    return row ? rowOf(row) : null;
  },
  count: async (filter: ReportFilter): Promise<number> => {
    const { where, params } = reportConditions(filter);
    const sql = `SELECT count(*) AS n FROM ${table} r JOIN tasks t ON t.id = r.task_id ${where}`;
    return numberOf(only(await records.query(sql, params)), 'n');
  },
  page: async (filter: ReportFilter, { size, from }: Slice): Promise<T[]> => {
    const { where, params } = reportConditions(filter);
    const limit = `LIMIT $${params.length + 1} OFFSET $${params.length + 2}`;
    const rows = await records.query(`${selectFrom(table)} ${where} ORDER BY r.id DESC ${limit}`, [
      ...params,
      size,
      from,
    ]);
    return rows.map(rowOf);
  },
});

const selectFrom = (table: Table): string =>
  `SELECT r.*, t.automation, t.bot_id, t.version, t.repository FROM ${table} r JOIN tasks t ON t.id = r.task_id`;
