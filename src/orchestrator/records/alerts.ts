import type { wire } from '#maestro';
import type { Records, Row } from './port.ts';
import { reportRecords } from './reports.ts';
import { numberOf, only, textOf } from './row.ts';

export interface AlertRow {
  readonly id: number;
  readonly taskId: number;
  readonly title: string;
  readonly message: string;
  readonly type: wire.AlertType;
  readonly date: string;
  readonly automation: string;
  readonly botId: string;
  readonly repository: string;
}
export type NewAlert = Pick<AlertRow, 'taskId' | 'title' | 'message' | 'type' | 'date'>;

const alertOf = (row: Row): AlertRow => ({
  id: numberOf(row, 'id'),
  taskId: numberOf(row, 'task_id'),
  title: textOf(row, 'title'),
  message: textOf(row, 'message'),
  type: textOf(row, 'type') as wire.AlertType,
  date: textOf(row, 'date'),
  automation: textOf(row, 'automation'),
  botId: textOf(row, 'bot_id'),
  repository: textOf(row, 'repository'),
});

/** Queries on alerts. */
export const alertRecords = (records: Records) => ({
  ...reportRecords(records, 'alerts', alertOf),
  add: async ({ taskId, title, message, type, date }: NewAlert): Promise<number> => {
    const sql = 'INSERT INTO alerts (task_id, title, message, type, date) VALUES ($1, $2, $3, $4, $5) RETURNING id';
    return numberOf(only(await records.query(sql, [taskId, title, message, type, date])), 'id');
  },
});
export type AlertRecords = ReturnType<typeof alertRecords>;
