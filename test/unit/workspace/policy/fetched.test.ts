import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { SigningKey } from '#signing';
import { acceptPolicy, type LoadedPolicy, loadPolicy, type PolicyMachine } from '../../../../src/workspace/index.ts';
import { keeper, machineIn, policyOf, signedPolicy } from '../../../support/signed-policy.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const source = 'https://policy.acme.example/botyard.dsse.json';
const now = new Date(2026, 10, 22, 12);

const setUp = async (t: TestContext) => {
  const folder = await tempFolder(t);
  const machine = machineIn(folder);
  const key = keeper();
  const origin = { source, publicKey: key.publicKey };
  const arrive = (text: string) => acceptPolicy(machine, origin, { kind: 'document', text, etag: '"1"' }, now);
  const load = (more = {}) => loadPolicy({ machine, origin, today: '2026-11-22', ...more });
  return { folder, machine, key, origin, arrive, load };
};
const said = ({ problems }: LoadedPolicy) => problems.map(({ code, blocks }) => [code, blocks]);
const refusal = (outcome: Awaited<ReturnType<typeof acceptPolicy>>): unknown =>
  outcome.kind === 'refused' ? outcome.refused.code : outcome.kind;

test('a source that was named and never fetched cannot be checked by', async (t) => {
  const { load, machine, origin } = await setUp(t);
  assert.deepEqual(said(await load()), [['policy-never-seen', true]]);
  await acceptPolicy(machine, origin, { kind: 'unreachable', cause: 'ENOTFOUND', what: 'network' }, now);
  const tried = await load();
  assert.deepEqual(said(tried), [['policy-never-seen', true]]);
  assert.equal(tried.problems[0]?.data.cause, 'ENOTFOUND');
});

test('a fetched policy holds, with its layer and when it was fetched; the workspace only tightens it', async (t) => {
  const { arrive, load, folder, key } = await setUp(t);
  assert.equal(refusal(await arrive(signedPolicy(policyOf(3), keeper()))), 'policy-wrong-key');
  assert.deepEqual(said(await load()), [['policy-wrong-key', true]], 'nothing was known before');
  assert.deepEqual(await arrive(signedPolicy(policyOf(3), key)), { kind: 'new', serial: 3 });
  await writeFile(join(folder, 'botyard.policy.yaml'), 'schema: 1\nname: ours\nlevel: starter\n');
  const loaded = await load({ workspaceFolder: folder });
  assert.deepEqual([loaded.policy.name, loaded.policy.level, said(loaded)], ['acme', 'standard', []]);
  assert.deepEqual(
    loaded.standings.map(({ layer, path, fetched }) => [layer, path, fetched]),
    [
      ['organisation', source, now.toISOString()],
      ['workspace', join(folder, 'botyard.policy.yaml'), null],
    ],
  );
});

test('what is refused at the source never takes the place of what is known, and is said with the age of that', async (t) => {
  const { arrive, load, key, machine, origin } = await setUp(t);
  await arrive(signedPolicy(policyOf(5), key));
  const changed = JSON.parse(signedPolicy(policyOf(6), key));
  changed.payload = Buffer.from(policyOf(7)).toString('base64');
  const refused = [
    [signedPolicy(policyOf(6), keeper()), 'policy-wrong-key'],
    [JSON.stringify(changed), 'policy-bad-signature'],
    [policyOf(6), 'policy-unsigned'],
    [signedPolicy(policyOf(4), key), 'policy-replayed'],
    [signedPolicy('schema: 1\nname: acme\nlevel: standard\n', key), 'policy-replayed'],
    [signedPolicy(policyOf(6, 'alow: []\n'), key), 'policy-invalid'],
    [signedPolicy('\0', key), 'policy-invalid'],
  ] as const;
  for (const [text, code] of refused) {
    assert.equal(refusal(await arrive(text)), code);
    const loaded = await load();
    assert.deepEqual([loaded.policy.name, said(loaded)], ['acme', [['policy-stale', false]]], code);
    assert.deepEqual([loaded.problems[0]?.data.refused, loaded.problems[0]?.data.fetched], [code, '2026-11-22']);
  }
  await acceptPolicy(machine, origin, { kind: 'unreachable', cause: 'ETIMEDOUT', what: 'network' }, now);
  assert.equal((await load()).problems[0]?.data.cause, 'ETIMEDOUT');
  await arrive(signedPolicy(policyOf(6), key));
  assert.deepEqual(said(await load()), []);
});

