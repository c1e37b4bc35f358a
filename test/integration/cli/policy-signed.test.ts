import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { newUser } from '../../support/botyard.ts';
import { fileTree } from '../../support/file-tree.ts';

const policy = (serial: number, expires: string): string =>
  `schema: 1\nname: acme\nlevel: standard\nserial: ${serial}\nexpires: ${expires}\n`;

/** A user with a bot that passes, a key pair, and a cache of their own, as fetched policies are kept there. */
const setUp = async (t: TestContext) => {
  const user = await newUser(t);
  await fileTree(user.home, { 'bot/orders.botproj': '{"name": "orders"}', 'bot/bot.py': 'print(1)\n' });
  const env = { XDG_CACHE_HOME: join(user.home, 'cache') };
  const call = (...words: string[]) => user.call(words, { env });
  assert.equal((await call('policy', 'keygen', 'acme.key')).code, 0);
  const write = (name: string, text: string) => writeFile(join(user.home, name), text);
  const sign = async (text: string) => {
    await write('acme.yaml', text);
    return call('policy', 'sign', 'acme.yaml', '--key-file', 'acme.key');
  };
  return { user, call, write, sign };
};

test('a policy is signed, verified and judged by; what was changed afterwards is not', async (t) => {
  const { user, call, sign } = await setUp(t);
  assert.equal((await sign(policy(1, '2099-12-31'))).code, 0);
  const verified = await call('policy', 'verify', 'acme.dsse.json', '--key-file', 'acme.key.pub', '--format', 'json');
  assert.deepEqual([verified.code, JSON.parse(verified.out).name], [0, 'acme']);
  const by = ['--policy', 'acme.dsse.json', '--policy-key', 'acme.key.pub', '--format', 'json'];
  const passed = await call('check', 'bot', ...by);
  assert.deepEqual([passed.code, JSON.parse(passed.out).policy.name], [0, 'acme']);
  const file = join(user.home, 'acme.dsse.json');
  const envelope = JSON.parse(await readFile(file, 'utf8'));
  envelope.payload = Buffer.from(policy(2, '2099-12-31')).toString('base64');
  await writeFile(file, JSON.stringify(envelope));
  assert.equal((await call('policy', 'verify', 'acme.dsse.json', '--key-file', 'acme.key.pub')).code, 1);
  const refused = await call('check', 'bot', ...by);
  assert.deepEqual([refused.code, JSON.parse(refused.out).problems[0].code], [2, 'policy-bad-signature']);
});

test("a private key is no word of the command line, is the user's alone and is never replaced", async (t) => {
  const { user, call, sign } = await setUp(t);
  const key = await readFile(join(user.home, 'acme.key'), 'utf8');
  const again = await call('policy', 'keygen', 'acme.key');
  assert.deepEqual([again.code, await readFile(join(user.home, 'acme.key'), 'utf8')], [2, key]);
  const signed = await sign(policy(1, '2099-12-31'));
  const secret = key.split('\n')[1] ?? '';
  assert.ok(secret.length > 40 && !`${signed.out}${signed.err}${again.err}`.includes(secret));
  assert.equal((await call('policy', 'sign', 'acme.yaml', '--key', 'acme.key')).code, 2);
  assert.equal((await call('policy', 'sign', 'acme.yaml', '--key-file', 'acme.key.pub')).code, 2);
});

test('where the envelope goes does not make the answer JSON; a serial that was not raised is said', async (t) => {
  const { call, write } = await setUp(t);
  const sign = async (serial: number) => {
    await write('acme.yaml', policy(serial, '2099-12-31'));
    return call('policy', 'sign', 'acme.yaml', '--key-file', 'acme.key', '--output', 'out.json');
  };
  assert.match((await sign(2)).out, /^Signed acme/);
  assert.match((await sign(1)).err, /serial 2/);
});

test('what has errors is not signed', async (t) => {
  const { sign } = await setUp(t);
  const wrong = await sign('schema: 1\nname: acme\nlevel: lax\n');
  assert.deepEqual([wrong.code, /acme\.yaml.*3:/.test(wrong.err)], [2, true]);
});

test('a policy at its end is said in its grace; then the check is not one, and still shows what it found', async (t) => {
  const { call, write } = await setUp(t);
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const checked = async (expires: string) => {
    await write('acme.yaml', policy(1, expires));
    const { code, out } = await call('check', 'bot', '--policy', 'acme.yaml', '--format', 'json');
    const { policy: by, problems } = JSON.parse(out);
    return [code, by.level, problems.map((problem: { code: string }) => problem.code)];
  };
  assert.deepEqual(await checked(day(3)), [0, 'standard', ['policy-grace']]);
  assert.deepEqual(await checked(day(20)), [2, 'standard', ['policy-closed']]);
});

test('nobody names a source: nothing is fetched, and the status says that nobody decided', async (t) => {
  const { call } = await setUp(t);
  assert.equal((await call('policy', 'update')).code, 2);
  const status = await call('policy', 'status', 'bot', '--format', 'json');
  const { policy: inForce, layers, source } = JSON.parse(status.out);
  assert.deepEqual([status.code, inForce.name, layers, source], [0, null, [], null]);
});

test('a policy from an address needs its key, and a plain address is refused', async (t) => {
  const { call } = await setUp(t);
  assert.equal((await call('check', 'bot', '--policy', 'https://policy.invalid/p.dsse.json')).code, 2);
  const plain = await call('check', 'bot', '--policy', 'http://127.0.0.1:9/p', '--policy-key', 'acme.key.pub');
  assert.deepEqual([plain.code, plain.out], [2, '']);
});

test('a new version to a local target goes on under a policy that is closed', async (t) => {
  const { call, write } = await setUp(t);
  await write('acme.yaml', policy(1, '2020-01-01'));
  const start = await call('orchestrator', 'start', '--detach', '--policy', 'acme.yaml');
  assert.equal(start.code, 0, start.err);
  const deployed = await call('deploy', 'bot', '--format', 'json');
  assert.equal(deployed.code, 0, deployed.err);
  assert.deepEqual([JSON.parse(deployed.out).verdict, JSON.parse(deployed.out).door.verdict], ['pass', 'pass']);
});
