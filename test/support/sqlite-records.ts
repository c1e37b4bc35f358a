import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Records } from '../../src/orchestrator/records/port.ts';
import { openSqlite } from '../../src/orchestrator/records/sqlite.ts';
import { orchestratorEntry } from './orchestrator.ts';
import { tempFolder } from './temp-folder.ts';

export const openRecords = async (t: TestContext, file: string): Promise<Records> => {
  const records = await openSqlite({ file, entry: pathToFileURL(orchestratorEntry) });
  t.after(() => records.close());
  return records;
};

/** The real store in its worker, on a file of the test's own. */
export const freshRecords = async (t: TestContext): Promise<Records> =>
  openRecords(t, join(await tempFolder(t), 'records.sqlite'));
