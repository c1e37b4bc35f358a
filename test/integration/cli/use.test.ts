import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { talkingBot, writeFiles } from '../../support/bot-folders.ts';
import { bundleUnder, ended, fromSource, isBuilt, newUser } from '../../support/botyard.ts';

suite('the program', () => {
  test('without words prints the help and says wrong use; with --help the same is an answer', async (t) => {
    const user = await newUser(t);
    const bare = await user.call([]);
    const asked = await user.call(['--help']);
    assert.deepEqual([bare.code, asked.code], [2, 0]);
    assert.equal(bare.out, asked.out);
    assert.match(asked.out, /orchestrator start/);
  });

  test('is a program of its own, as npx starts it', { skip: process.platform === 'win32' || !isBuilt() }, () => {
    const { entry } = bundleUnder(process.execPath);
    assert.match(execFileSync(entry, ['--version'], { encoding: 'utf8' }), /^\d+\.\d+\.\d+\n$/);
  });

  test('wrong use is exit 2 with a next step on stderr, and nothing on stdout', async (t) => {
    const user = await newUser(t);
    for (const words of [['chekc'], ['check', '--polcy', 'x'], ['logs', 'one'], ['orchestrator'], ['new']]) {
      const { code, out, err } = await user.call(words);
      assert.deepEqual([code, out], [2, ''], words.join(' '));
      assert.match(err, /--help/);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  });

  test('a reader that has seen enough ends it quietly', async (t) => {
    const user = await newUser(t);
    const many = Array.from({ length: 3000 }, (_, i) => `import module_${i}`).join('\n');
    await writeFiles(user.home, { ...talkingBot('many'), 'bot.py': many });
    const line = `"${fromSource.node}" "${fromSource.entry}" facts . | head -1`;
    const { out, err } = await ended(spawn('sh', ['-c', line], { cwd: user.home, env: { ...user.env } }));
    assert.equal(out.trim().split('\n').length, 1);
    assert.equal(err, '');
  });
});

suite('new', () => {
  test('makes a bot that passes the check, and never touches a folder that holds something', async (t) => {
    const user = await newUser(t);
    for (const template of ['data-bot', 'api-bot']) {
      assert.equal((await user.call(['new', template, template])).code, 0);
      assert.equal((await user.call(['check', template])).code, 0);
    }
    await mkdir(join(user.home, 'full'));
    await writeFile(join(user.home, 'full', 'mine.txt'), 'mine');
    assert.equal((await user.call(['new', 'full'])).code, 2);
    assert.deepEqual(await readdir(join(user.home, 'full')), ['mine.txt']);
  });

  test('refuses a name that cannot be a botId and a template that is not approved, and leaves nothing', async (t) => {
    const user = await newUser(t);
    assert.equal((await user.call(['new', '9lives'])).code, 2);
    assert.equal((await user.call(['new', 'no-such-template', 'orders'])).code, 2);
    assert.deepEqual(await readdir(user.home), []);
  });
});

suite('doctor', () => {
  test('says what is here as JSON, and needs nothing but to look', async (t) => {
    const user = await newUser(t);
    const { out } = await user.call(['doctor', '--format', 'json']);
    const { schema, things } = JSON.parse(out);
    assert.equal(schema, 1);
    const ids = things.map((thing: { id: string }) => thing.id);
    for (const id of ['node', 'python', 'uv', 'bubblewrap', 'data', 'orchestrator']) assert.ok(ids.includes(id), id);
    assert.equal(existsSync(join(user.home, 'data')), false);
  });

  test('with an empty PATH names what is missing and the command that mends it: exit 1', async (t) => {
    const user = await newUser(t);
    const { code, out } = await user.call(['doctor', '--format', 'json'], { env: { PATH: '' } });
    assert.equal(code, 1);
    const python = JSON.parse(out).things.find((thing: { id: string }) => thing.id === 'python');
    assert.equal(python.state, 'missing');
    assert.ok(python.mend.length > 0);
    assert.match((await user.call(['doctor'], { env: { PATH: '' } })).out, /missing +Python/);
  });

  test('a Node without node:sqlite is not taken for one', async (t) => {
    const user = await newUser(t);
    const old = join(user.home, 'node');
    await writeFile(old, '#!/bin/sh\nexit 1\n');
    await chmod(old, 0o755);
    const { code, out } = await user.call(['doctor', '--format', 'json'], { env: { BOTYARD_NODE: old } });
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).things.find((thing: { id: string }) => thing.id === 'node').state, 'missing');
    const start = await user.call(['orchestrator', 'start'], { env: { BOTYARD_NODE: old } });
    assert.equal(start.code, 2);
    assert.match(start.err, /BOTYARD_NODE/);
  });
});
