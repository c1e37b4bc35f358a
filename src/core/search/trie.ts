/** Words by their letters, one state a beginning; state 0 is the empty one. Children of a state hang on one another. */
export interface Trie {
  readonly count: number;
  /** 0 = none: the empty beginning is nobody's child. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Class of the letter that leads to a state. */
  readonly letter: Uint8Array;
  /** Words that end at a state. */
  readonly words: readonly (readonly number[])[];
}

/** The words, each letter as its class. */
export const trieOf = (words: readonly string[], classes: Uint8Array): Trie => {
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const firstChild = new Int32Array(most);
  const nextSibling = new Int32Array(most);
  const letter = new Uint8Array(most);
  const ending: number[][] = [[]];
  let count = 1;
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const wanted = classes[word.charCodeAt(i)] as number;
      let child = firstChild[state] as number;
      while (child !== 0 && letter[child] !== wanted) child = nextSibling[child] as number;
      if (child === 0) {
        child = count++;
        letter[child] = wanted;
        nextSibling[child] = firstChild[state] as number;
        firstChild[state] = child;
        ending.push([]);
      }
      state = child;
    }
    ending[state]?.push(index);
  }
  return { count, firstChild, nextSibling, letter, words: ending };
};
