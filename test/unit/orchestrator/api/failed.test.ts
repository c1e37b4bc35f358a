import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerTo } from '../../../../src/orchestrator/api/failed.ts';
import { RecordsError } from '../../../../src/orchestrator/records/sqlite.ts';

test('a full disk is told as such, any other failure only as one', () => {
  const full = [
    new RecordsError('database or disk is full', 'ERR_SQLITE_ERROR'),
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
  ];
  for (const error of full) assert.equal(answerTo(error).status, 507);
  const other = answerTo(new Error('value s3cret is wrong'));
  assert.equal(other.status, 500);
  assert.ok(!other.message.includes('s3cret'));
});
