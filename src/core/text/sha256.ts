const rounds = 64;

/** The first 32 bits behind the point of a root of each of the first primes: what the standard calls its constants. */
const rootsOf = (count: number, power: number): readonly number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    let isPrime = true;
    for (let d = 2; d * d <= n && isPrime; d++) isPrime = n % d !== 0;
    if (isPrime) found.push(((n ** power % 1) * 0x1_0000_0000) | 0);
  }
  return found;
};

const constants = rootsOf(rounds, 1 / 3);
const beginning = rootsOf(8, 1 / 2);

/**
 * SHA-256 of a text's UTF-16 units, low byte first, as hexadecimal digits. The core cannot ask a platform for it, and what
 * excuses a finding must not be a hash that somebody can aim at.
 */
export const sha256 = (text: string): string => {
  const words = padded(text);
  const state = Int32Array.from(beginning);
  const w = new Int32Array(rounds);
  for (let at = 0; at < words.length; at += 16) {
    w.set(words.subarray(at, at + 16));
    compress(state, w);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
};

const padded = (text: string): Int32Array => {
  const bytes = text.length * 2;
  const words = new Int32Array((((bytes + 8) >> 6) + 1) * 16);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const lowFirst = ((unit & 0xff) << 8) | (unit >> 8);
    words[i >> 1] = (words[i >> 1] as number) | (lowFirst << (i & 1 ? 0 : 16));
  }
  words[bytes >> 2] = (words[bytes >> 2] as number) | (0x80 << (24 - (bytes & 3) * 8));
  words[words.length - 1] = bytes * 8;
  words[words.length - 2] = Math.floor((bytes * 8) / 0x1_0000_0000);
  return words;
};

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Each number in a name of its own: an array for each round costs ten times as much until the engine sees through it. */
const compress = (state: Int32Array, w: Int32Array): void => {
  for (let i = 16; i < rounds; i++) {
    const before = w[i - 15] as number;
    const behind = w[i - 2] as number;
    const near = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
    const far = turn(behind, 17) ^ turn(behind, 19) ^ (behind >>> 10);
    w[i] = ((w[i - 16] as number) + near + (w[i - 7] as number) + far) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < rounds; i++) {
    const high = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + (constants[i] as number) + (w[i] as number)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
};
