import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { refreshPolicy } from '#lifecycle';
import { judgeArchive } from '../../../../src/orchestrator/door/judge.ts';
import { plainBot, zipOf } from '../../../support/bot-archive.ts';
import { keeper, machineIn, policyOf, signedPolicy } from '../../../support/signed-policy.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const today = '2026-11-22';
const archive = zipOf({ ...plainBot('orders', 'import paramiko\n'), 'requirements.txt': 'paramiko==3.4.0\n' });
const denies = 'deny: {distributions: [paramiko]}\n';

/** A machine whose administrator, or whoever started the server, names a signed policy in a file. */
const setUp = async (t: TestContext) => {
  const folder = await tempFolder(t);
  const machine = machineIn(folder);
  const key = keeper();
  const source = join(folder, 'share', 'acme.dsse.json');
  const origin = { source, publicKey: key.publicKey };
  const publish = async (text: string): Promise<void> => {
    await mkdir(dirname(source), { recursive: true });
    await writeFile(source, signedPolicy(text, key));
  };
  const fetch = () => {
    const none = async (): Promise<typeof globalThis.fetch> => globalThis.fetch;
    return refreshPolicy({ machine, origin, fetch: none, now: new Date(), timeoutMs: 5_000, always: true });
  };
  const judge = (from: object = { origin }, policyText: string | null = null) =>
    judgeArchive(archive, { botId: 'orders', policyText, today, policyFrom: { machine, ...from } });
  return { machine, origin, source, publish, fetch, judge };
};

test('the door judges by the policy that was fetched: what it denies does not pass', async (t) => {
  const { publish, fetch, judge } = await setUp(t);
  await publish(policyOf(1, denies));
  await fetch();
  const { verdict, policy, findings } = await judge();
  assert.deepEqual([verdict, policy.name], ['fail', 'acme']);
  assert.ok(findings.some(({ rule }) => rule === 'import-not-approved'));
});

test("the orchestrator's own policy only tightens the one that was fetched", async (t) => {
  const { publish, fetch, judge } = await setUp(t);
  await publish(policyOf(1, denies));
  await fetch();
  const own = 'schema: 1\nname: box\nlevel: starter\nallow: {distributions: [paramiko]}\n';
  assert.equal((await judge({}, own)).verdict, 'pass');
  assert.equal((await judge(undefined, own)).verdict, 'fail');
});

test('a source that was never reached lets nothing pass, and the door fetches nothing', async (t) => {
  const { publish, judge } = await setUp(t);
  await publish(policyOf(1));
  const { verdict, problems } = await judge();
  assert.deepEqual([verdict, problems.map(({ code }) => code)], ['unknown', ['policy-never-seen']]);
});

test('an edition that came later holds from the next upload on, and an older one never again', async (t) => {
  const { publish, fetch, judge } = await setUp(t);
  await publish(policyOf(1));
  await fetch();
  assert.equal((await judge()).verdict, 'pass');
  await publish(policyOf(2, denies));
  await fetch();
  assert.equal((await judge()).verdict, 'fail');
  await publish(policyOf(1));
  await fetch();
  assert.equal((await judge()).verdict, 'fail');
});

test('the policy of the machine names the source and the key, and holds beside what is fetched', {
  skip: process.getuid?.() !== 0 && 'needs files of root',
}, async (t) => {
  const { machine, origin, publish, fetch, judge } = await setUp(t);
  await publish(policyOf(1));
  await fetch();
  const named = `organisation: ${JSON.stringify(origin)}\n`;
  await mkdir(dirname(machine.systemFile), { recursive: true });
  await writeFile(machine.systemFile, `schema: 1\nname: machine\nlevel: starter\n${denies}${named}`, { mode: 0o644 });
  const { verdict, findings, problems } = await judge({});
  assert.deepEqual([verdict, problems], ['fail', []]);
  assert.ok(findings.some(({ data }) => data.policy === 'machine'));
  await chmod(machine.systemFile, 0o666);
  assert.deepEqual(
    (await judge({})).problems.map(({ blocks }) => blocks),
    [true],
  );
});
