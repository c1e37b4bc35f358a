import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { zipSync } from 'fflate';
import type { ConsoleLine } from '#maestro';
import { eventually } from '../../support/eventually.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Site {
  url: string;
  process: ChildProcess;
  headers: Record<string, string>;
}

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** The orchestrator itself, from source, with its embedded runner. */
const startOrchestrator = async (t: TestContext, data: string): Promise<Site> => {
  const entry = new URL('../../../src/orchestrator/main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [entry, 'serve', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: join(data, 'cache') },
  });
  t.after(() => stop(child));
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = JSON.parse(line);
  const { login, key } = JSON.parse(readFileSync(join(data, 'admin.json'), 'utf8'));
  const body = JSON.stringify({ login, key });
  const answer = await fetch(`${url}/api/v2/workspace/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { url, process: child, headers: { token: accessToken, organization: login } };
};

const post = async ({ url, headers }: Site, path: string, body: unknown): Promise<{ id: number }> => {
  const init =
    body instanceof FormData
      ? { headers, body }
      : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api/v2${path}`, { method: 'POST', ...init });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return (await answer.json().catch(() => ({}))) as { id: number };
};

const runBot = async (site: Site, source: string): Promise<number> => {
  const form = new FormData();
  form.append(
    'file',
    new Blob([zipSync({ 'bot.py': Buffer.from(source), 'a-bot.botproj': Buffer.from('{"name":"a-bot"}') })]),
    'a-bot.zip',
  );
  await post(site, '/bot', { botId: 'a-bot', version: '1.0', technology: 'PYTHON', repositoryLabel: 'DEFAULT' });
  await post(site, '/bot/upload/a-bot/version/1.0', form);
  await post(site, '/bot/release', { botId: 'a-bot', version: '1.0' });
  return (await post(site, '/task', { activityLabel: 'a-bot' })).id;
};

const taskOf = async ({ url, headers }: Site, id: number): Promise<Record<string, unknown>> =>
  (await (await fetch(`${url}/api/v2/task/${id}`, { headers })).json()) as Record<string, unknown>;

const consoleOf = async ({ url, headers }: Site, id: number): Promise<ConsoleLine[]> => {
  const answer = await fetch(`${url}/botyard/v1/tasks/${id}/console`, { headers });
  const events = (await answer.text()).split('\n\n').filter((event) => event.startsWith('id:'));
  return events.map((event) => JSON.parse(/^data: ?(.*)$/m.exec(event)?.[1] ?? ''));
};

const finished = (site: Site, id: number): Promise<void> =>
  eventually('the task is finished', async () => (await taskOf(site, id)).state === 'FINISHED', 40_000);

describe('the orchestrator with its embedded runner', () => {
  it('runs a bot, keeps its console and finishes the task with the last line of its traceback', async (t) => {
    const data = await tempFolder(t);
    const site = await startOrchestrator(t, data);
    const id = await runBot(
      site,
      'import sys\nfor i in range(300): print(i, len(sys.argv))\nraise ValueError("no order 7")\n',
    );
    await finished(site, id);
    const task = await taskOf(site, id);
    assert.equal(task.finishStatus, 'FAILED');
    assert.match(String(task.finishMessage), /ValueError: no order 7/);
    const printed = (await consoleOf(site, id)).filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
    assert.deepEqual(
      printed,
      Array.from({ length: 300 }, (_, i) => `${i} 5`),
    );
    await stop(site.process);
  });

  it('that is killed and started again goes on with the bot, and loses and doubles no line', async (t) => {
    const data = await tempFolder(t);
    const go = join(data, 'stop');
    const first = await startOrchestrator(t, data);
    const id = await runBot(
      first,
      `import os, time\ni = 0\nwhile not os.path.exists(${JSON.stringify(go)}):\n    print(i); i += 1; time.sleep(0.005)\n`,
    );
    const runs = join(data, 'runner', 'runs');
    await eventually(
      'the bot is running',
      () => existsSync(runs) && readdirSync(runs).some((run) => existsSync(join(runs, run, 'supervisor.json'))),
    );
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    const second = await startOrchestrator(t, data);
    await eventually('the task is still running', async () => (await taskOf(second, id)).state === 'RUNNING');
    writeFileSync(go, '');
    await finished(second, id);
    assert.equal((await taskOf(second, id)).finishStatus, 'SUCCESS');
    const lines = await consoleOf(second, id);
    assert.ok(lines.every(({ seq }, i) => seq === (lines[0]?.seq ?? 0) + i));
    const printed = lines.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
    assert.ok(printed.length > 0 && printed.every((text, i) => text === String(i)));
    await stop(second.process);
  });
});