test('the cache is verified each time it is read: whoever writes there decides nothing', async (t) => {
  const { arrive, load, key, machine } = await setUp(t);
  await arrive(signedPolicy(policyOf(5), key));
  const [folder] = await readdir(machine.cache);
  const place = join(machine.cache, folder ?? '');
  const put = (name: string, text: string) => writeFile(join(place, name), text);
  await put('9.dsse.json', signedPolicy(policyOf(9), keeper()));
  assert.deepEqual(said(await load()), [['policy-wrong-key', true]]);
  await put('9.dsse.json', policyOf(9));
  assert.deepEqual(said(await load()), [['policy-unsigned', true]]);
  await put('9.dsse.json', signedPolicy(policyOf(4), key));
  assert.deepEqual(said(await load()), [['policy-replayed', true]], 'an old one under a new name');
  await rm(join(place, '9.dsse.json'));
  assert.deepEqual(said(await load()), []);
});

test('serials that were seen stay seen when the cache is gone, in a file that only the user reads', async (t) => {
  const { arrive, load, key, machine } = await setUp(t);
  await arrive(signedPolicy(policyOf(5), key));
  await rm(machine.cache, { recursive: true });
  assert.deepEqual(said(await load()), [['policy-never-seen', true]]);
  assert.equal(refusal(await arrive(signedPolicy(policyOf(4), key))), 'policy-replayed');
  if (process.platform !== 'win32') assert.equal((await stat(machine.serials)).mode & 0o777, 0o600);
  await writeFile(machine.serials, '{"source": "torn', { flag: 'a' });
  assert.equal(refusal(await arrive(signedPolicy(policyOf(4), key))), 'policy-replayed', 'after a torn line');
  assert.equal(refusal(await arrive(signedPolicy(policyOf(6), key))), 'new');
  assert.equal(
    refusal(await arrive(signedPolicy(policyOf(5), key))),
    'policy-replayed',
    'remembered after a torn line',
  );
});

test('a list of serials that is there and cannot be read lets nothing through', async (t) => {
  const { arrive, load, key, machine } = await setUp(t);
  await arrive(signedPolicy(policyOf(5), key));
  await rm(machine.serials);
  await mkdir(machine.serials);
  assert.equal(refusal(await arrive(signedPolicy(policyOf(6), key))), 'policy-unreadable');
  assert.deepEqual(said(await load()), [['policy-unreadable', true]]);
});

test('the list of serials is per source: another organisation begins anew', async (t) => {
  const { arrive, key, machine } = await setUp(t);
  await arrive(signedPolicy(policyOf(5), key));
  const other = { source: 'https://other.example/p', publicKey: key.publicKey };
  const arrival = { kind: 'document', text: signedPolicy(policyOf(1), key), etag: null } as const;
  assert.equal((await acceptPolicy(machine, other, arrival, now)).kind, 'new');
});

test('many who fetch at once, old and new mixed, end at the newest with nothing forgotten', async (t) => {
  const { machine, key, origin, load } = await setUp(t);
  const arrive = (serial: number) =>
    acceptPolicy(machine, origin, { kind: 'document', text: signedPolicy(policyOf(serial), key), etag: null }, now);
  const serials = [3, 9, 1, 7, 12, 2, 11, 4, 10, 8, 6, 5];
  await Promise.all(serials.map(arrive));
  const loaded = await load();
  assert.deepEqual([loaded.documents.organisation?.serial, loaded.problems.filter(({ blocks }) => blocks)], [12, []]);
  assert.equal(refusal(await arrive(11)), 'policy-replayed');
});

