import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { fileTree } from '../../support/file-tree.ts';
import { recordedIo } from '../../support/recorded-io.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const secret = 'password = "hunter2-Prod!"\n';
const waiver = { reason: 'ends in March', owner: 'ana', expiry: '2027-01-31' };

/** A bot with a secret, the key of an approver and a policy that lists it. */
const place = async (t: TestContext, policyMore = '') => {
  const cwd = await fileTree(await tempFolder(t), { 'bot/bot.py': secret });
  const home = await tempFolder(t);
  const call = async (...words: string[]) => {
    const io = recordedIo({ cwd, home });
    const code = await run(words, io);
    return { code, out: io.said.out, err: io.said.err, json: () => JSON.parse(io.said.out) };
  };
  await call('policy', 'keygen', 'security.key');
  await call('policy', 'keygen', 'other.key');
  const key = (await readFile(join(cwd, 'security.key.pub'), 'utf8')).match(/[A-Za-z0-9+/]{43}=/)?.[0];
  const policy = `schema: 1\nname: acme\nlevel: standard\nwaivers: { approvers: [{ name: Security, key: "${key}", rules: ["secret-*"] }], maxDays: 90 }\n${policyMore}`;
  await writeFile(join(cwd, 'p.yaml'), policy);
  const { json } = await call('check', 'bot', '--policy', 'p.yaml', '--format', 'json');
  const [finding] = json().findings.filter(({ rule }: { rule: string }) => rule === 'secret-literal');
  const entry = { rule: finding.rule, fingerprint: finding.fingerprints[0], ...waiver };
  const put = (...waivers: object[]) =>
    writeFile(join(cwd, 'bot/botyard.waivers.yaml'), JSON.stringify({ schema: 1, waivers }));
  return { cwd, call, entry, put };
};

test('a request fails the check until an approver has signed it, and then counts', async (t) => {
  const { cwd, call, entry, put } = await place(t);
  await put(entry);
  const before = await call('waivers', 'check', 'bot', '--policy', 'p.yaml');
  assert.equal(before.code, 1);
  assert.match(before.out, /bot\/botyard\.waivers\.yaml:1:\d+ {2}waiver-unsigned/);
  assert.equal((await call('check', 'bot', '--policy', 'p.yaml')).code, 1);
  const signed = await call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  assert.equal(signed.code, 0);
  assert.deepEqual((await readdir(join(cwd, 'bot'))).filter((name) => name.endsWith('.dsse.json')).length, 1);
  const listed = await call('waivers', 'list', 'bot', '--policy', 'p.yaml', '--format', 'json');
  assert.deepEqual(
    listed
      .json()
      .bots[0].waivers.map(({ state, approvers }: { state: string; approvers: string[] }) => [state, approvers]),
    [['counts', ['Security']]],
  );
  assert.equal((await call('waivers', 'check', 'bot', '--policy', 'p.yaml')).code, 0);
  assert.equal((await call('check', 'bot', '--policy', 'p.yaml')).code, 0);
  // Without that policy nobody is an approver.
  assert.equal((await call('check', 'bot')).code, 1);
});

test('what may not be approved is not signed: another key, another rule, too long, ended', async (t) => {
  const { call, entry, put } = await place(t);
  const sign = (key = 'security.key', ...more: string[]) =>
    call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', key, ...more);
  await put(entry);
  assert.deepEqual(
    [(await sign('other.key')).code, (await sign('other.key')).err.includes('does not list')],
    [2, true],
  );
  await put({ ...entry, rule: 'import-unknown' });
  assert.match((await sign()).err, /may not approve waivers of import-unknown/);
  await put({ ...entry, expiry: '2027-12-31' });
  assert.match((await sign()).err, /90 days/);
  await put({ ...entry, expiry: '2026-11-01' });
  assert.match((await sign()).err, /ended on 2026-11-01/);
  await put(entry, { ...entry, rule: 'import-unknown' });
  const some = await sign();
  assert.equal(some.code, 1);
  assert.match(some.err, /Not signed: import-unknown/);
  assert.equal((await call('waivers', 'sign', 'bot')).code, 2);
});

test('naming one waiver takes nothing back from the others; not naming it does', async (t) => {
  const { call, entry, put } = await place(t);
  const second = { ...entry, fingerprint: `${entry.fingerprint}:2` };
  await put(entry, second);
  const sign = (...more: string[]) =>
    call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key', ...more);
  const states = async () =>
    (await call('waivers', 'list', 'bot', '--policy', 'p.yaml', '--format', 'json')).json().bots[0].waivers;
  const approved = async () => (await states()).map(({ approvers }: { approvers: string[] }) => approvers.length);
  await sign('--only', second.fingerprint);
  assert.deepEqual(await approved(), [0, 1]);
  await sign('--only', entry.fingerprint);
  assert.deepEqual(await approved(), [1, 1]);
  assert.match((await sign('--only', '0000000000000000')).err, /no waiver with fingerprint 0000000000000000/);
});

