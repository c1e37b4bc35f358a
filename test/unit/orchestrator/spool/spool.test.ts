import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ConsoleLine } from '#maestro';
import { openCursor } from '../../../../src/orchestrator/spool/cursor.ts';
import { openSpool } from '../../../../src/orchestrator/spool/spool.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const line = (seq: number, text = `line ${seq}`): ConsoleLine => ({
  seq,
  time: '2026-11-22T04:00:00.000Z',
  stream: 'stdout',
  text,
});
const lines = (from: number, to: number): ConsoleLine[] =>
  Array.from({ length: to - from + 1 }, (_, at) => line(from + at));

const SMALL = 500;
const spoolIn = async (t: TestContext, segmentBytes = SMALL) => {
  const folder = join(await tempFolder(t), 'spool', '7');
  const spool = openSpool(folder, segmentBytes);
  t.after(() => spool.rest());
  return { folder, spool };
};

const readAll = async (folder: string, after = 0, block?: number): Promise<ConsoleLine[]> => {
  const cursor = openCursor(folder, after, block);
  const all: ConsoleLine[] = [];
  for (let next = await cursor.next(); next.length > 0; next = await cursor.next()) {
    all.push(...next.map(({ json }) => JSON.parse(json)));
  }
  return all;
};

test('a spool gives back every line in order, over many segments and whatever the block size', async (t) => {
  const { folder, spool } = await spoolIn(t);
  for (let from = 1; from <= 100; from += 7) await spool.append(lines(from, Math.min(from + 6, 100)));
  ok((await readdir(folder)).length > 5);
  for (const block of [1, 10, 64, 1000, undefined]) deepStrictEqual(await readAll(folder, 0, block), lines(1, 100));
  for (const after of [1, 6, 7, 50, 99]) deepStrictEqual(await readAll(folder, after), lines(after + 1, 100));
  deepStrictEqual(await readAll(folder, 100), []);
});

test('a line that is sent again is kept once, and one after a gap is left to be sent again', async (t) => {
  const { folder, spool } = await spoolIn(t);
  strictEqual(await spool.append(lines(1, 5)), 5);
  strictEqual(await spool.append(lines(3, 8)), 8);
  strictEqual(await spool.append(lines(10, 12)), 8);
  strictEqual(await spool.append([line(9), line(9, 'twice'), line(10)]), 10);
  deepStrictEqual(await readAll(folder), lines(1, 10));
});

test('half a line that a crash left is dropped, and the spool goes on after the last whole one', async (t) => {
  const { folder, spool } = await spoolIn(t, 1_000_000);
  await spool.append(lines(1, 3));
  await spool.rest();
  const [segment = ''] = await readdir(folder);
  await appendFile(join(folder, segment), '{"seq":4,"time":"2026-11-22T04:0');
  const again = openSpool(folder, 1_000_000);
  t.after(() => again.rest());
  deepStrictEqual(await readAll(folder), lines(1, 3));
  strictEqual(await again.last(), 3);
  strictEqual(await again.append(lines(4, 6)), 6);
  deepStrictEqual(await readAll(folder), lines(1, 6));
});

test('appends that come at once are kept one after the other', async (t) => {
  const { folder, spool } = await spoolIn(t);
  await Promise.all([spool.append(lines(1, 10)), spool.append(lines(11, 20)), spool.append(lines(5, 25))]);
  deepStrictEqual(await readAll(folder), lines(1, 25));
});

test('a line longer than a block, and any text, comes back as it was', async (t) => {
  const { folder, spool } = await spoolIn(t, 1_000_000);
  const texts = ['x'.repeat(300_000), 'ção \u2028 "quoted" \\ \t', '', '{"seq":99,'];
  const given = texts.map((text, at) => line(at + 1, text));
  await spool.append(given);
  deepStrictEqual(await readAll(folder, 0, 100), given);
});

test('a reader that has caught up sees what is appended later, also in a new segment', async (t) => {
  const { folder, spool } = await spoolIn(t);
  const cursor = openCursor(folder, 0);
  deepStrictEqual(await cursor.next(), []);
  for (let seq = 1; seq <= 30; seq++) {
    const mark = spool.bell.mark();
    const rung = spool.bell.wait(mark, AbortSignal.timeout(10_000));
    await spool.append([line(seq)]);
    await rung;
    deepStrictEqual(
      (await cursor.next()).map((one) => one.seq),
      [seq],
    );
  }
});

test('a ring between the look and the wait is not missed', async (t) => {
  const { spool } = await spoolIn(t);
  const mark = spool.bell.mark();
  await spool.append([line(1)]);
  await spool.bell.wait(mark, new AbortController().signal);
});

test('lines that are removed leave one in their place, and numbers go on from it', async (t) => {
  const { folder, spool } = await spoolIn(t);
  await spool.append(lines(1, 30));
  strictEqual(await spool.removeUpTo(line(29, 'gone')), false, 'more has come than was to go');
  deepStrictEqual(await readAll(folder), lines(1, 30));
  strictEqual(await spool.removeUpTo(line(30, 'gone')), true);
  strictEqual(await spool.removeUpTo(line(30, 'gone')), true, 'safe to repeat');
  deepStrictEqual(await readAll(folder), [line(30, 'gone')]);
  deepStrictEqual(await readAll(folder, 30), []);
  strictEqual(await openSpool(folder).last(), 30);
  strictEqual(await spool.append(lines(31, 32)), 32);
  deepStrictEqual(await readAll(folder), [line(30, 'gone'), ...lines(31, 32)]);
});

test('a removal that was cut off before old lines went is finished by the same call', async (t) => {
  const { folder, spool } = await spoolIn(t);
  await spool.append(lines(1, 30));
  await spool.rest();
  // What a kill leaves: the new segment has its name, the old ones are still there.
  await appendFile(join(folder, '000000000030.ndjson'), `${JSON.stringify(line(30, 'gone'))}\n`);
  strictEqual(await openSpool(folder).removeUpTo(line(30, 'gone')), true);
  deepStrictEqual(await readAll(folder), [line(30, 'gone')]);
  strictEqual((await readdir(folder)).length, 1);
});

test('a reader whose lines are removed meanwhile reads on with what stands in their place', async (t) => {
  const { folder, spool } = await spoolIn(t);
  for (let from = 1; from <= 50; from += 5) await spool.append(lines(from, from + 4));
  const cursor = openCursor(folder, 0, 64);
  ok((await cursor.next()).length > 0);
  await spool.removeUpTo(line(50, 'gone'));
  deepStrictEqual(
    (await cursor.next()).map(({ seq }) => seq),
    [50],
  );
  deepStrictEqual(await cursor.next(), []);
});
