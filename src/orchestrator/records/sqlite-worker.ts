import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { Row, Statement } from './port.ts';
import { migrations } from './schema.ts';

/** What the adapter asks and what it is answered; one message each. */
export interface Job {
  readonly id: number;
  readonly statements: readonly Statement[];
}
export type JobAnswer =
  | { readonly id: number; readonly rows: Row[][] }
  | { readonly id: number; readonly error: string; readonly code: string };

export const RECORDS_ROLE = 'records';

/**
 * The thread that owns the database. Only it loads `node:sqlite`, so that the same bundle's other roles run on a Node
 * without it. The file is locked for as long as the process lives: the system itself gives the lock back after a kill.
 */
export const runRecordsWorker = async (): Promise<void> => {
  const { DatabaseSync } = await import('node:sqlite');
  const port = parentPort;
  if (!port) throw new Error('the records worker is started as a worker thread only');
  const database = open(new DatabaseSync(workerData.file, { timeout: 0 }));
  const run = statementCache(database);
  let queue: Job[] = [];

  const flush = (): void => {
    const jobs = queue;
    queue = [];
    for (const answer of commit(database, run, jobs)) port.postMessage(answer);
  };
  port.on('message', (job: Job | 'close') => {
    if (job === 'close') {
      flush();
      database.close();
      port.close();
      return;
    }
    if (queue.push(job) === 1) setImmediate(flush);
  });
  port.postMessage('ready');
};

const open = (database: DatabaseSync): DatabaseSync => {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // Deleted rows are overwritten: what was removed from the vault is not left lying in free pages.
  database.exec('PRAGMA secure_delete = ON');
  database.exec('BEGIN IMMEDIATE');
  const done = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  for (const step of migrations.slice(done)) database.exec(step);
  database.exec(`PRAGMA user_version = ${Math.max(done, migrations.length)}`);
  database.exec('COMMIT');
  return database;
};

type Run = (statement: Statement) => Row[];

const statementCache = (database: DatabaseSync): Run => {
  const prepared = new Map<string, StatementSync>();
  return ({ sql, params = [] }) => {
    let statement = prepared.get(sql);
    if (!statement) {
      // `$1` is a name to SQLite; `?1` is its number.
      statement = database.prepare(sql.replace(/\$(\d+)/g, '?$1'));
      prepared.set(sql, statement);
    }
    return statement.all(...params) as Row[];
  };
};

/** Group commit: what has queued up shares one disk flush, and each job still succeeds or fails alone. */
const commit = (database: DatabaseSync, run: Run, jobs: readonly Job[]): JobAnswer[] => {
  try {
    database.exec('BEGIN');
    const answers = jobs.map((job) => attempt(database, run, job));
    database.exec('COMMIT');
    return answers;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    return jobs.map((job) => refusal(job, error));
  }
};

const attempt = (database: DatabaseSync, run: Run, job: Job): JobAnswer => {
  database.exec('SAVEPOINT job');
  try {
    const rows = job.statements.map(run);
    database.exec('RELEASE job');
    return { id: job.id, rows };
  } catch (error) {
    if (!database.isTransaction) throw error;
    database.exec('ROLLBACK TO job');
    database.exec('RELEASE job');
    return refusal(job, error);
  }
};

const refusal = (job: Job, error: unknown): JobAnswer => {
  const { message, errcode } = error as Error & { errcode?: number };
  return { id: job.id, error: message, code: String(errcode ?? '') };
};
