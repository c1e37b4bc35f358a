import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { carelessBot, standardPolicy, talkingBot, writeFiles } from '../../support/bot-folders.ts';
import { ended, newUser, type User } from '../../support/botyard.ts';
import { eventually } from '../../support/eventually.ts';

const json = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A bot that says `one`, waits until the file `go` is there, and says `two`. */
const waitingBot = (go: string) =>
  talkingBot(
    'waiting',
    `import os, time\nprint("one")\nwhile not os.path.exists(${JSON.stringify(go)}):\n    time.sleep(0.02)\nprint("two")\n`,
  );

/** A user with a bot on their local orchestrator, ready to run. */
const released = async (t: TestContext, name: string, files: Readonly<Record<string, string>>): Promise<User> => {
  const user = await newUser(t);
  await writeFiles(join(user.home, name), files);
  for (const words of [
    ['deploy', name],
    ['release', name],
  ]) {
    const { code, err } = await user.call(words);
    assert.equal(code, 0, err);
  }
  return user;
};

suite('the whole road', () => {
  test('a bot from a template is checked, deployed, released, run and followed, with the real SDK', async (t) => {
    const user = await newUser(t);
    assert.equal((await user.call(['new', 'data-bot', 'orders'])).code, 0);
    assert.equal((await user.call(['check', 'orders'])).code, 0);
    const deployed = await user.call(['deploy', 'orders', '--format', 'json']);
    assert.equal(deployed.code, 0, deployed.err);
    assert.match(deployed.err, /Starting the local orchestrator/);
    const { botId, version, verdict, door } = JSON.parse(deployed.out);
    assert.deepEqual([botId, version, verdict, door.verdict], ['orders', '1.0.0', 'pass', 'pass']);
    assert.equal((await user.call(['release', 'orders'])).code, 0);

    const ran = await user.call(['run', 'orders', '--format', 'json']);
    assert.equal(ran.code, 0, ran.err);
    const lines = json(ran.out);
    const end = lines.pop();
    assert.deepEqual([end.state, end.finishStatus], ['FINISHED', 'SUCCESS']);
    assert.equal(end.items.total, end.items.processed + end.items.failed);
    assert.ok(end.items.failed > 0);
    assert.deepEqual(
      lines.map((line) => line.seq),
      lines.map((_, i) => i + 1),
    );
    for (const line of lines) assert.deepEqual(Object.keys(line).sort(), ['seq', 'stream', 'text', 'time']);

    const again = await user.call(['logs', String(end.task), '--format', 'json', '--after', '2']);
    assert.equal(again.code, 0);
    assert.deepEqual(json(again.out), lines.slice(2));

    const shown = await user.call(['run', 'orders']);
    for (const part of [/Task \d+: SUCCESS/, /Items: \d+/, /Execution log /, /1 alert:/, /1 artifact:/])
      assert.match(shown.out, part);
  });

  test('deploy raises the version, refuses one that exists, and replaces it when told to', async (t) => {
    const user = await released(t, 'talking', talkingBot('talking'));
    const second = await user.call(['deploy', 'talking', '--format', 'json']);
    assert.equal(JSON.parse(second.out).version, '1.0.1');
    assert.equal((await user.call(['deploy', 'talking', '--version', '1.0.1'])).code, 2);
    assert.equal((await user.call(['deploy', 'talking', '--version', '1.0.1', '--update'])).code, 0);
    assert.equal((await user.call(['release', 'talking', '--version', '9.9.9'])).code, 2);
  });

  test('a careless bot is refused with its findings, and nothing of it reaches the server', async (t) => {
    const user = await newUser(t);
    await writeFiles(user.home, { 'acme.policy.yaml': standardPolicy });
    await writeFiles(join(user.home, 'careless'), carelessBot);
    const { code, out, err } = await user.call(['deploy', 'careless', '--policy', 'acme.policy.yaml']);
    assert.equal(code, 1);
    assert.match(out, /import-not-approved[\s\S]*secret-literal/);
    assert.match(err, /Nothing was sent/);
    assert.doesNotMatch(out + err, /harbour/);
    const release = await user.call(['release', 'careless']);
    assert.equal(release.code, 2);
    assert.match(release.err, /knows no bot/);
  });

  test('a bot that could not be checked is not sent: exit 2', async (t) => {
    const user = await newUser(t);
    await writeFiles(join(user.home, 'half'), { ...talkingBot('half'), 'more.py': 'x = """never closed\n' });
    const { code, err } = await user.call(['deploy', 'half']);
    assert.equal(code, 2);
    assert.match(err, /could not be checked/);
    assert.equal((await user.call(['release', 'half'])).code, 2);
  });

  test('the policy of the orchestrator is the gate, without a word on the command line', async (t) => {
    const user = await newUser(t);
    await writeFiles(user.home, { 'acme.policy.yaml': standardPolicy });
    await writeFiles(join(user.home, 'careless'), carelessBot);
    const started = await user.call(['orchestrator', 'start', '--detach', '--policy', 'acme.policy.yaml']);
    assert.equal(started.code, 0, started.err);
    assert.equal((await user.call(['deploy', 'careless'])).code, 1);
  });
});

