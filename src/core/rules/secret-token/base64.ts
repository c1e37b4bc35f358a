const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Six bits by code; 64 for what is none. */
const bits = (() => {
  const table = new Uint8Array(128).fill(64);
  for (let i = 0; i < letters.length; i++) table[letters.charCodeAt(i)] = i;
  table[45] = 62;
  table[95] = 63;
  return table;
})();

/** The bytes of a text in base64, plain or for addresses, as characters of Latin 1; null when it is no such text. */
export const fromBase64 = (text: string): string | null => {
  let value = 0;
  let held = 0;
  let decoded = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 61) break;
    const six = c < 128 ? (bits[c] as number) : 64;
    if (six === 64) return null;
    value = ((value << 6) | six) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += String.fromCharCode((value >> held) & 0xff);
  }
  return decoded;
};

/** A text in base64, without what fills up the end. */
export const toBase64 = (text: string): string => {
  let value = 0;
  let held = 0;
  let encoded = '';
  for (let i = 0; i < text.length; i++) {
    value = ((value << 8) | text.charCodeAt(i)) & 0xffff;
    for (held += 8; held >= 6; ) {
      held -= 6;
      encoded += letters[(value >> held) & 63] ?? '';
    }
  }
  return held === 0 ? encoded : encoded + (letters[(value << (6 - held)) & 63] ?? '');
};

/**
 * How a text looks inside a longer one in base64: three ways, by where it begins, each without the letters at its ends that
 * what stands beside it decides too.
 */
export const inBase64 = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const encoded = toBase64('\0'.repeat(before) + text);
    const whole = Math.floor(((before + text.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), whole);
  });
