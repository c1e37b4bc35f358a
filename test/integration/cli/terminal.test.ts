import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fromSource, newUser, type User } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeMaestro, KEY } from '../../support/fake-maestro.ts';
import { fileTree } from '../../support/file-tree.ts';

/** Python's own `pty` stands between: what is written to it is typed. */
const BRIDGE = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

/** The command line on a real terminal. */
const atTerminal = (user: User, words: readonly string[]) => {
  const line = ['-c', BRIDGE, fromSource.node, fromSource.entry, ...words];
  const child = spawn('python3', line, { cwd: user.home, env: { ...user.env, TERM: 'xterm' } });
  const screen = { text: '' };
  child.stdout?.on('data', (chunk) => {
    screen.text += chunk;
  });
  const answer = async (question: string, typed: string): Promise<void> => {
    await eventually(`asked for ${question}`, () => screen.text.includes(question));
    child.stdin?.write(typed);
  };
  return { screen, answer, finished: new Promise<number | null>((done) => child.once('close', done)) };
};

const saved = (user: User, file: string) => readFile(join(user.home, 'config', 'botyard', file), 'utf8');

suite('at a terminal', () => {
  test('login asks for what is missing, and the key is not shown while it is typed', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeMaestro(t, {}, { ours: true }) };
    const { screen, answer, finished } = atTerminal(user, ['login', server.url]);
    await answer('Key', `${KEY}\r`);
    await answer('Login', 'ana\r');
    assert.equal(await finished, 0, screen.text);
    assert.equal(screen.text.includes(KEY), false);
    assert.ok((await saved(user, 'credentials.json')).includes(KEY));
  });

  test('Ctrl-C at a question changes nothing: exit 2', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeMaestro(t, {}, { ours: true }) };
    const { answer, finished } = atTerminal(user, ['login', server.url]);
    await answer('Key', '\x03');
    assert.equal(await finished, 2);
    await assert.rejects(saved(user, 'targets.json'), { code: 'ENOENT' });
  });

  test('production is changed only after the name of the bot was typed', async (t) => {
    const { user, server } = { user: await newUser(t), server: await fakeMaestro(t, {}) };
    const login = atTerminal(user, ['login', server.url, '--target', 'acme', '--login', 'ana']);
    await login.answer('Key', `${KEY}\r`);
    assert.equal(await login.finished, 0);
    const before = server.seen.length;
    const release = atTerminal(user, ['release', 'orders']);
    await release.answer('Type orders', 'order\r');
    assert.equal(await release.finished, 2);
    assert.equal(server.seen.length, before);
    const agreed = atTerminal(user, ['release', 'orders']);
    await agreed.answer('Type orders', 'orders\r');
    assert.equal(await agreed.finished, 2);
    assert.ok(server.seen.length > before);
  });

  test('an inventory tells how far it is in one line, and Ctrl-C ends it in the middle of a file', async (t) => {
    const user = await newUser(t);
    const text = 'def work(order):\n    return order\n'.repeat(15_000);
    await fileTree(join(user.home, 'bots'), {
      'big/big.botproj': '{"name":"big"}',
      ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`big/part${i}.py`, text])),
    });
    const { screen, answer, finished } = atTerminal(user, ['inventory', 'bots', '--baseline']);
    await answer('0 of 1 bot', '\x03');
    // Killed by the signal, as any program is that does not listen: 256 - SIGINT.
    assert.equal(await finished, 254, screen.text);
    assert.match(screen.text, /\r\x1b\[K0 of 1 bot/);
    assert.equal(screen.text.includes('TOTAL'), false);
  });
});
