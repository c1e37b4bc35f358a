import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseScore } from '../../../../src/core/advisories/cvss.ts';
import { readOsv } from '../../../../src/core/advisories/read-osv.ts';
import { type OsvWish, osvRecord } from '../../../support/osv-records.ts';

const severity = (wish: OsvWish) =>
  readOsv(osvRecord({ ...wish, versions: ['1'] }))?.records.get('shipments')?.severity;
const v3 = (score: string) => [{ type: 'CVSS_V3', score }];
const v4 = [{ type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' }];

test('base scores are those of the published calculators', () => {
  const known: [string, number][] = [
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H', 10],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1],
    ['CVSS:3.0/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8],
    ['CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N', 3.7],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:N/A:N', 7.7],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', 0],
    ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N/E:P/RL:O', 1.6],
  ];
  for (const [vector, score] of known) assert.equal(baseScore(vector), score, vector);
});

test('what is no whole vector of version 3 has no score', () => {
  for (const vector of ['', '9.8', 'CVSS:3.1/AV:N', 'CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', v4[0]?.score ?? ''])
    assert.equal(baseScore(vector), null, vector);
});

test('the vector says how bad it is, then the word of the database, then nobody', () => {
  assert.equal(severity({ severity: v3('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'), level: 'LOW' }), 'critical');
  assert.equal(severity({ severity: v3('broken'), level: 'MODERATE' }), 'medium');
  assert.equal(severity({ severity: v4, level: 'HIGH' }), 'high');
  assert.equal(severity({ severity: v4 }), 'unknown');
  assert.equal(severity({ level: 'so-so' }), 'unknown');
  assert.equal(severity({}), 'unknown');
});

test('a package made to do harm is as bad as can be', () => {
  assert.equal(severity({ id: 'MAL-2026-1' }), 'critical');
});
