import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { newUser, type User } from '../../support/botyard.ts';
import { type Loopback, loopback, sendJson } from '../../support/loopback.ts';

const KEY = 'the-right-key';

/** A fake of a Maestro server that is not ours: it knows the version probe and the login, and nothing else. */
const fakeServer = (t: TestContext): Promise<Loopback> =>
  loopback(t, ({ path, body }, response) => {
    if (path.endsWith('/maestro/version')) return sendJson(response, { version: '4.0.0' });
    if (!path.endsWith('/workspace/login')) return sendJson(response, { message: 'not here' }, 404);
    const { key } = JSON.parse(body.toString());
    if (key !== KEY) return sendJson(response, { message: 'wrong key' }, 401);
    return sendJson(response, { accessToken: 'a-token', organizationLabel: 'acme' });
  });

const signIn = (user: User, url: string, words: string[] = [], key = KEY) =>
  user.call(['login', url, '--login', 'ana@acme.example', '--key-stdin', ...words], { stdin: `${key}\n` });

const credentials = (user: User) => join(user.home, 'config', 'botyard', 'credentials.json');
const targets = async (user: User) =>
  JSON.parse(await readFile(join(user.home, 'config', 'botyard', 'targets.json'), 'utf8'));

suite('login and logout', () => {
  test('a key that the server accepts is kept in a file of mode 0600, and said nowhere', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    const { code, out, err } = await signIn(user, server.url, ['--target', 'acme', '--environment', 'validation']);
    assert.equal(code, 0, err);
    assert.equal((await stat(credentials(user))).mode & 0o777, 0o600);
    assert.match(await readFile(credentials(user), 'utf8'), new RegExp(KEY));
    assert.doesNotMatch(out + err, new RegExp(KEY));
    const saved = { name: 'acme', url: server.url, login: 'ana@acme.example', environment: 'validation' };
    assert.deepEqual(await targets(user), { schema: 1, default: 'acme', targets: [saved] });
  });

  test('a server that nobody says anything of is taken for production', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    await signIn(user, server.url);
    const { targets: all } = await targets(user);
    assert.deepEqual([all[0].name, all[0].environment], [new URL(server.url).host, 'production']);
  });

  test('a key that the server refuses is not kept: exit 2', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    const { code, out, err } = await signIn(user, server.url, [], 'a-wrong-key');
    assert.equal(code, 2);
    assert.doesNotMatch(out + err, /a-wrong-key/);
    assert.equal(existsSync(credentials(user)), false);
  });

  test('a server that cannot be reached is a clear error, not a stack trace', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    await server.close();
    const { code, err } = await signIn(user, server.url);
    assert.equal(code, 2);
    assert.match(err, /could not be reached/);
    assert.doesNotMatch(err, /\n\s+at /);
  });

  test('plain http is for this machine only, and an address holds no password', async (t) => {
    const user = await newUser(t);
    for (const url of [
      'http://orchestrator.example',
      'https://ana:secret@orchestrator.example',
      'ftp://x',
      'not a url',
    ]) {
      const { code } = await signIn(user, url);
      assert.equal(code, 2, url);
      assert.equal(existsSync(credentials(user)), false);
    }
  });

  test('logout forgets key and target, and says which target is in use then', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    await signIn(user, server.url, ['--target', 'acme']);
    const { code, err } = await user.call(['logout']);
    assert.equal(code, 0);
    assert.match(err, /acme/);
    assert.match(err, /local/);
    assert.equal(existsSync(credentials(user)), false);
    assert.deepEqual(await targets(user), { schema: 1, default: null, targets: [] });
    assert.equal((await user.call(['logout', 'acme'])).code, 2);
    assert.equal((await user.call(['logout'])).code, 0);
  });

  test('without a terminal nothing is asked: what is missing is wrong use', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    assert.equal((await user.call(['login', server.url, '--login', 'ana'])).code, 2);
    assert.equal((await user.call(['login'])).code, 2);
    assert.equal(server.seen.length, 0);
  });
});

suite('the target of a call', () => {
  test('a production target is not changed without --yes', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    await signIn(user, server.url, ['--target', 'acme']);
    const before = server.seen.length;
    const { code, err } = await user.call(['release', 'orders', '--version', '1.0.0']);
    assert.equal(code, 2);
    assert.match(err, /production/);
    assert.equal(server.seen.length, before);
    assert.ok((await user.call(['release', 'orders', '--version', '1.0.0', '--yes'])).code === 2);
    assert.ok(server.seen.length > before);
  });

  test('an unknown one is named with those there are', async (t) => {
    const user = await newUser(t);
    const { code, err } = await user.call(['logs', '1', '--target', 'nowhere']);
    assert.equal(code, 2);
    assert.match(err, /nowhere[\s\S]*local/);
  });

  test('the environment names one without a sign-in, for CI', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeServer(t) };
    const env = { BOTYARD_SERVER: server.url, BOTYARD_LOGIN: 'ci', BOTYARD_KEY: KEY };
    const { code, err } = await user.call(['cancel', '1'], { env });
    assert.equal(code, 2);
    assert.ok(
      server.seen.some(({ path }) => path.includes('/task/1')),
      err,
    );
    assert.equal(existsSync(join(user.home, 'config')), false);
    assert.doesNotMatch(err, new RegExp(KEY));
  });

  test('verbs that only look do not start the local orchestrator', async (t) => {
    const user = await newUser(t);
    for (const words of [
      ['logs', '1'],
      ['cancel', '1'],
      ['orchestrator', 'stop'],
    ])
      await user.call(words);
    assert.equal((await user.call(['orchestrator', 'status'])).code, 1);
    assert.equal(existsSync(join(user.home, 'data')), false);
  });
});
