import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, type TestContext } from 'node:test';
import { startRunner } from '#orchestrator/runner';
import { eventually } from '../../support/eventually.ts';
import { type RunnerServerDouble, type ServedRun, startRunnerServer } from '../../support/runner-server.ts';
import { isAlive } from '../../support/runs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let server: RunnerServerDouble;
beforeEach(async () => {
  server = await startRunnerServer();
});
afterEach(() => server.close());

interface Site {
  data: string;
  cache: string;
  runs: () => string[];
}

const siteOf = async (t: TestContext): Promise<Site> => {
  const root = await tempFolder(t);
  const data = join(root, 'data');
  const runs = join(data, 'runner', 'runs');
  return { data, cache: join(root, 'cache'), runs: () => (existsSync(runs) ? readdirSync(runs) : []) };
};

const serveHere = (t: TestContext, { data, cache }: Site, slots = 2) => {
  const logged: string[] = [];
  const runner = startRunner({
    server: server.url,
    token: server.token,
    data,
    cache,
    slots,
    log: (message) => logged.push(message),
  });
  t.after(() => runner.stop());
  return { runner, logged };
};

const bot = (source: string): Record<string, string> => ({ 'bot.py': source, 'my-bot.botproj': '{"name":"my-bot"}' });
const ended = (run: ServedRun): Promise<void> =>
  eventually(`${run.claim.runId} has ended`, () => run.ends.length > 0, 60_000);
const printed = (run: ServedRun): string[] =>
  run.lines.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
const isGapless = (run: ServedRun): boolean => run.lines.every(({ seq }, i) => seq === run.claim.firstSeq + i);

/** Prints numbers without end, or until `file` is there. */
const counting = (file: string, each = 0.002): string => `import os, time
i = 0
while not os.path.exists(${JSON.stringify(file)}):
    print(i)
    i += 1
    time.sleep(${each})
`;
const isCount = (texts: readonly string[]): boolean => texts.every((text, i) => text === String(i));

