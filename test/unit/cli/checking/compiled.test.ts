import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { defaultPolicy } from '#core';
import type { CacheEntry } from '#workspace';
import { threadCrew } from '../../../../src/cli/checking/pool.ts';
import { writeFiles } from '../../../support/bot-folders.ts';
import { botOf } from '../../../support/bots.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A thread that says by the hash of a file what it was started with, and has compiled two bytes unless it was given some. */
const program = `import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
const { compiled } = workerData;
parentPort.on('message', ({ kind, sources }) => {
  if (kind === 'frame') return;
  if (kind === 'compiled') return parentPort.postMessage(compiled === null ? Uint8Array.of(7, 7) : null);
  const files = sources.map(() => ({ hash: String(compiled), added: [], outside: [] }));
  parentPort.postMessage({ files, results: serialize(sources.map(() => ({ findings: [], problems: [] }))) });
});`;

interface Kept extends CacheEntry {
  readonly saved: Uint8Array[];
}

const inMemory = (bytes: Uint8Array | null = null): Kept => {
  const saved: Uint8Array[] = [];
  return {
    saved,
    load: async () => bytes && Buffer.from(bytes),
    save: async (body) => void saved.push(body),
  };
};

/** Judges so many files with a crew of two, and ends it; what the threads were started with. */
const judged = async (t: TestContext, count: number, keeps: Kept): Promise<string[]> => {
  const folder = await writeFiles(await tempFolder(t), { 'worker.mjs': program });
  const crew = await threadCrew(join(folder, 'worker.mjs'), count, { threads: 2, keeps });
  const frame = {
    bot: botOf({}),
    policy: defaultPolicy('sha256:0'),
    today: '2026-11-22',
    isKept: true,
    showsLines: false,
  };
  const sources = Array.from({ length: count }, (_, i) => [`m${i}.py`, `m${i}.py`] as const);
  const all = await crew.judge(frame, sources, []);
  await crew.end();
  assert.equal(all.length, count);
  assert.ok(all.every(({ result }) => result.findings.length === 0));
  return [...new Set(all.map(({ hash }) => String(hash)))];
};

test('what a thread has compiled is kept once, and the threads of the next check start with it', async (t) => {
  const first = inMemory();
  assert.deepEqual(await judged(t, 600, first), ['null']);
  assert.deepEqual(
    first.saved.map((bytes) => [...bytes]),
    [[7, 7]],
  );
  const second = inMemory(first.saved[0]);
  assert.deepEqual(await judged(t, 600, second), ['7,7']);
  assert.deepEqual(second.saved, []);
});

test('of a few files nothing is kept: a thread has compiled too little by then', async (t) => {
  const keeps = inMemory();
  await judged(t, 100, keeps);
  assert.deepEqual(keeps.saved, []);
});
