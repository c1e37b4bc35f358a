import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isHeldByAnother, openSqlite } from '../../../../src/orchestrator/records/sqlite.ts';
import { orchestratorEntry } from '../../../support/orchestrator.ts';
import { freshRecords, openRecords } from '../../../support/sqlite-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const add = 'INSERT INTO settings (name, value) VALUES ($1, $2)';
const all = 'SELECT name, value FROM settings ORDER BY name';

test('of what is committed together each job succeeds or fails alone', async (t) => {
  const records = await freshRecords(t);
  const results = await Promise.allSettled([
    records.query(add, ['a', '1']),
    records.transaction([
      { sql: add, params: ['b', '2'] },
      { sql: add, params: ['a', 'again'] },
    ]),
    records.query('no sql at all'),
    records.query(add, ['c', '3']),
  ]);
  deepStrictEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'fulfilled'],
  );
  deepStrictEqual(await records.query(all), [
    { name: 'a', value: '1' },
    { name: 'c', value: '3' },
  ]);
});

test('what was answered is there at the next start', async (t) => {
  const file = join(await tempFolder(t), 'records.sqlite');
  const first = await openRecords(t, file);
  await first.query(add, ['a', '1']);
  await first.close();
  deepStrictEqual(await (await openRecords(t, file)).query(all), [{ name: 'a', value: '1' }]);
});

test('a second holder of the file is refused as such', async (t) => {
  const file = join(await tempFolder(t), 'records.sqlite');
  await openRecords(t, file);
  const second = openSqlite({ file, entry: pathToFileURL(orchestratorEntry) });
  await rejects(
    second.then((held) => held.close()),
    (error) => isHeldByAnother(error),
  );
});

test('a file that is no database is refused, and not as held by another', async (t) => {
  const { writeFile } = await import('node:fs/promises');
  const file = join(await tempFolder(t), 'records.sqlite');
  await writeFile(file, 'this is a text, and a long one at that; SQLite expects its own sixteen bytes here'.repeat(20));
  await rejects(openSqlite({ file, entry: pathToFileURL(orchestratorEntry) }), (error) => !isHeldByAnother(error));
});

test('an error of the database never repeats a value', async (t) => {
  const records = await freshRecords(t);
  await records.query(add, ['hunter2', 'x']);
  const refused = await records.query(add, ['hunter2', 'x']).catch((error: Error) => error.message);
  ok(typeof refused === 'string' && !refused.includes('hunter2'));
});

test('a question to closed records is refused, not left waiting', async (t) => {
  const records = await freshRecords(t);
  await records.close();
  await rejects(records.query(all));
  strictEqual(await records.close(), undefined);
});