describe('a runner', () => {
  it('runs what it claims, ships every line and leaves nothing behind', async (t) => {
    const site = await siteOf(t);
    const run = server.offer(bot('import sys\nprint(sys.argv[1:])\nprint("oops", file=sys.stderr)\nsys.exit(3)\n'), {
      firstSeq: 11,
    });
    serveHere(t, site);
    await ended(run);
    const [end] = run.ends;
    assert.deepEqual([end?.kind, end?.exitCode, end?.lastSeq], ['exited', 3, run.lines.at(-1)?.seq]);
    assert.deepEqual(printed(run), [`['${server.url}', '7', '***', 'org']`]);
    assert.ok(isGapless(run));
    assert.ok(run.lines[0]?.stream === 'system' && run.beats > 0);
    await eventually('the run folder is gone', () => site.runs().length === 0);
  });

  it('tells the last traceback', async (t) => {
    const run = server.offer(bot('def f():\n    raise ValueError("no order 7")\nf()\n'));
    serveHere(t, await siteOf(t));
    await ended(run);
    assert.equal(run.ends[0]?.message, 'ValueError: no order 7');
    assert.match(run.ends[0]?.traceback ?? '', /^Traceback .*\n {2}File ".*bot\.py", line 3, in <module>/);
  });

  it('acknowledges a value only when it is masked', async (t) => {
    const site = await siteOf(t);
    const file = join(site.cache, 'go');
    const source = `import os, time\nprint("up")\nwhile not os.path.exists(${JSON.stringify(file)}): time.sleep(0.01)\nprint("vault-value-77")\n`;
    const run = server.offer(bot(source));
    serveHere(t, site);
    await eventually('the bot is up', () => printed(run).includes('up'));
    server.command(run, { n: 1, kind: 'mask', values: ['vault-value-77'] });
    await eventually('it is acknowledged', () => run.acknowledged.includes(1));
    writeFileSync(file, '');
    await ended(run);
    assert.deepEqual(printed(run), ['up', '***']);
  });

  it('ends a cancelled bot', async (t) => {
    const run = server.offer(bot('import time\nprint("up")\ntime.sleep(600)\n'));
    serveHere(t, await siteOf(t));
    await eventually('the bot is up', () => printed(run).includes('up'));
    server.command(run, { n: 1, kind: 'cancel' });
    await ended(run);
    assert.equal(run.ends[0]?.kind, 'cancelled');
  });

  it('is cancelled while it makes the environment', async (t) => {
    const site = await siteOf(t);
    // Nobody listens there: pip tries again and again, for longer than this test lasts.
    const requirements = 'six @ http://127.0.0.1:9/six-1.16.0-py2.py3-none-any.whl\n';
    const run = server.offer({ ...bot('print("never")\n'), 'requirements.txt': requirements });
    serveHere(t, site);
    await eventually('it has begun', () => run.lines.some(({ text }) => text.startsWith('Making the environment')));
    server.command(run, { n: 1, kind: 'cancel' });
    await ended(run);
    assert.deepEqual([run.ends[0]?.kind, printed(run).length], ['cancelled', 0]);
  });

  it('says in the words of pip why a bot could not be started', async (t) => {
    const run = server.offer({ ...bot(''), 'requirements.txt': 'six==99.0\n' });
    serveHere(t, await siteOf(t));
    await ended(run);
    assert.equal(run.ends[0]?.kind, 'not-started');
    assert.match(run.ends[0]?.message ?? '', /six==99\.0/);
    assert.ok(run.lines.some(({ stream, text }) => stream === 'system' && text.includes('six==99.0')));
  });

  it('refuses an archive that is not the version', async (t) => {
    const run = server.offer(bot('print("never")\n'), { payloadDigest: `sha256:${'0'.repeat(64)}` });
    serveHere(t, await siteOf(t));
    await ended(run);
    assert.deepEqual([run.ends[0]?.kind, run.lines.length], ['not-started', 0]);
  });

  it('loses and doubles nothing while the server is away', async (t) => {
    const site = await siteOf(t);
    const file = join(site.data, 'stop');
    const run = server.offer(bot(counting(file)));
    serveHere(t, site);
    await eventually('the bot prints', () => printed(run).length > 50);
    for (let round = 0; round < 3; round++) {
      server.setDown(true);
      const spool = join(site.data, 'runner', 'runs', 'run-1.1');
      const before = sizeOf(spool);
      await eventually('the bot has printed on', () => sizeOf(spool) > before + 2000);
      const seen = run.lines.length;
      server.setDown(false);
      await eventually('the server hears of it', () => run.lines.length > seen);
    }
    writeFileSync(file, '');
    await ended(run);
    assert.ok(isGapless(run) && isCount(printed(run)));
  });

  it('drops a run that is not its own any more', async (t) => {
    const site = await siteOf(t);
    const run = server.offer(bot('import os, time\nprint(os.getpid())\ntime.sleep(600)\n'));
    serveHere(t, site);
    await eventually('the bot is up', () => printed(run).length === 1);
    run.stale = true;
    await eventually('the bot is gone', () => !isAlive(Number(printed(run)[0])));
    await eventually('the run folder is gone', () => site.runs().length === 0);
    assert.equal(run.ends.length, 0);
  });

  it('runs no more at once than it has slots', async (t) => {
    const site = await siteOf(t);
    const file = join(site.data, 'stop');
    const [first, second] = [server.offer(bot(counting(file, 0.05))), server.offer(bot('print("second")\n'))];
    serveHere(t, site, 1);
    await eventually('the first is up', () => printed(first).length > 3);
    assert.equal(second.beats, 0);
    writeFileSync(file, '');
    await ended(second);
    assert.deepEqual(printed(second), ['second']);
  });

  it('that stops leaves its bots running, and the next one takes them up', async (t) => {
    const site = await siteOf(t);
    const file = join(site.data, 'stop');
    const run = server.offer(bot(counting(file)));
    const { runner } = serveHere(t, site);
    await eventually('the bot prints', () => printed(run).length > 20);
    await runner.stop();
    const seen = run.lines.length;
    serveHere(t, site);
    await eventually('the next one ships on', () => run.lines.length > seen + 20);
    server.command(run, { n: 1, kind: 'mask', values: ['any-value'] });
    await eventually('and is heard by the supervisor', () => run.acknowledged.includes(1));
    writeFileSync(file, '');
    await ended(run);
    assert.ok(isGapless(run) && isCount(printed(run)));
    assert.equal(run.ends[0]?.kind, 'exited');
  });

  it('that is killed loses and doubles no line of a bot that runs on', async (t) => {
    const site = await siteOf(t);
    const file = join(site.data, 'stop');
    const run = server.offer(bot(counting(file)));
    let runner = serveElsewhere(t, site);
    for (let round = 1; round <= 3; round++) {
      const seen = run.lines.length;
      await eventually('lines come', () => run.lines.length > seen + 50);
      runner.kill('SIGKILL');
      runner = serveElsewhere(t, site);
    }
    writeFileSync(file, '');
    await ended(run);
    assert.ok(isGapless(run) && isCount(printed(run)));
    await eventually('the run folder is gone', () => site.runs().length === 0);
  });

  it('ships the rest of a bot that ended while no runner was there', async (t) => {
    const site = await siteOf(t);
    const file = join(site.data, 'stop');
    const run = server.offer(bot(`${counting(file)}print("last")\n`));
    const runner = serveElsewhere(t, site);
    await eventually('lines come', () => run.lines.length > 20);
    runner.kill('SIGKILL');
    writeFileSync(file, '');
    await eventually('the supervisor has written the end', () =>
      existsSync(join(site.data, 'runner', 'runs', 'run-1.1', 'exit.json')),
    );
    serveHere(t, site);
    await ended(run);
    assert.ok(isGapless(run));
    assert.deepEqual([printed(run).at(-1), run.ends[0]?.kind], ['last', 'exited']);
  });

  it('reports a run whose supervisor was killed, and ends its bot', {
    skip: process.platform !== 'linux',
  }, async (t) => {
    const site = await siteOf(t);
    const run = server.offer(bot('import os, time\nprint(os.getpid())\ntime.sleep(600)\n'));
    serveHere(t, site);
    await eventually('the bot is up', () => printed(run).length === 1);
    const record = JSON.parse(readFileSync(join(site.data, 'runner', 'runs', 'run-1.1', 'supervisor.json'), 'utf8'));
    process.kill(record.pid, 'SIGKILL');
    await ended(run);
    assert.equal(run.ends[0]?.kind, 'lost');
    await eventually(
      'the bot is gone',
      () => !isAlive(record.bot) || /\) Z /.test(readFileSync(`/proc/${record.bot}/stat`, 'utf8')),
    );
  });
});

const sizeOf = (folder: string): number =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);

/** A runner in a process of its own, which can be killed. */
const serveElsewhere = (t: TestContext, { data, cache }: Site): ChildProcess => {
  const entry = new URL('../../support/runner-process.ts', import.meta.url);
  const options = JSON.stringify({ server: server.url, token: server.token, data, cache, slots: 2 });
  const child = spawn(process.execPath, [entry.pathname], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin?.end(options);
  t.after(() => child.kill('SIGKILL'));
  return child;
};
