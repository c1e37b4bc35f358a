const simple: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

/** Octal, hex, 4- and 8-digit Unicode, a named character, or any one character. */
const escapeForm = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|N\{[^}]*\}|([\s\S]))/g;

/** What Python makes of the escapes in a literal; one it does not know stays as written, and so does a named character. */
export const withoutEscapes = (body: string, bytes: boolean): string => {
  if (!body.includes('\\')) return body;
  return body.replace(
    escapeForm,
    (whole, octal?: string, hex?: string, short?: string, long?: string, one?: string) => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      if (bytes && (short !== undefined || long !== undefined)) return whole;
      const point = Number.parseInt(short ?? long ?? '', 16);
      if (!Number.isNaN(point)) return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      return one === undefined ? whole : (simple[one] ?? whole);
    },
  );
};
