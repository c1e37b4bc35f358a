import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { bundleUnder, ended, isBuilt, newUser, nodeOfMajor } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';

const node20 = await nodeOfMajor(20);

suite('the orchestrator of the command line', () => {
  test('stays in the foreground, prints one line when ready, and ends with 0 at SIGTERM', async (t) => {
    const user = await newUser(t);
    const running = user.start(['orchestrator', 'start', '--data', 'here']);
    const finished = ended(running);
    let seen = '';
    running.stdout?.on('data', (chunk) => {
      seen += chunk;
    });
    await eventually('the ready line', () => seen.includes('\n'));
    const ready = JSON.parse(seen);
    assert.deepEqual(Object.keys(ready).sort(), ['data', 'keyFile', 'login', 'pid', 'schema', 'url']);
    assert.equal(ready.data, join(user.home, 'here'));
    assert.match(ready.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const status = await user.call(['orchestrator', 'status', '--data', 'here', '--format', 'json']);
    assert.equal(status.code, 0);
    assert.equal(JSON.parse(status.out).pid, ready.pid);
    running.kill('SIGTERM');
    const { code, out } = await finished;
    assert.equal(code, 0);
    assert.equal(out.trim().split('\n').length, 1);
    assert.equal((await user.call(['orchestrator', 'status', '--data', 'here'])).code, 1);
  });

  test('refuses a second start on a folder with exit 2, saying who holds it', async (t) => {
    const user = await newUser(t);
    const first = await user.call(['orchestrator', 'start', '--detach']);
    assert.equal(first.code, 0, first.err);
    const { pid, url } = JSON.parse(first.out);
    for (const words of [['--detach'], []]) {
      const { code, out, err } = await user.call(['orchestrator', 'start', ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.includes(String(pid)) && err.includes(url), err);
    }
    assert.equal((await user.call(['orchestrator', 'stop'])).code, 0);
    assert.equal((await user.call(['orchestrator', 'status'])).code, 1);
    assert.equal((await user.call(['orchestrator', 'stop'])).code, 0);
  });

  test('refuses a port in use with exit 2', async (t) => {
    const user = await newUser(t);
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    t.after(() => other.close());
    const { port } = other.address() as { port: number };
    for (const words of [['--detach'], []]) {
      const { code, err } = await user.call(['orchestrator', 'start', '--port', String(port), ...words]);
      assert.equal(code, 2);
      assert.ok(err.startsWith('botyard: ') && err.includes(String(port)), err);
    }
  });

  test('prints no key, whatever is asked of it', async (t) => {
    const user = await newUser(t);
    const { out } = await user.call(['orchestrator', 'start', '--detach']);
    const { keyFile } = JSON.parse(out);
    const { key } = JSON.parse(await readFile(keyFile, 'utf8'));
    const status = await user.call(['orchestrator', 'status', '--format', 'json']);
    const doctor = await user.call(['doctor', '--format', 'json']);
    for (const text of [out, status.out, status.err, doctor.out, doctor.err]) assert.equal(text.includes(key), false);
  });

  test('can be signed in to with its key file, from elsewhere', async (t) => {
    const user = await newUser(t);
    const { url, keyFile } = JSON.parse(
      (await user.call(['orchestrator', 'start', '--detach', '--data', 'there'])).out,
    );
    const { code, err } = await user.call(['login', url, '--target', 'there', '--token-file', keyFile]);
    assert.equal(code, 0, err);
    assert.match(err, /development/);
    assert.equal((await user.call(['release', 'orders'])).code, 2);
    assert.equal((await user.call(['orchestrator', 'stop', '--data', 'there'])).code, 0);
  });

  test('is started from the bundle under Node 20, by a Node that has node:sqlite', {
    skip: isBuilt() && node20 ? false : 'not built, or no Node 20 here',
  }, async (t) => {
    const user = await newUser(t);
    const program = bundleUnder(node20 ?? '');
    const started = await user.call(['orchestrator', 'start', '--detach'], { program });
    assert.equal(started.code, 0, started.err);
    assert.equal((await user.call(['orchestrator', 'status'], { program })).code, 0);
    assert.equal((await user.call(['orchestrator', 'stop'], { program })).code, 0);
  });
});
