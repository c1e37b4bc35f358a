import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { defaultPolicy } from '#core';
import { fileSeconds } from '../../../../src/cli/checking/part.ts';
import { threadCrew } from '../../../../src/cli/checking/pool.ts';
import { writeFiles } from '../../../support/bot-folders.ts';
import { botOf } from '../../../support/bots.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A thread that never comes back from `slow.py`, and says in a file that it is there. */
const program = `import { appendFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ kind, sources }) => {
  if (kind === 'frame') return;
  if (sources.some(([path]) => path === 'slow.py')) {
    appendFileSync(new URL('stuck', import.meta.url), '.');
    for (;;);
  }
  const hashes = sources.map(([path]) => path);
  const files = hashes.map((hash) => ({ hash, added: [], outside: [] }));
  const results = serialize(files.map(() => ({ findings: [], problems: [] })));
  parentPort.postMessage(kind === 'judge' ? { files, results } : hashes);
});`;

const stuckCrew = async (t: TestContext) => {
  const folder = await writeFiles(await tempFolder(t), { 'worker.mjs': program });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const crew = await threadCrew(join(folder, 'worker.mjs'), 10, { threads: 1 });
  t.after(() => crew.end());
  const stuck = (): number =>
    existsSync(join(folder, 'stuck')) ? readFileSync(join(folder, 'stuck'), 'utf8').length : 0;
  /** Lets time pass each time that the thread is stuck: with the whole job, and then with the one file. */
  const passTime = async (times: number): Promise<void> => {
    const end = performance.now() + 20_000;
    for (let time = 1; time <= times; time++) {
      while (stuck() < time && performance.now() < end) await setImmediate();
      assert.equal(stuck(), time);
      t.mock.timers.tick(fileSeconds * 1000);
    }
  };
  return { crew, passTime };
};

const sources = ['a.py', 'slow.py', 'z.py'].map((path) => [path, path] as const);

test('a thread that is silent for too long is ended: its file is not judged, by name, and all others are', async (t) => {
  const { crew, passTime } = await stuckCrew(t);
  const frame = {
    bot: botOf({ 'a.py': '' }),
    policy: defaultPolicy('sha256:0'),
    today: '2026-11-22',
    isKept: true,
    showsLines: true,
  };
  const judging = crew.judge(frame, sources, []);
  await passTime(2);
  assert.deepEqual(
    (await judging).map(({ hash, result }) => [
      hash,
      result.problems.map(({ code, path, data }) => [code, path, data]),
    ]),
    [
      ['a.py', []],
      [null, [['out-of-time', 'slow.py', { seconds: fileSeconds }]]],
      ['z.py', []],
    ],
  );
});

test('a file whose hash a silent thread was to make counts as changed, and the check goes on', async (t) => {
  const { crew, passTime } = await stuckCrew(t);
  const hashing = crew.hashes(sources);
  await passTime(2);
  assert.deepEqual(await hashing, ['a.py', null, 'z.py']);
});
