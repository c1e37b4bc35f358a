import type { Records, Row } from './port.ts';
import type { Gone } from './removals.ts';
import { reportRecords } from './reports.ts';
import { jsonOrNull, numberOf, numberOrNull, only, textOf, textOrNull } from './row.ts';

export interface ArtifactRow {
  readonly id: number;
  readonly taskId: number;
  readonly name: string;
  readonly fileName: string;
  readonly date: string;
  readonly creator: string;
  readonly size: number | null;
  /** Name of its file in the artifacts folder; `null` until its bytes have come. */
  readonly stored: string | null;
  /** Why its bytes are not here any more. */
  readonly gone: Gone | null;
  readonly automation: string;
}
export type NewArtifact = Pick<ArtifactRow, 'taskId' | 'name' | 'fileName' | 'date' | 'creator'>;

const artifactOf = (row: Row): ArtifactRow => ({
  id: numberOf(row, 'id'),
  taskId: numberOf(row, 'task_id'),
  name: textOf(row, 'name'),
  fileName: textOf(row, 'file_name'),
  date: textOf(row, 'date'),
  creator: textOf(row, 'creator'),
  size: numberOrNull(row, 'size'),
  stored: textOrNull(row, 'stored'),
  gone: jsonOrNull(row, 'gone'),
  automation: textOf(row, 'automation'),
});

/** Queries on artifacts. */
export const artifactRecords = (records: Records) => ({
  ...reportRecords(records, 'artifacts', artifactOf),
  add: async ({ taskId, name, fileName, date, creator }: NewArtifact): Promise<number> => {
    const sql = `INSERT INTO artifacts (task_id, name, file_name, date, creator) VALUES ($1, $2, $3, $4, $5)
                 RETURNING id`;
    return numberOf(only(await records.query(sql, [taskId, name, fileName, date, creator])), 'id');
  },
  fill: async (id: number, stored: string, size: number): Promise<void> => {
    await records.query('UPDATE artifacts SET stored = $2, size = $3, gone = NULL WHERE id = $1', [id, stored, size]);
  },
});
export type ArtifactRecords = ReturnType<typeof artifactRecords>;
