import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLog } from '../../../src/orchestrator/log.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const now = (): Date => new Date('2026-11-22T10:00:00Z');

test('a log that cannot be written loses its line, not the server', async (t) => {
  const file = join(await tempFolder(t), 'orchestrator.log');
  const log = openLog(file, now);
  log('ready', { port: 1 });
  assert.equal(readFileSync(file, 'utf8'), '{"time":"2026-11-22T10:00:00.000Z","event":"ready","port":1}\n');
  rmSync(file);
  mkdirSync(file);
  assert.doesNotThrow(() => log('later'));
});
