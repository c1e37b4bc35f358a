import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConsoleStream } from '../../../../src/orchestrator/runner/console/console-stream.ts';
import { createLineSplitter, LONGEST_LINE } from '../../../../src/orchestrator/runner/console/line-splitter.ts';
import { createMasker, MASK } from '../../../../src/orchestrator/runner/console/masker.ts';
import { createRandom } from '../../../support/random.ts';

const split = (chunks: readonly string[], longest?: number): string[] => {
  const splitter = createLineSplitter(longest);
  return [...chunks.flatMap((chunk) => splitter.write(chunk)), ...splitter.end()];
};

const bytesToLines = (values: readonly string[], chunks: readonly Uint8Array[]): string[] => {
  const stream = createConsoleStream(createMasker(values));
  return [...chunks.flatMap((chunk) => stream.write(chunk)), ...stream.end()];
};

describe('console lines', () => {
  it('are ended by \\n and \\r\\n, and empty ones are kept', () => {
    assert.deepEqual(split(['a\n\nb\r\n\r\nc']), ['a', '', 'b', '', 'c']);
  });

  it('show each state of a progress bar once', () => {
    assert.deepEqual(split(['\r 10 %\r 20 %', '\r 30 %\n', 'done\n']), [' 10 %', ' 20 %', ' 30 %', 'done']);
    assert.deepEqual(split(['50 %\r', '100 %\r', '\n', 'next\n']), ['50 %', '100 %', 'next']);
  });

  it('are the same wherever the chunks are cut', () => {
    const random = createRandom(11);
    for (let round = 0; round < 2000; round++) {
      const text = random.text('ab\r\n😀', 0, 30);
      assert.deepEqual(split(random.cut(text), 5), split([text], 5), JSON.stringify(text));
    }
  });

  it('keep all text when they are too long, and never cut a character in two', () => {
    const text = `x${'😀'.repeat(LONGEST_LINE)}`;
    const lines = split([text]);
    assert.equal(lines.join(''), text);
    for (const line of lines) {
      assert.ok(line.length <= LONGEST_LINE);
      assert.equal(Buffer.from(line, 'utf8').toString('utf8'), line);
    }
  });

  it('keep a last line that nothing ended', () => {
    assert.deepEqual(bytesToLines([], [Buffer.from('one\ntwo')]), ['one', 'two']);
  });

  it('hold U+FFFD for what is not UTF-8, and whole characters that were cut', () => {
    assert.deepEqual(bytesToLines([], [Buffer.from([0x61, 0xff, 0x62, 0x0a])]), ['a\ufffdb']);
    const bytes = Buffer.from('ação\n');
    assert.deepEqual(bytesToLines([], [bytes.subarray(0, 2), bytes.subarray(2, 3), bytes.subarray(3)]), ['ação']);
  });

  it('let no value through the seam of a line that is cut', () => {
    const text = `${'x'.repeat(LONGEST_LINE - 5)}s3cret-value-123${'y'.repeat(100)}\n`;
    const lines = bytesToLines(['s3cret-value-123'], [Buffer.from(text)]);
    assert.equal(lines.join(''), `${'x'.repeat(LONGEST_LINE - 5)}${MASK}${'y'.repeat(100)}`);
  });
});
