import { type Code, isAscii, nameAt } from './code.ts';

/** Some names, so kept that most tokens are ruled out by their first character and length alone. */
export interface AskedNames {
  readonly all: ReadonlySet<string>;
  /** By first character, a bit for each length. */
  readonly lengths: Int32Array;
}

export const askedNames = (names: readonly string[]): AskedNames => {
  const lengths = new Int32Array(128);
  for (const name of names) {
    const first = name.charCodeAt(0) & 127;
    lengths[first] = (lengths[first] as number) | bitOf(name.length);
  }
  return { all: new Set(names), lengths };
};

const bitOf = (length: number): number => 1 << (length & 31);

/** True when token i is one of the names. */
export const isAsked = ({ all, lengths }: AskedNames, code: Code, i: number): boolean => {
  const start = code.starts[i] as number;
  const first = code.text.charCodeAt(start);
  // Beyond ASCII a name may be shorter or longer than what Python makes of it.
  const mayBe = first >= 128 || ((lengths[first] as number) & bitOf((code.ends[i] as number) - start)) !== 0;
  return (mayBe || !isAscii(code, i)) && all.has(nameAt(code, i));
};