test('under a closed policy nothing is approved', async (t) => {
  const { call, entry, put } = await place(t, 'serial: 1\nexpires: 2026-01-31\n');
  await put(entry);
  const signed = await call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  assert.equal(signed.code, 2);
  assert.match(signed.err, /2026-01-31/);
});

test('pruning takes out what matches nothing or has ended, and leaves the rest', async (t) => {
  const { cwd, call, entry, put } = await place(t);
  await put(
    entry,
    { ...entry, fingerprint: '0000000000000000' },
    { ...entry, fingerprint: '0000000000000001', expiry: '2026-01-01' },
  );
  const pruned = await call('waivers', 'prune', 'bot', '--format', 'json');
  assert.deepEqual([pruned.code, pruned.json().bots[0].gone.length, pruned.json().bots[0].left], [0, 2, 1]);
  const text = await readFile(join(cwd, 'bot/botyard.waivers.yaml'), 'utf8');
  assert.ok(text.includes(entry.fingerprint) && !text.includes('0000000000000000'));
});

test('pruning takes away what was signed of nothing else, and names what is signed of more than is left', async (t) => {
  const { cwd, call, entry, put } = await place(t);
  const other = { ...entry, fingerprint: '0000000000000000' };
  const signed = async () => (await readdir(join(cwd, 'bot'))).filter((name) => name.endsWith('.dsse.json'));
  const sign = () => call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  const prune = async () =>
    (await call('waivers', 'prune', 'bot', '--policy', 'p.yaml', '--format', 'json')).json().bots[0];
  await put(entry, other);
  await sign();
  const [name] = await signed();
  const first = await prune();
  assert.deepEqual([first.gone.length, first.left, first.envelopes, first.stale], [1, 1, [], [name]]);
  assert.equal((await call('waivers', 'check', 'bot', '--policy', 'p.yaml')).code, 0, 'what is left is still signed');
  await sign();
  const second = await prune();
  assert.deepEqual([second.gone.length, second.envelopes, second.stale], [0, [], []]);
  await writeFile(join(cwd, 'bot/bot.py'), 'x = 1\n');
  const third = await prune();
  assert.deepEqual([third.gone.length, third.left, third.envelopes, third.stale], [1, 0, [name], []]);
  assert.deepEqual(await signed(), []);
});

test('an envelope whose list was emptied by hand goes; beside a list that cannot be read it stays', async (t) => {
  const { cwd, call, entry, put } = await place(t);
  await put(entry);
  await call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  const signed = async () => (await readdir(join(cwd, 'bot'))).filter((name) => name.endsWith('.dsse.json')).length;
  await writeFile(join(cwd, 'bot/botyard.waivers.yaml'), 'waivers: [');
  assert.equal((await call('waivers', 'prune', 'bot', '--policy', 'p.yaml')).code, 2);
  assert.equal(await signed(), 1);
  await put();
  const pruned = await call('waivers', 'prune', 'bot', '--policy', 'p.yaml');
  assert.match(pruned.out, /Removed, as nothing in it is asked for any more: botyard\.waivers\.\w+\.dsse\.json/);
  assert.equal(await signed(), 0);
});

test('what was changed in an envelope after it was signed excuses nothing, and is told as a bad signature', async (t) => {
  const { cwd, call, entry, put } = await place(t);
  await put(entry);
  await call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  const [name = ''] = (await readdir(join(cwd, 'bot'))).filter((one) => one.endsWith('.dsse.json'));
  const path = join(cwd, 'bot', name);
  const envelope = JSON.parse(await readFile(path, 'utf8'));
  const payload = Buffer.from(envelope.payload, 'base64').toString();
  const later = payload.replace(entry.expiry, '2027-02-15');
  assert.notEqual(later, payload);
  await writeFile(path, JSON.stringify({ ...envelope, payload: Buffer.from(later).toString('base64') }));
  // The list says the same as what was forged.
  await put({ ...entry, expiry: '2027-02-15' });
  const checked = await call('waivers', 'check', 'bot', '--policy', 'p.yaml');
  assert.equal(checked.code, 1);
  assert.match(checked.out, /waiver-bad-signature/);
  const listed = await call('waivers', 'list', 'bot', '--policy', 'p.yaml', '--format', 'json');
  assert.deepEqual(
    listed
      .json()
      .bots[0].waivers.map(({ state, approvers }: { state: string; approvers: string[] }) => [state, approvers]),
    [['bad-signature', []]],
  );
  assert.equal((await call('check', 'bot', '--policy', 'p.yaml')).code, 1);
});

test('waivers that cannot be read end with 2, whatever is asked', async (t) => {
  const { cwd, call } = await place(t);
  await writeFile(join(cwd, 'bot/botyard.waivers.yaml'), 'waivers: [');
  for (const verb of ['list', 'check', 'prune']) assert.equal((await call('waivers', verb, 'bot')).code, 2, verb);
  const signed = await call('waivers', 'sign', 'bot', '--policy', 'p.yaml', '--key-file', 'security.key');
  assert.equal(signed.code, 2);
  assert.equal(await readFile(join(cwd, 'bot/botyard.waivers.yaml'), 'utf8'), 'waivers: [');
});