test('the end of a fetched policy: grace is said, then it is closed where it matters, and goes on in development', async (t) => {
  const { arrive, load, key } = await setUp(t);
  await arrive(signedPolicy(policyOf(5, 'expires: 2026-11-20\n'), key));
  const on = async (today: string, isProtected = true) => said(await load({ today, isProtected }));
  assert.deepEqual(await on('2026-11-22'), [['policy-grace', false]]);
  assert.deepEqual(await on('2026-11-28'), [['policy-closed', true]]);
  assert.deepEqual(await on('2026-11-28', false), [['policy-closed', false]]);
  assert.deepEqual(await on('2026-11-01'), [['clock-behind', true]], 'fetched on a day that is not yet');
  assert.equal((await load({ today: '2026-11-28' })).policy.level, 'standard', 'what was known still judges');
});

const onDisk = async (t: TestContext) => {
  const at = await setUp(t);
  const file = join(at.folder, 'acme.dsse.json');
  const with_ = async (text: string, more: object): Promise<unknown> => {
    await writeFile(file, text);
    return said(await loadPolicy({ machine: at.machine, organisationFile: file, ...more }));
  };
  return { ...at, file, with_ };
};

test('a file that is named with a key must be signed with it; an envelope without a key is not believed', async (t) => {
  const { with_, key, file } = await onDisk(t);
  const organisationKey = key.publicKey;
  const signed = signedPolicy(policyOf(1), key);
  assert.deepEqual(await with_(signed, { organisationKey }), []);
  assert.deepEqual(await with_(signed, {}), [['policy-key-invalid', true]]);
  assert.deepEqual(await with_(signed, { organisationKey: 'no key' }), [['policy-key-invalid', true]]);
  assert.deepEqual(await with_(policyOf(1), { organisationKey }), [['policy-unsigned', true]]);
  const plain = join(file, '..', 'plain.yaml');
  await writeFile(plain, policyOf(1));
  assert.deepEqual(said(await loadPolicy({ organisationFile: plain })), []);
  assert.deepEqual(said(await loadPolicy({ organisationFile: plain, organisationKey })), [['policy-unsigned', true]]);
});

/** Writes the file of a system that belongs to whoever runs the test. */
const writeSystem = async ({ systemFile }: PolicyMachine, text: string): Promise<void> => {
  await mkdir(join(systemFile, '..'), { recursive: true });
  await writeFile(systemFile, text, { mode: 0o644 });
};
const pointing = (key: SigningKey): string =>
  `schema: 1\norganisation:\n  source: ${source}\n  publicKey: ${key.publicKey}\n`;
const isRoot = process.getuid?.() === 0;

test('a file of the system that root did not write, or that others may write, is refused and blocks', async (t) => {
  const { machine, load, key } = await setUp(t);
  await writeSystem(machine, pointing(key));
  const causes = async () => (await load({ origin: undefined })).problems.map(({ code, data }) => [code, data.cause]);
  if (!isRoot) {
    assert.deepEqual(await causes(), [['policy-owner', 'not-owned']]);
    return;
  }
  assert.deepEqual(await causes(), [['policy-never-seen', undefined]]);
  await chmod(machine.systemFile, 0o666);
  assert.deepEqual(await causes(), [['policy-owner', 'writable']]);
  await chmod(machine.systemFile, 0o644);
  await chmod(join(machine.systemFile, '..'), 0o777);
  assert.deepEqual(await causes(), [['policy-owner', 'folder-writable']]);
});

test('what the system names goes before a setting and before a file: that must be signed, and not be old', {
  skip: !isRoot && 'needs files of root',
}, async (t) => {
  const { machine, load, key, with_, arrive } = await onDisk(t);
  await writeSystem(machine, pointing(key));
  await arrive(signedPolicy(policyOf(5), key));
  const elsewhere = { source: 'https://elsewhere.example/p', publicKey: keeper().publicKey };
  assert.equal((await load({ origin: elsewhere })).policy.name, 'acme');
  const stranger = keeper();
  assert.deepEqual(await with_(policyOf(9), {}), [['policy-unsigned', true]]);
  const own = { organisationKey: stranger.publicKey };
  assert.deepEqual(await with_(signedPolicy(policyOf(9), stranger), own), [['policy-wrong-key', true]]);
  assert.deepEqual(await with_(signedPolicy(policyOf(4), key), {}), [['policy-replayed', true]]);
  assert.deepEqual(await with_(signedPolicy(policyOf(9), key), {}), []);
  assert.deepEqual(said(await load()), [], 'a file of one call raises no serial');
});
