import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSseReader, MAX_SSE_LINE, sseEvents } from '../../../src/maestro/sse.ts';
import { collect } from '../../support/collect.ts';

const STREAM =
  '\uFEFF: a comment\r\nid: 1\r\ndata: {"text":"olá – 🐍"}\r\n\r\n' +
  ':\n\nid: 2\ndata: one\ndata:two\n\n' +
  'event: end\rid: 3\rdata: {}\r\r' +
  'event: nothing\n\nid:\0\ndata\n\n' +
  'data: cut off by the end';

const EXPECTED = [
  { event: 'message', data: '{"text":"olá – 🐍"}', id: '1' },
  { event: 'message', data: 'one\ntwo', id: '2' },
  { event: 'end', data: '{}', id: '3' },
  { event: 'message', data: '', id: '3' },
];

async function* cut(bytes: Uint8Array, size: () => number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const end = at + size();
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** Small, seeded, the same on every run. */
const numbers = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed;
};

test('an event stream gives the same events however its bytes are cut', async () => {
  const bytes = new TextEncoder().encode(STREAM);
  const cuts = [() => 1, () => 2, () => 3, () => bytes.length];
  for (let seed = 1; seed <= 200; seed += 1) {
    const next = numbers(seed);
    cuts.push(() => 1 + (next() % 17));
  }
  for (const size of cuts) assert.deepEqual(await collect(sseEvents(cut(bytes, size))), EXPECTED);
});

test('a line without end is refused before it fills the memory', () => {
  const reader = createSseReader();
  assert.throws(() => reader.push('x'.repeat(MAX_SSE_LINE + 1)), RangeError);
});
