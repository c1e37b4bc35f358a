/** What a character can begin; beyond ASCII only identifiers and errors are left. */
export const Class = {
  other: 0,
  name: 1,
  digit: 2,
  quote: 3,
  space: 4,
  newline: 5,
  hash: 6,
  backslash: 7,
  operator: 8,
  open: 9,
  close: 10,
} as const;

const classes: Uint8Array = (() => {
  const table = new Uint8Array(128);
  const set = (characters: string, value: number): void => {
    for (const c of characters) table[c.charCodeAt(0)] = value;
  };
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', Class.name);
  set('0123456789', Class.digit);
  set('"\'', Class.quote);
  set(' \t\f', Class.space);
  set('\n\r', Class.newline);
  set('#', Class.hash);
  set('\\', Class.backslash);
  set('+-*/%@&|^~<>=!.,:;', Class.operator);
  set('([{', Class.open);
  set(')]}', Class.close);
  return table;
})();

/** Class of an ASCII code; `other` above. */
export const classOf = (code: number): number => (code < 128 ? (classes[code] as number) : Class.other);

/** Character at an offset; 0 beyond the end: reading there costs the engine its quick code. */
export const codeAt = (text: string, i: number): number => (i < text.length ? text.charCodeAt(i) : 0);

/** 1 for what an identifier of ASCII letters goes on with. */
const parts: Uint8Array = classes.map((c) => (c === Class.name || c === Class.digit ? 1 : 0));

/** End of the ASCII part of the identifier that begins at `from`; `from` when a letter does not begin there. */
export const asciiNameEnd = (text: string, from: number): number => {
  return classOf(codeAt(text, from)) === Class.name ? partsEnd(text, from + 1) : from;
};

/** End of the letters, figures and underscores of ASCII from `from` on. */
export const partsEnd = (text: string, from: number): number => {
  for (let i = from; ; i++) {
    const code = codeAt(text, i);
    if (code > 127 || parts[code] === 0) return i;
  }
};

const start = /^[\p{XID_Start}_]$/u;
const rest = /^[\p{XID_Continue}]$/u;

/** End of the identifier that begins at `from` (there is none when it equals `from`). */
export const nameEnd = (text: string, from: number): number => {
  let i = asciiNameEnd(text, from);
  for (;;) {
    const code = codeAt(text, i);
    if (code < 128) {
      if (i === from || parts[code] === 0) return i;
      i++;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(i) ?? code);
    // Identifiers are NFKC-normalised by Python, so a compatibility letter counts as what it becomes.
    const allowed = i === from ? start : rest;
    if (!allowed.test(character) && !rest.test(character.normalize('NFKC').charAt(0))) return i;
    i += character.length;
  }
};
