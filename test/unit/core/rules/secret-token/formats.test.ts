import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inBase64, toBase64 } from '../../../../../src/core/rules/secret-token/base64.ts';
import { entropyOf } from '../../../../../src/core/rules/secret-token/examples.ts';
import { tokensIn } from '../../../../../src/core/rules/secret-token/search.ts';
import { keywordFormats, madeToken, prefixFormats } from '../../../../support/made-tokens.ts';

/** A made value that is no example by chance. */
const sampleOf = (format: (typeof prefixFormats)[number] | (typeof keywordFormats)[number]): string => {
  for (let seed = 1; seed < 100; seed++) {
    const value = madeToken(format, seed * 7919);
    if (/\d/.test(value) && entropyOf(value) > format.leastEntropy + 0.1) return value;
  }
  return madeToken(format, 1);
};

const found = (text: string, quoted: boolean): readonly string[] =>
  tokensIn(text, quoted).map(({ start, end }) => text.slice(start, end));

describe('a value made of the shape of a format is found', () => {
  for (const format of prefixFormats) {
    test(format.id, () => {
      const value = sampleOf(format);
      const words = format.companions.join(' ');
      for (const text of [`x = f("${value}")  # ${words}\n`, `# ${words}\nT=${value}\n`, `${words}\nt: '${value}'\r\n`])
        assert.deepEqual(found(text, text.startsWith('x')), [value], text);
    });
  }
  for (const format of keywordFormats) {
    test(format.id, () => {
      const value = sampleOf(format);
      const name = format.keywords[0]?.text ?? '';
      assert.deepEqual(found(`${name}_secret = "${value}"\n`, true), [value]);
      assert.deepEqual(found(`${name.toUpperCase()}_KEY=${value}\n`, false), [value]);
      assert.deepEqual(found(`conf = {"${name}": "${value}"}\n`, true), [value]);
    });
  }
});

test('a finding shows of a value no more than how all of its kind begin', () => {
  for (const format of prefixFormats) {
    const value = sampleOf(format);
    const [match] = tokensIn(`x = "${value}" # ${format.companions.join(' ')}`, true);
    const shown = match?.masked.replace('…', '') ?? '?';
    assert.ok(shown === '' || format.beginnings.some((one) => one.toLowerCase() === shown.toLowerCase()), format.id);
  }
});

const github = prefixFormats.find(({ id }) => id === 'github-pat');

test('a token is found in base64, wherever it begins in what was encoded', () => {
  assert.ok(github);
  const value = sampleOf(github);
  for (const before of ['', 'a', 'ab', 'user:', '{"token": "']) {
    const encoded = toBase64(`${before}${value}"`);
    const [match] = tokensIn(`x = "${encoded}=="`, true);
    assert.equal(match?.format, 'github-pat', before);
    assert.equal(match?.encoded, true);
    assert.equal(match?.end, 5 + encoded.length + 2);
  }
  assert.deepEqual(found(`x = "${toBase64(toBase64(value))}"`, true), [], 'once, and no more often');
});

test('the ways a text stands in base64 are as Node encodes them', () => {
  for (const [before, way] of inBase64('ghp_').entries())
    assert.ok(
      Buffer.from(`${'z'.repeat(before)}ghp_zz`)
        .toString('base64')
        .includes(way),
      way,
    );
  for (const text of ['', 'a', 'ab', 'abc', 'abcd'])
    assert.equal(toBase64(text), Buffer.from(text).toString('base64').replace(/=+$/, ''));
});

test('one more or one less character makes it something else', () => {
  assert.ok(github);
  const value = sampleOf(github);
  assert.deepEqual(found(`x = "${value.slice(0, -1)}"`, true), []);
  const aws = prefixFormats.find(({ id }) => id === 'aws-key-id-2');
  assert.ok(aws);
  assert.deepEqual(found(`x = "${sampleOf(aws)}A"`, true), []);
  assert.deepEqual(found(`x = "X${sampleOf(aws)}"`, true), []);
});
