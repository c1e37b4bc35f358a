import { type Code, isAscii, nameAt } from './code.ts';

/** Says whether token i is one of some names. */
export type IsAsked = (code: Code, i: number) => boolean;

/** Most tokens are ruled out by their first character and length alone. */
export const askedNames = (names: readonly string[]): IsAsked => {
  const all = new Set(names);
  // By first character, a bit for each length.
  const lengths = new Int32Array(128);
  const bitOf = (length: number): number => 1 << (length & 31);
  for (const name of names) {
    const first = name.charCodeAt(0) & 127;
    lengths[first] = (lengths[first] as number) | bitOf(name.length);
  }
  return (code, i) => {
    const start = code.starts[i] as number;
    const first = code.text.charCodeAt(start);
    // Beyond ASCII a name may be shorter or longer than what Python makes of it.
    const mayBe = first >= 128 || ((lengths[first] as number) & bitOf((code.ends[i] as number) - start)) !== 0;
    return (mayBe || !isAscii(code, i)) && all.has(nameAt(code, i));
  };
};
