import assert from 'node:assert/strict';
import { test } from 'node:test';
import { osvServer } from '#http';
import { type AdvisoryMachine, loadPolicy, readAdvisories } from '#workspace';
import { judgeArchive } from '../../../../src/orchestrator/door/judge.ts';
import { plainBot, zipOf } from '../../../support/bot-archive.ts';
import { fakeOsvServer } from '../../../support/fake-osv-server.ts';
import { osvRecord } from '../../../support/osv-records.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const requiring = (line: string) => zipOf({ ...plainBot('orders'), 'requirements.txt': `${line}\n` });
const flaw = osvRecord({ events: [{ introduced: '0' }, { fixed: '2.0' }], level: 'HIGH' });
const allowed = 'allow: {distributions: [shipments, parcels]}\n';

test('the door judges by the advisories that this machine keeps, asks nobody, and passes nothing without them', async (t) => {
  const cache = await tempFolder(t);
  const server = await fakeOsvServer(t, [flaw]);
  const policyText = `schema: 1\nname: box\nlevel: standard\n${allowed}advisories: {source: "${server.url}"}\n`;
  const judge = async (line: string, now: string) => {
    const advisories: AdvisoryMachine = { cache, now: new Date(`${now}T10:00:00Z`) };
    const judged = await judgeArchive(requiring(line), { botId: 'orders', policyText, today: now, advisories });
    return [judged.verdict, ...judged.problems.map(({ code }) => code)];
  };
  assert.deepEqual(await judge('shipments==2.0', '2026-11-22'), ['unknown', 'advisories-missing']);
  assert.equal(server.seen.length, 0);

  const versions = ['1.0', '2.0'].map((version) => ({ name: 'shipments', version }));
  const way = (url: string) => osvServer({ url, fetch: async () => fetch, retries: 0 });
  const now = new Date('2026-11-22T08:00:00Z');
  await readAdvisories(await loadPolicy({ targetText: policyText }), () => versions, { cache, now, server: way });
  const fetched = server.seen.length;

  assert.deepEqual(await judge('shipments==1.0', '2026-11-22'), ['fail']);
  assert.deepEqual(await judge('shipments==2.0', '2026-11-29'), ['pass']);
  assert.deepEqual(await judge('shipments==2.0', '2026-11-30'), ['unknown', 'advisories-too-old']);
  assert.deepEqual(await judge('shipments==2.0', '2026-10-01'), ['unknown', 'advisories-ahead']);
  assert.deepEqual(
    await judge('parcels==1.0', '2026-11-22'),
    ['unknown', 'advisories-missing'],
    'nobody asked about it',
  );
  assert.equal(server.seen.length, fetched);
});

test('a server without a place for advisories passes nothing where the policy asks for them', async () => {
  const policyText = `schema: 1\nname: box\nlevel: standard\n${allowed}advisories: {source: /srv/osv}\n`;
  const judged = await judgeArchive(requiring('shipments==2.0'), { botId: 'orders', policyText, today: '2026-11-22' });
  assert.deepEqual([judged.verdict, judged.problems[0]?.data.cause], ['unknown', 'not-looked']);
});
