import type { Records, Row, Statement } from './port.ts';
import { bytesOf, flag, flagOf, numberOf, textOf } from './row.ts';

/** One key of a credential; its value only ever sealed. */
export interface SecretRow {
  readonly key: string;
  readonly sealed: Uint8Array;
  readonly valid: boolean;
  readonly position: number;
}

const secretOf = (row: Row): SecretRow => ({
  key: textOf(row, 'key'),
  sealed: bytesOf(row, 'sealed'),
  valid: flagOf(row, 'valid'),
  position: numberOf(row, 'position'),
});

const put = (label: string, { key, sealed, valid, position }: SecretRow): Statement => ({
  sql: `INSERT INTO secrets (label, key, sealed, valid, position) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (label, key) DO UPDATE SET sealed = excluded.sealed, valid = excluded.valid`,
  params: [label, key, sealed, flag(valid), position],
});

/** Queries on credentials. */
export const credentialRecords = (records: Records) => ({
  labels: async () => {
    const rows = await records.query(
      `SELECT c.label, c.repository, s.key FROM credentials c LEFT JOIN secrets s ON s.label = c.label
       ORDER BY c.label, s.position`,
    );
    const byLabel = new Map<string, { label: string; repository: string; keys: string[] }>();
    for (const row of rows) {
      const label = textOf(row, 'label');
      const entry = byLabel.get(label) ?? { label, repository: textOf(row, 'repository'), keys: [] };
      if (typeof row.key === 'string') entry.keys.push(row.key);
      byLabel.set(label, entry);
    }
    return [...byLabel.values()];
  },
  find: async (label: string): Promise<{ repository: string; secrets: SecretRow[] } | null> => {
    const [heads, secrets] = await records.transaction([
      { sql: 'SELECT repository FROM credentials WHERE label = $1', params: [label] },
      { sql: 'SELECT * FROM secrets WHERE label = $1 ORDER BY position, key', params: [label] },
    ]);
    const head = heads?.[0];
    return head ? { repository: textOf(head, 'repository'), secrets: (secrets ?? []).map(secretOf) } : null;
  },
  replace: async (label: string, repository: string, secrets: readonly SecretRow[], now: string): Promise<void> => {
    await records.transaction([
      {
        sql: `INSERT INTO credentials (label, repository, created) VALUES ($1, $2, $3) ON CONFLICT (label) DO NOTHING`,
        params: [label, repository, now],
      },
      { sql: 'DELETE FROM secrets WHERE label = $1', params: [label] },
      ...secrets.map((secret) => put(label, secret)),
    ]);
  },
  putSecret: async (label: string, secret: SecretRow): Promise<void> => {
    await records.transaction([put(label, secret)]);
  },
  remove: async (label: string): Promise<boolean> =>
    (await records.query('DELETE FROM credentials WHERE label = $1 RETURNING label', [label])).length > 0,
});
export type CredentialRecords = ReturnType<typeof credentialRecords>;
