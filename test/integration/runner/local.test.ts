import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { isFailure } from '#core';
import { type LocalEvent, runLocal } from '#orchestrator/runner';
import { collect } from '../../support/collect.ts';
import { eventually } from '../../support/eventually.ts';
import { isAlive } from '../../support/runs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

interface Place {
  folder: string;
  cache: string;
  /** What the runs of this test left in the temporary folder they were given. */
  left: () => string[];
}

/** Each test has a temporary folder of its own, so that what is left behind is seen. */
const placeOf = async (t: TestContext, files: Record<string, string>): Promise<Place> => {
  const root = await tempFolder(t);
  const [folder, cache, tmp] = ['bot', 'cache', 'tmp'].map((name) => join(root, name)) as [string, string, string];
  mkdirSync(folder);
  mkdirSync(tmp);
  for (const [name, source] of Object.entries(files)) writeFileSync(join(folder, name), source);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = tmp;
  t.after(() => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  });
  return { folder, cache, left: () => readdirSync(tmp) };
};

const textsOf = (events: readonly LocalEvent[]): string[] =>
  events.flatMap((event) => (event.kind === 'line' && event.line.stream !== 'system' ? [event.line.text] : []));

describe('a local run', () => {
  it('gives every line, then the end, without arguments and with nothing left behind', async (t) => {
    const { folder, cache, left } = await placeOf(t, {
      'bot.py': 'import sys\nprint(len(sys.argv))\nfor i in range(5000): print(i)\nsys.exit(4)\n',
    });
    const events = await collect(runLocal({ folder, cache }));
    assert.deepEqual(textsOf(events), ['1', ...Array.from({ length: 5000 }, (_, i) => String(i))]);
    const last = events.at(-1);
    assert.ok(last?.kind === 'end' && last.end.kind === 'exited' && last.end.exitCode === 4);
    assert.deepEqual(left(), []);
    assert.deepEqual(readdirSync(folder), ['bot.py']);
  });

  it('ends the bot when it is cancelled', async (t) => {
    const { folder, cache, left } = await placeOf(t, {
      'bot.py': 'import os, time\nprint(os.getpid())\ntime.sleep(600)\n',
    });
    const cancel = new AbortController();
    const events: LocalEvent[] = [];
    for await (const event of runLocal({ folder, cache, signal: cancel.signal })) {
      events.push(event);
      if (event.kind === 'line' && event.line.stream === 'stdout') cancel.abort();
    }
    const last = events.at(-1);
    assert.ok(last?.kind === 'end' && last.end.kind === 'cancelled');
    await eventually('the bot is gone', () => !isAlive(Number(textsOf(events)[0])));
    assert.deepEqual(left(), []);
  });

  it('ends the bot when nobody reads on', async (t) => {
    const { folder, cache, left } = await placeOf(t, {
      'bot.py': 'import os, time\nprint(os.getpid())\ntime.sleep(600)\n',
    });
    let pid = 0;
    for await (const event of runLocal({ folder, cache })) {
      if (event.kind !== 'line' || event.line.stream !== 'stdout') continue;
      pid = Number(event.line.text);
      break;
    }
    await eventually('the bot is gone', () => !isAlive(pid));
    assert.deepEqual(left(), []);
  });

  it('fails with the words of pip, after the lines it printed', async (t) => {
    const { folder, cache, left } = await placeOf(t, { 'bot.py': '', 'requirements.txt': '-e .\n' });
    await assert.rejects(collect(runLocal({ folder, cache })), (error) => isFailure(error, 'environment-failed'));
    assert.deepEqual(left(), []);
  });

  it('that is cancelled before it began is cancelled', async (t) => {
    const { folder, cache } = await placeOf(t, { 'bot.py': '' });
    await assert.rejects(collect(runLocal({ folder, cache, signal: AbortSignal.abort() })), (error) =>
      isFailure(error, 'cancelled'),
    );
  });
});
