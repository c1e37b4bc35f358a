import type { Records, Row } from './port.ts';
import { jsonOf, numberOf, textOf } from './row.ts';

export interface AutomationRow {
  readonly id: number;
  readonly label: string;
  readonly name: string;
  readonly botId: string;
  readonly repository: string;
  readonly parameters: readonly unknown[];
  readonly pool: string;
}

const automationOf = (row: Row): AutomationRow => ({
  id: numberOf(row, 'id'),
  label: textOf(row, 'label'),
  name: textOf(row, 'name'),
  botId: textOf(row, 'bot_id'),
  repository: textOf(row, 'repository'),
  parameters: jsonOf(row, 'parameters'),
  pool: textOf(row, 'pool'),
});

/** Queries on automations. */
export const automationRecords = (records: Records) => ({
  all: async (): Promise<AutomationRow[]> =>
    (await records.query('SELECT * FROM automations ORDER BY label')).map(automationOf),
  /** The pools that may run a bot; none before its first release. */
  poolsOf: async (botId: string): Promise<string[]> =>
    (await records.query('SELECT DISTINCT pool FROM automations WHERE bot_id = $1 ORDER BY pool', [botId])).map((row) =>
      textOf(row, 'pool'),
    ),
  find: async (label: string): Promise<AutomationRow | null> => {
    const [row] = await records.query('SELECT * FROM automations WHERE label = $1', [label]);
    return row ? automationOf(row) : null;
  },
});
export type AutomationRecords = ReturnType<typeof automationRecords>;
