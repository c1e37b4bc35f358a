import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { withPalette } from '../../../scripts/palette.ts';

const part = (name: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
};
const dataOf = (png: Uint8Array, name: string): Buffer => {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf(name, 0, 'latin1');
  return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
};

test('a picture of a few colours keeps each of them, whichever filter its lines have', () => {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 2, 0, 0, 0]);
  // Each line is red, then blue, told by the five filters.
  const first = [0, 255, 0, 0, 0, 0, 255];
  const left = [1, 255, 0, 0, 1, 0, 255];
  const up = [2, 0, 0, 0, 0, 0, 0];
  const half = [3, 128, 0, 0, 129, 0, 128];
  const paeth = [4, 0, 0, 0, 0, 0, 0];
  const lines = deflateSync(Buffer.from([first, left, up, half, paeth].flat()));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([signature, part('IHDR', header), part('IDAT', lines), part('IEND', Buffer.alloc(0))]);
  const small = withPalette(png);
  const palette = dataOf(small, 'PLTE');
  const pixels = [...inflateSync(dataOf(small, 'IDAT'))];
  const colour = (i: number) => [...palette.subarray(i * 3, i * 3 + 3)];
  for (let line = 0; line < 5; line++) {
    assert.equal(pixels[line * 3], 0);
    assert.deepEqual(colour(pixels[line * 3 + 1] ?? 9), [255, 0, 0], `line ${line}`);
    assert.deepEqual(colour(pixels[line * 3 + 2] ?? 9), [0, 0, 255], `line ${line}`);
  }
});

test('the picture of the package has a palette', () => {
  const picture = readFileSync(join(import.meta.dirname, '..', '..', '..', 'media', 'console.png'));
  assert.equal(picture[25], 3);
});