suite('a run', () => {
  test('that fails is exit 1, with the last line of its traceback', async (t) => {
    const user = await released(t, 'failing', talkingBot('failing', 'raise ValueError("no amount in line 4")\n'));
    const { code, out } = await user.call(['run', 'failing', '--format', 'json']);
    assert.equal(code, 1);
    const end = json(out).pop();
    assert.deepEqual([end.finishStatus, end.items], ['FAILED', null]);
    assert.match(end.message, /ValueError: no amount in line 4/);
  });

  test('of an automation that is not there is exit 2, naming those there are', async (t) => {
    const user = await released(t, 'talking', talkingBot('talking'));
    const { code, err } = await user.call(['run', '--automation', 'nightly']);
    assert.equal(code, 2);
    assert.match(err, /nightly[\s\S]*talking/);
  });

  test('is left alone by Ctrl-C, which says how to cancel it; cancel then ends it', async (t) => {
    const user = await released(t, 'waiting', waitingBot('/nowhere/go'));
    const following = user.start(['run', 'waiting']);
    const finished = ended(following);
    let seen = '';
    following.stdout?.on('data', (chunk) => {
      seen += chunk;
    });
    await eventually('the bot has said one', () => /^one$/m.test(seen), 60_000);
    following.kill('SIGINT');
    const { code, err } = await finished;
    assert.equal(code, 2);
    assert.match(err, /botyard cancel 1/);

    const soFar = await user.call(['logs', '1', '--no-follow', '--format', 'json']);
    assert.equal(soFar.code, 0);
    assert.deepEqual(
      json(soFar.out)
        .filter(({ stream }) => stream === 'stdout')
        .map(({ text }) => text),
      ['one'],
    );

    const cancelled = await user.call(['cancel', '1', '--format', 'json']);
    assert.equal(cancelled.code, 0, cancelled.err);
    assert.equal(JSON.parse(cancelled.out).state, 'CANCELED');
    const again = await user.call(['cancel', '1']);
    assert.equal(again.code, 0);
    assert.equal((await user.call(['cancel', '99'])).code, 2);
  });

  test('goes on when the server is killed, and its console is followed without a line lost or doubled', async (t) => {
    const user = await newUser(t);
    const go = join(user.home, 'go');
    await writeFiles(join(user.home, 'waiting'), waitingBot(go));
    await user.call(['deploy', 'waiting']);
    await user.call(['release', 'waiting']);
    const following = user.start(['run', 'waiting', '--format', 'text']);
    const finished = ended(following);
    let seen = '';
    following.stdout?.on('data', (chunk) => {
      seen += chunk;
    });
    await eventually('the bot has said one', () => /^one$/m.test(seen), 60_000);
    const { pid } = JSON.parse((await user.call(['orchestrator', 'status', '--format', 'json'])).out);
    process.kill(pid, 'SIGKILL');
    const started = await user.call(['orchestrator', 'start', '--detach']);
    assert.equal(started.code, 0, started.err);
    await writeFile(go, '');
    const { code, out, err } = await finished;
    assert.equal(code, 0, err);
    assert.deepEqual(
      out.split('\n').filter((line) => line === 'one' || line === 'two'),
      ['one', 'two'],
    );
  });

  test('with --detach prints the number of its task and nothing else', async (t) => {
    const user = await released(t, 'talking', talkingBot('talking'));
    const { code, out } = await user.call(['run', 'talking', '--detach']);
    assert.deepEqual([code, out], [0, '1\n']);
    assert.match((await user.call(['logs', '1'])).out, /hello from the bot/);
  });
});

suite('run --local', () => {
  test('needs no orchestrator, and ends as the bot ends', async (t) => {
    const user = await newUser(t);
    await writeFiles(join(user.home, 'talking'), talkingBot('talking'));
    await writeFiles(join(user.home, 'failing'), talkingBot('failing', 'raise SystemExit(3)\n'));
    const good = await user.call(['run', '--local', 'talking', '--format', 'json']);
    assert.equal(good.code, 0, good.err);
    const end = json(good.out).pop();
    assert.deepEqual([end.task, end.finishStatus], [null, 'SUCCESS']);
    assert.equal((await user.call(['run', '--local', 'failing'])).code, 1);
    assert.equal(existsSync(join(user.home, 'data')), false);
  });

  test('is ended by Ctrl-C: the bot runs here', async (t) => {
    const user = await newUser(t);
    await writeFiles(join(user.home, 'waiting'), waitingBot('/nowhere/go'));
    const running = user.start(['run', '--local', 'waiting']);
    const finished = ended(running);
    let seen = '';
    running.stdout?.on('data', (chunk) => {
      seen += chunk;
    });
    await eventually('the bot has said one', () => /^one$/m.test(seen), 60_000);
    running.kill('SIGINT');
    const { code, out } = await finished;
    assert.equal(code, 1);
    assert.match(out, /CANCELED/);
  });

  test('refuses what only an orchestrator could do', async (t) => {
    const user = await newUser(t);
    await writeFiles(join(user.home, 'talking'), talkingBot('talking'));
    for (const words of [['--detach'], ['--automation', 'x'], ['--parameters', 'a=1'], ['--target', 'x']]) {
      assert.equal((await user.call(['run', '--local', 'talking', ...words])).code, 2, words[0]);
    }
  });
});
