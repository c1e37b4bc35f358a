import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { discoverPython } from '../../../src/orchestrator/runner/environment/discover-python.ts';
import { readJson } from '../../../src/orchestrator/runner/files.ts';
import { listSegments } from '../../../src/orchestrator/runner/spool/segments.ts';
import { eventually } from '../../support/eventually.ts';
import { isAlive, runToEnd, spooled, startRun, textsOf } from '../../support/runs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let python = '';
before(async () => {
  python = (await discoverPython()).executable;
});

describe('a supervised run', () => {
  it('keeps 5 MB of console whole and in order', async (t) => {
    const source = 'for i in range(100_000):\n    print(f"{i:06d} " + "x" * 44)\n';
    const { end, lines } = await runToEnd(await tempFolder(t), source, python, { firstSeq: 5 });
    assert.equal(end.exitCode, 0);
    assert.equal(lines.length, 100_000);
    assert.equal(end.lastSeq, 100_004);
    for (const [i, { seq, text }] of lines.entries())
      assert.ok(seq === i + 5 && text.startsWith(String(i).padStart(6, '0')));
  });

  it('has stdin at its end, unbuffered UTF-8 and its own temporary folder, which goes with it', async (t) => {
    const source = `import os, sys, tempfile
print(repr(sys.stdin.read()), sys.stdout.encoding, 'ação')
print(tempfile.gettempdir())
print(sorted(name for name in os.environ if 'BOTYARD' in name))
`;
    const before = { ...process.env };
    process.env.BOTYARD_KEY = 'k';
    t.after(() => {
      if (before.BOTYARD_KEY === undefined) delete process.env.BOTYARD_KEY;
    });
    const { lines } = await runToEnd(await tempFolder(t), source, python);
    const [first, tmp, ours] = textsOf(lines, 'stdout');
    assert.equal(first, "'' utf-8 ação");
    assert.equal(ours, '[]');
    assert.ok(tmp && !existsSync(tmp));
  });

  it('masks its token from the first line, and a value from when it is told', async (t) => {
    const source = `import os, sys, time
print('token', sys.argv[3])
print('value vault-value-42 before')
while not os.path.exists(os.path.join(os.path.dirname(__file__), 'go')): time.sleep(0.01)
print('value vault-value-42 after', file=sys.stderr)
raise ValueError('vault-value-42')
`;
    const root = await tempFolder(t);
    const args = ['http://127.0.0.1:1', '7', 'token-abcdef', 'org'];
    const { runDir, control, ended } = await startRun(root, source, python, { args, secrets: ['token-abcdef'] });
    await eventually('the first lines are there', async () => (await spooled(runDir)).length === 2);
    await control?.mask(['vault-value-42']);
    writeFileSync(join(runDir, 'bot', 'go'), '');
    const end = await ended;
    const lines = await spooled(runDir);
    assert.deepEqual(textsOf(lines, 'stdout'), ['token ***', 'value vault-value-42 before']);
    assert.equal(textsOf(lines, 'stderr')[0], 'value *** after');
    assert.equal(end.message, 'ValueError: ***');
    assert.doesNotMatch(end.traceback ?? '', /vault-value/);
  });

  it('is ended with all it started, though it ignores SIGTERM and its children left its group', async (t) => {
    const source = `import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
code = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)"
same = subprocess.Popen([sys.executable, '-c', code])
away = subprocess.Popen([sys.executable, '-c', code], start_new_session=True)
print(os.getpid(), same.pid, away.pid)
time.sleep(600)
`;
    const { runDir, control, ended } = await startRun(await tempFolder(t), source, python);
    await eventually('the bot has started its children', async () => (await spooled(runDir)).length === 1);
    const pids = (await spooled(runDir))[0]?.text.split(' ').map(Number) ?? [];
    await control?.kill();
    const end = await ended;
    assert.equal(end.kind, 'cancelled');
    const left = process.platform === 'linux' ? pids : pids.slice(0, 2);
    await eventually('none of them is alive', () => !left.some(isRunning));
  });

  it('does not wait for what the bot left running, and reads its pipes to the end', async (t) => {
    const source = `import subprocess, sys
subprocess.Popen([sys.executable, '-c', 'import time; print("from the child", flush=True); time.sleep(600)'])
import time
time.sleep(0.3)
print('main ends')
`;
    const { end, lines } = await runToEnd(await tempFolder(t), source, python);
    assert.deepEqual([end.kind, end.exitCode], ['exited', 0]);
    assert.deepEqual(textsOf(lines, 'stdout').sort(), ['from the child', 'main ends']);
  });

  it('ends when no runner renews its lease', async (t) => {
    const { end, lines } = await runToEnd(await tempFolder(t), 'import time\nprint("up")\ntime.sleep(600)\n', python, {
      leaseS: 0.3,
    });
    assert.deepEqual([end.kind, end.message], ['lost', 'no runner asked for this run for 0.3 s']);
    assert.equal(lines.at(-1)?.stream, 'system');
  });

  it('ends with its supervisor, when that is told to end, and says so', async (t) => {
    const { runDir, ended } = await startRun(
      await tempFolder(t),
      'import time\nprint("up")\ntime.sleep(600)\n',
      python,
    );
    await eventually('the bot runs', async () => (await lastText(runDir)) === 'up');
    const { pid } = (await readJson(join(runDir, 'supervisor.json'))) as { pid: number };
    process.kill(pid, 'SIGTERM');
    const end = await ended;
    assert.deepEqual([end.kind, end.message], ['lost', 'the supervisor of this run was told to end']);
  });

  it('ends at its time limit', async (t) => {
    const { end } = await runToEnd(await tempFolder(t), 'import time\ntime.sleep(600)\n', python, { timeoutS: 0.3 });
    assert.equal(end.kind, 'timeout');
  });

  it('says so when its Python cannot be started', async (t) => {
    const { end } = await runToEnd(await tempFolder(t), '', '/nowhere/python3');
    assert.equal(end.kind, 'not-started');
    assert.match(end.message ?? '', /ENOENT/);
  });

  it('takes little memory however much is printed', { skip: process.platform !== 'linux' }, async (t) => {
    const source =
      'import sys\nline = "y" * 999 + "\\n"\nfor i in range(100_000): sys.stdout.write(line)\nprint("end")\nimport time\ntime.sleep(600)\n';
    const { runDir, control, ended } = await startRun(await tempFolder(t), source, python);
    const { pid } = (await readJson(join(runDir, 'supervisor.json'))) as { pid: number };
    await eventually('all of it is spooled', async () => (await lastText(runDir)) === 'end', 60_000);
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    assert.ok(peak < 250_000, `${peak} kB`);
    await control?.kill();
    await ended;
  });
});

const isRunning = (pid: number): boolean => {
  if (!isAlive(pid)) return false;
  // A dead child whose new parent has not asked for it yet is not alive.
  const status = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  return !/\) Z /.test(status);
};

const lastText = async (runDir: string): Promise<string | undefined> => {
  const last = (await listSegments(runDir)).at(-1);
  if (!last) return undefined;
  const records = readFileSync(join(runDir, last.name), 'utf8').trimEnd().split('\n');
  try {
    return JSON.parse(records.at(-1) ?? '').text;
  } catch {
    return undefined;
  }
};
