import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of 8 bits a channel, as a browser makes it. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bytes: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The same picture with at most 256 colours, which is a third of the bytes; every other colour becomes the one next to it.
 * A screenshot has few colours besides the edges of its letters.
 */
export const withPalette = (png: Uint8Array): Uint8Array => {
  const { width, height, channels, bytes } = pixelsOf(Buffer.from(png));
  const colourAt = (i: number): number => ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let i = 0; i < bytes.length; i += channels) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1);
  const colours = chosen(counts, 256);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colours, colour)]));
  // One byte before each line: its filter, none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let i = 0, pixel = 0; i < bytes.length; i += channels, pixel++)
    lines[pixel + Math.floor(pixel / width) + 1] = places.get(colourAt(i)) ?? 0;
  return pngOf(width, height, colours, lines);
};

/** Always the colour that would be missed most: by how often it is there, and how far from those that are chosen. */
const chosen = (counts: ReadonlyMap<number, number>, most: number): readonly number[] => {
  const missed = new Map([...counts.keys()].map((colour) => [colour, 3 * 255 ** 2]));
  const colours: number[] = [];
  while (colours.length < most) {
    let next: number | null = null;
    let worst = 0;
    for (const [colour, far] of missed) {
      const loss = far * (counts.get(colour) ?? 0);
      if (loss > worst) [next, worst] = [colour, loss];
    }
    if (next === null) break;
    colours.push(next);
    for (const [colour, far] of missed) missed.set(colour, Math.min(far, distance(colour, next)));
  }
  return colours;
};

const nearest = (colours: readonly number[], colour: number): number => {
  let best = 0;
  for (const [i, other] of colours.entries())
    if (distance(other, colour) < distance(colours[best] ?? 0, colour)) best = i;
  return best;
};

const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

const pngOf = (width: number, height: number, colours: readonly number[], lines: Buffer): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
};

const chunk = (name: string, data: Buffer): Buffer => {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(name, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
};

const pixelsOf = (png: Buffer): Pixels => {
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  const channels = kind === 6 ? 4 : 3;
  if (depth !== 8 || (kind !== 2 && kind !== 6) || png[28] !== 0) throw new Error('not a picture of 8 bits a channel');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return { width, height, channels, bytes: unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels) };
};

/** Each line says how its bytes count on those beside and above. */
const unfiltered = (filtered: Buffer, stride: number, channels: number): Uint8Array => {
  const bytes = new Uint8Array((filtered.length / (stride + 1)) * stride);
  for (let to = 0, line = 0; to < bytes.length; line++) {
    const filter = filtered[line * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++, to++) {
      const left = x < channels ? 0 : (bytes[to - channels] ?? 0);
      const up = line === 0 ? 0 : (bytes[to - stride] ?? 0);
      const corner = x < channels || line === 0 ? 0 : (bytes[to - stride - channels] ?? 0);
      bytes[to] = (filtered[line * (stride + 1) + 1 + x] ?? 0) + expected(filter, left, up, corner);
    }
  }
  return bytes;
};

const expected = (filter: number, left: number, up: number, corner: number): number => {
  if (filter < 3) return [0, left, up][filter] ?? 0;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};
