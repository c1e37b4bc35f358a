/** Numbers that look random and are the same in every run: a failing case can be repeated by its seed. */
export interface Random {
  /** 0 … limit - 1. */
  upTo(limit: number): number;
  text(alphabet: string, shortest: number, longest: number): string;
  /** The same text in pieces. */
  cut(text: string): string[];
}

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const upTo = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    upTo,
    text: (alphabet, shortest, longest) =>
      Array.from({ length: shortest + upTo(longest - shortest + 1) }, () => alphabet[upTo(alphabet.length)]).join(''),
    cut: (text) => {
      const pieces: string[] = [];
      for (let at = 0; at < text.length; ) {
        const length = 1 + upTo(4);
        pieces.push(text.slice(at, at + length));
        at += length;
      }
      return pieces;
    },
  };
};
