import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import type { ConsoleLine } from '#maestro';
import { openSpoolReader, type SpoolReader } from '../../../../src/orchestrator/runner/spool/reader.ts';
import { openSpoolWriter } from '../../../../src/orchestrator/runner/spool/writer.ts';

const root = mkdtempSync(join(tmpdir(), 'botyard-spool-'));
after(() => rmSync(root, { recursive: true, force: true }));

const readAll = async (reader: SpoolReader): Promise<ConsoleLine[]> => {
  const all: ConsoleLine[] = [];
  for (let lines = await reader.read(); lines.length > 0; lines = await reader.read()) all.push(...lines);
  return all;
};
const seqs = (lines: readonly ConsoleLine[]): number[] => lines.map(({ seq }) => seq);
const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('the spool of a run', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'run-'));
  });

  it('gives back every line in order over many segments, to a reader that came first', async () => {
    const reader = openSpoolReader(folder, 0);
    assert.deepEqual(await reader.read(), []);
    const writer = openSpoolWriter({ folder, firstSeq: 1, segmentBytes: 200 });
    const seen: ConsoleLine[] = [];
    for (let i = 1; i <= 100; i++) {
      assert.equal(writer.append('stdout', [`line ${i}`]), i);
      if (i % 7 === 0) seen.push(...(await readAll(reader)));
    }
    writer.close();
    seen.push(...(await readAll(reader)));
    await reader.close();
    assert.deepEqual(seqs(seen), upTo(1, 100));
    assert.equal(seen[41]?.text, 'line 42');
    assert.ok(readdirSync(folder).length > 10);
  });

  it('is read from any line, and again after the cursor was set back', async () => {
    const writer = openSpoolWriter({ folder, firstSeq: 10, segmentBytes: 200 });
    writer.append('stderr', upTo(10, 59).map(String));
    for (let i = 60; i <= 80; i++) writer.append('stdout', [String(i)]);
    writer.close();
    const reader = openSpoolReader(folder, 30);
    assert.deepEqual(seqs(await readAll(reader)), upTo(31, 80));
    await reader.rewind(70);
    assert.deepEqual(seqs(await readAll(reader)), upTo(71, 80));
    await reader.close();
  });

  it('loses only what is known elsewhere when it is trimmed', async () => {
    const writer = openSpoolWriter({ folder, firstSeq: 1, segmentBytes: 200 });
    for (let i = 1; i <= 50; i++) writer.append('stdout', [String(i)]);
    writer.close();
    const before = readdirSync(folder).length;
    const reader = openSpoolReader(folder, 25);
    await reader.dropThrough(25);
    assert.ok(readdirSync(folder).length < before);
    assert.deepEqual(seqs(await readAll(reader)), upTo(26, 50));
    await reader.close();
  });

  it('is continued by another writer with the next number', async () => {
    const first = openSpoolWriter({ folder, firstSeq: 1 });
    first.append('system', ['preparing']);
    first.close();
    const second = openSpoolWriter({ folder, firstSeq: first.lastSeq() + 1 });
    second.append('stdout', ['hello']);
    second.close();
    const reader = openSpoolReader(folder, 0);
    assert.deepEqual(
      (await readAll(reader)).map(({ seq, stream, text }) => [seq, stream, text]),
      [
        [1, 'system', 'preparing'],
        [2, 'stdout', 'hello'],
      ],
    );
    await reader.close();
  });

  it('ends before a line that is only half written, and goes on when it is whole', async () => {
    const writer = openSpoolWriter({ folder, firstSeq: 1 });
    writer.append('stdout', ['whole']);
    writer.close();
    appendFileSync(join(folder, readdirSync(folder)[0] ?? ''), '{"seq":2,"time":"2026-');
    const reader = openSpoolReader(folder, 0);
    assert.deepEqual(seqs(await readAll(reader)), [1]);
    appendFileSync(join(folder, readdirSync(folder)[0] ?? ''), '01-01T00:00:00.000Z","stream":"stdout","text":"x"}\n');
    assert.deepEqual(seqs(await readAll(reader)), [2]);
    await reader.close();
  });
});
