import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startRunner } from '#orchestrator/runner';
import { eventually } from '../../support/eventually.ts';
import { readableProcesses } from '../../support/readable-processes.ts';
import { startRunnerServer } from '../../support/runner-server.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const SECRETS = ['task-token-run-1', 'vault-value-5521'];
const TOKEN = 'runner-token-0123456789';

describe('while a bot runs', { skip: process.platform !== 'linux' }, () => {
  it('no command line, environment or file of the run tells its token or a vault value', async (t) => {
    const server = await startRunnerServer();
    t.after(() => server.close());
    const data = await tempFolder(t);
    const go = join(data, 'go');
    const source = `import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print("up", sys.argv[3])
while not os.path.exists(${JSON.stringify(go)}): time.sleep(0.01)
print("read vault-value-5521")
time.sleep(600)
`;
    const run = server.offer({ 'bot.py': source });
    const runner = startRunner({
      server: server.url,
      token: server.token,
      data,
      cache: join(data, 'cache'),
      slots: 1,
      log: () => {},
    });
    t.after(() => runner.stop());
    await eventually('the bot is up', () => run.lines.some(({ text }) => text === 'up ***'));
    server.command(run, { n: 1, kind: 'mask', values: ['vault-value-5521'] });
    await eventually('the value is masked', () => run.acknowledged.includes(1));
    writeFileSync(go, '');
    await eventually('the bot has printed it', () => run.lines.some(({ text }) => text === 'read ***'));

    const { text, read } = readableProcesses('another');
    assert.ok(read > 3 && text.includes('starter.py') && text.includes('supervise'));
    for (const secret of [...SECRETS, TOKEN]) assert.ok(!text.includes(secret), secret);

    const folder = join(data, 'runner', 'runs');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || entry.name === 'bot.py') continue;
      const bytes = readFileSync(file, 'latin1');
      for (const secret of [...SECRETS, TOKEN]) assert.ok(!bytes.includes(secret), `${secret} in ${entry.name}`);
    }
    for (const name of readdirSync(folder)) assert.equal(statSync(join(folder, name)).mode & 0o077, 0);

    server.command(run, { n: 2, kind: 'cancel' });
    await eventually('it has ended', () => run.ends.length > 0);
  });
});
