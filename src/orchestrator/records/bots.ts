import type { DecidedHandling } from '../door/data-decision.ts';
import type { Records, Row } from './port.ts';
import { jsonOf, jsonOrNull, numberOf, only, textOf, textOrNull } from './row.ts';

export interface BotRow {
  readonly id: number;
  readonly botId: string;
  readonly technology: string;
  readonly repository: string;
  readonly released: string | null;
}

/** The bytes behind a version, and what the door thought of them. */
export interface StoredArchive {
  readonly archive: string;
  readonly payloadDigest: string;
  readonly size: number;
  readonly uploaded: string;
  readonly verdict: 'pass' | 'fail' | 'unknown';
  readonly findings: readonly unknown[];
  readonly problems: readonly unknown[];
  readonly policyName: string | null;
  readonly policyDigest: string;
  /** What was decided of its data; `null` of what came before anything was. */
  readonly handling: DecidedHandling | null;
}

/** What is released: these bytes, and how the data of them is handled. */
type Released = Pick<StoredArchive, 'archive' | 'handling'>;

export interface VersionRow {
  readonly botId: string;
  readonly version: string;
  readonly created: string;
  /** `null` while it is registered only. */
  readonly stored: StoredArchive | null;
}

const botOf = (row: Row): BotRow => ({
  id: numberOf(row, 'id'),
  botId: textOf(row, 'bot_id'),
  technology: textOf(row, 'technology'),
  repository: textOf(row, 'repository'),
  released: textOrNull(row, 'released'),
});

const versionOf = (row: Row): VersionRow => ({
  botId: textOf(row, 'bot_id'),
  version: textOf(row, 'version'),
  created: textOf(row, 'created'),
  stored: row.archive === null ? null : storedOf(row),
});

const storedOf = (row: Row): StoredArchive => ({
  archive: textOf(row, 'archive'),
  payloadDigest: textOf(row, 'payload_digest'),
  size: numberOf(row, 'size'),
  uploaded: textOf(row, 'uploaded'),
  verdict: textOf(row, 'verdict') as StoredArchive['verdict'],
  findings: jsonOf(row, 'findings'),
  problems: jsonOf(row, 'problems'),
  policyName: textOrNull(row, 'policy_name'),
  policyDigest: textOf(row, 'policy_digest'),
  handling: jsonOrNull(row, 'handling'),
});

/** Queries on bots. */
export const botRecords = (records: Records) => ({
  find: async (botId: string): Promise<BotRow | null> => {
    const [row] = await records.query('SELECT * FROM bots WHERE bot_id = $1', [botId]);
    return row ? botOf(row) : null;
  },
  count: async (): Promise<number> => numberOf(only(await records.query('SELECT count(*) AS n FROM bots')), 'n'),
  page: async (size: number, from: number): Promise<BotRow[]> =>
    (await records.query('SELECT * FROM bots ORDER BY bot_id LIMIT $1 OFFSET $2', [size, from])).map(botOf),
  /** Makes bot and version where they are missing; a second call changes nothing. */
  register: async (bot: { botId: string; version: string; technology: string; repository: string }, now: string) => {
    const { botId, version, technology, repository } = bot;
    await records.transaction([
      {
        sql: `INSERT INTO bots (bot_id, technology, repository, created) VALUES ($1, $2, $3, $4)
              ON CONFLICT (bot_id) DO NOTHING`,
        params: [botId, technology, repository, now],
      },
      {
        sql: `INSERT INTO versions (bot_id, version, created, position)
              SELECT $1, $2, $3, coalesce(max(position), 0) + 1 FROM versions WHERE bot_id = $1
              ON CONFLICT (bot_id, version) DO NOTHING`,
        params: [botId, version, now],
      },
    ]);
  },
});
export type BotRecords = ReturnType<typeof botRecords>;

/** Queries on versions. */
export const versionRecords = (records: Records) => ({
  of: async (botId: string): Promise<VersionRow[]> =>
    (await records.query('SELECT * FROM versions WHERE bot_id = $1 ORDER BY position', [botId])).map(versionOf),
  find: async (botId: string, version: string): Promise<VersionRow | null> => {
    const sql = 'SELECT * FROM versions WHERE bot_id = $1 AND version = $2';
    const [row] = await records.query(sql, [botId, version]);
    return row ? versionOf(row) : null;
  },
  /** Puts bytes behind a version; what was there before becomes a revision. */
  store: async (botId: string, version: string, stored: StoredArchive): Promise<void> => {
    await records.transaction([
      {
        sql: `INSERT INTO revisions (bot_id, version, uploaded, replaced, archive, payload_digest, size, verdict,
                findings, policy_name, policy_digest)
              SELECT bot_id, version, uploaded, $3, archive, payload_digest, size, verdict, findings, policy_name,
                policy_digest
              FROM versions WHERE bot_id = $1 AND version = $2 AND archive IS NOT NULL AND archive <> $4`,
        params: [botId, version, stored.uploaded, stored.archive],
      },
      {
        sql: `UPDATE versions SET archive = $3, payload_digest = $4, size = $5, uploaded = $6, verdict = $7,
                findings = $8, problems = $9, policy_name = $10, policy_digest = $11, handling = $12
              WHERE bot_id = $1 AND version = $2`,
        params: [
          botId,
          version,
          stored.archive,
          stored.payloadDigest,
          stored.size,
          stored.uploaded,
          stored.verdict,
          JSON.stringify(stored.findings),
          JSON.stringify(stored.problems),
          stored.policyName,
          stored.policyDigest,
          JSON.stringify(stored.handling),
        ],
      },
    ]);
  },
  revisions: async (botId: string, version: string): Promise<number> => {
    const sql = 'SELECT count(*) AS n FROM revisions WHERE bot_id = $1 AND version = $2';
    return numberOf(only(await records.query(sql, [botId, version])), 'n');
  },
  remove: (botId: string, version: string) =>
    records.query('DELETE FROM versions WHERE bot_id = $1 AND version = $2', [botId, version]),
  /** Makes a version the active one, and at the first release the automation that bears the bot's name. */
  release: async (bot: BotRow, version: string, { archive, handling }: Released, now: string): Promise<void> => {
    await records.transaction([
      {
        // Of these bytes alone: others may have come since they were looked at.
        sql: 'UPDATE versions SET handling = $3 WHERE bot_id = $1 AND version = $2 AND archive = $4',
        params: [bot.botId, version, JSON.stringify(handling), archive],
      },
      { sql: 'UPDATE bots SET released = $1 WHERE bot_id = $2', params: [version, bot.botId] },
      {
        sql: `INSERT INTO automations (label, name, bot_id, repository, created) VALUES ($1, $1, $1, $2, $3)
              ON CONFLICT (label) DO NOTHING`,
        params: [bot.botId, bot.repository, now],
      },
    ]);
  },
});
export type VersionRecords = ReturnType<typeof versionRecords>;
