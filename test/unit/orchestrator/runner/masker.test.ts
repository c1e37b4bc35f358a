import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formsOf } from '../../../../src/orchestrator/runner/console/forms.ts';
import { createMasker, MASK } from '../../../../src/orchestrator/runner/console/masker.ts';
import { createRandom } from '../../../support/random.ts';

const maskInChunks = (values: readonly string[], chunks: readonly string[]): string => {
  const stream = createMasker(values).stream();
  return chunks.map((chunk) => stream.write(chunk)).join('') + stream.end();
};

describe('masking', () => {
  it('hides a value wherever the chunks are cut', () => {
    const random = createRandom(7);
    for (let round = 0; round < 3000; round++) {
      const values = Array.from({ length: random.upTo(3) + 1 }, () => random.text('ab\n', 1, 6)).filter(
        (v) => v.trim() !== '',
      );
      const text = Array.from({ length: random.upTo(6) }, () =>
        random.upTo(2) ? random.text('abc\n', 0, 8) : (values[0] ?? ''),
      ).join('');
      const whole = maskInChunks(values, [text]);
      assert.equal(maskInChunks(values, random.cut(text)), whole, JSON.stringify({ values, text }));
      const visible = whole.split(MASK);
      for (const value of values)
        for (const part of visible) assert.ok(!part.includes(value), JSON.stringify({ values, text, whole }));
    }
  });

  it('leaves every other character as it was', () => {
    assert.equal(maskInChunks(['s3cret-value'], ['before s3cr', 'et-val', 'ue after']), `before ${MASK} after`);
    assert.equal(maskInChunks([], ['as ', 'it ', 'is']), 'as it is');
  });

  it('holds back only what may still become a value', () => {
    const stream = createMasker(['token-123456']).stream();
    assert.equal(stream.write('line one\n'), 'line one\n');
    assert.equal(stream.write('x tok'), 'x ');
    assert.equal(stream.write('yo\n'), 'tokyo\n');
  });

  it('hides values that overlap one another completely', () => {
    assert.equal(maskInChunks(['abcdef', 'defghi'], ['<abcdef', 'ghi>']), `<${MASK}>`);
  });

  it('hides a value from the moment it is told', () => {
    const masker = createMasker();
    const stream = masker.stream();
    assert.equal(stream.write('later-value\n'), 'later-value\n');
    masker.add(['later-value']);
    assert.equal(stream.write('later-value\n'), `${MASK}\n`);
  });

  it('hides url-encoded, JSON-escaped, repr and base64 forms', () => {
    const value = 'p@ss w/"ö\'&\\x';
    const printed = [
      encodeURIComponent(value),
      'p%40ss+w%2F%22%C3%B6%27%26%5Cx',
      'p%40ss%20w/%22%C3%B6%27%26%5Cx',
      JSON.stringify(value),
      '"p@ss w/\\"\\u00f6\'&\\\\x"',
      Buffer.from(value).toString('base64'),
    ];
    for (const text of printed) assert.ok(maskInChunks([value], [text]).replaceAll(/["=]/g, '') === MASK, text);
  });

  it('hides each line of a value of several lines', () => {
    const pem = '-----BEGIN KEY-----\nMIIEvQIBADANBgkq\nhkiG9w0BAQEFAASC\n-----END KEY-----';
    assert.equal(maskInChunks([pem], [pem]), MASK);
    assert.equal(maskInChunks([pem], ['> hkiG9w0BAQEFAASC\r\n']), `> ${MASK}\r\n`);
  });

  it('has no form for a blank value', () => {
    assert.deepEqual(formsOf('  \n'), []);
  });
});
