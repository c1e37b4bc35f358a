import type { Records } from './port.ts';
import { textOf } from './row.ts';

/** Small facts the server keeps about itself from one start to the next. */
export const settingRecords = (records: Records) => ({
  get: async (name: 'port'): Promise<string | null> => {
    const [row] = await records.query('SELECT value FROM settings WHERE name = $1', [name]);
    return row ? textOf(row, 'value') : null;
  },
  set: (name: 'port', value: string) =>
    records.query(
      'INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [name, value],
    ),
});
export type SettingRecords = ReturnType<typeof settingRecords>;
