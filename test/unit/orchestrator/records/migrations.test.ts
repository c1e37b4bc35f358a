import { deepStrictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { repositoriesOf } from '../../../../src/orchestrator/records/index.ts';
import { migrations } from '../../../../src/orchestrator/records/schema.ts';
import { openRecords } from '../../../support/sqlite-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const bot = "INSERT INTO bots (bot_id, technology, created) VALUES ('old', 'PYTHON', '')";
const automation = "INSERT INTO automations (label, name, bot_id, created) VALUES ('old', 'old', 'old', '')";
const task = (state: string): string => `INSERT INTO tasks (automation, bot_id, repository, state, parameters, priority,
  test, creator, created, modified) VALUES ('old', 'old', 'DEFAULT', '${state}', '{}', 0, 0, 'a', '', '2026-01-02')`;

test('records from before data classes are taken over: tasks that were over have an end, and nothing limits them', async (t) => {
  const file = join(await tempFolder(t), 'records.sqlite');
  const database = new DatabaseSync(file);
  for (const sql of [
    migrations[0] ?? '',
    'PRAGMA user_version = 1',
    bot,
    automation,
    task('FINISHED'),
    task('RUNNING'),
  ])
    database.exec(sql);
  database.close();
  const { tasks, removals } = repositoriesOf(await openRecords(t, file));
  const [over, running] = [await tasks.find(1), await tasks.find(2)];
  deepStrictEqual([over?.ended, over?.handling, running?.ended], ['2026-01-02', null, null]);
  deepStrictEqual(await removals.consoles(0, 10), []);
});
