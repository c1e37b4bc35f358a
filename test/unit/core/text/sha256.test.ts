import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from '../../../../src/core/text/sha256.ts';

const oracle = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');

test('our SHA-256 of texts of every length around a block is the platform’s, of any characters', () => {
  // 64 bytes are a block: 32 characters; the padding turns over between 27 and 28.
  const any = String.fromCharCode(...Array.from({ length: 200 }, (_, i) => (i * 40_503 + 7) & 0xffff));
  for (let length = 0; length <= any.length; length++)
    assert.equal(sha256(any.slice(0, length)), oracle(any.slice(0, length)), `length ${length}`);
});
