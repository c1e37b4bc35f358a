import { type Code, isAscii, nameAt } from './code.ts';

/** Says whether token i is one of some names. */
export type IsAsked = (code: Code, i: number) => boolean;

/** Most tokens are ruled out by their first character and length alone. */
export const askedNames = (names: readonly string[]): IsAsked => {
  const all = new Set(names);
  const slots = new Uint8Array(128 * 64);
  const slotOf = (first: number, length: number): number => (first & 127) * 64 + (length & 63);
  for (const name of names) slots[slotOf(name.charCodeAt(0), name.length)] = 1;
  return (code, i) => {
    const start = code.starts[i] as number;
    const first = code.text.charCodeAt(start);
    // Beyond ASCII a name may be shorter or longer than what Python makes of it.
    const ascii = first < 128 && slots[slotOf(first, (code.ends[i] as number) - start)] === 0;
    return !(ascii && isAscii(code, i)) && all.has(nameAt(code, i));
  };
};
