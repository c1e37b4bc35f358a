import { type Trie, trieOf } from './trie.ts';

/**
 * Many words looked for at once, in one pass over a text whatever it holds: the automaton of Aho and Corasick, with all its
 * steps in one typed array. ASCII letters count as equal in either case; who cares looks at the text again.
 */
export interface Automaton {
  /** A character's class, by its code; what stands in no word is 0, as is all beyond ASCII. */
  readonly classes: Uint8Array;
  /** By a state and a class the next state. A state is the offset of its row here, with 1 added where a word ends. */
  readonly steps: Int32Array;
  /** By the offset of a row over `width` the words that end there. */
  readonly endings: readonly (readonly number[])[];
  readonly width: number;
  /** Of each word its length. */
  readonly lengths: readonly number[];
}

/** Builds the automaton of some words of ASCII; which one was found is told by its index. */
export const automatonOf = (words: readonly string[]): Automaton => {
  const { classes, count: different } = classesOf(words);
  // An even width leaves the last bit of an offset free.
  const width = different + (different % 2);
  const trie = trieOf(words, classes);
  const { steps, endings } = completed(trie, width);
  return { classes, steps, endings, width, lengths: words.map(({ length }) => length) };
};

/** What of some words is in a text. */
export interface FoundWords {
  /** By the index of a word: how often it is there. */
  readonly counts: Int32Array;
  /** Two numbers for each place of a word: its index, and the offset after it. */
  readonly places: readonly number[];
}

/**
 * Looks for all words at once. Time goes with the text, and with how often a word stands in it; places are told of the
 * first `placed` words only, as of others it may be enough to know that they are there.
 */
export const findWords = (automaton: Automaton, text: string, placed = Number.POSITIVE_INFINITY): FoundWords => {
  const { classes, steps, endings, width, lengths } = automaton;
  const counts = new Int32Array(lengths.length);
  const places: number[] = [];
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    state = steps[(state & ~1) + (c < 128 ? (classes[c] as number) : 0)] as number;
    if ((state & 1) === 0) continue;
    for (const word of endings[(state - 1) / width] as readonly number[]) {
      counts[word] = (counts[word] as number) + 1;
      if (word < placed) places.push(word, i + 1);
    }
  }
  return { counts, places };
};

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);

const classesOf = (words: readonly string[]): { classes: Uint8Array; count: number } => {
  const classes = new Uint8Array(128);
  let count = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const c = lower(word.charCodeAt(i));
      if (classes[c] === 0) classes[c] = count++;
    }
  }
  for (let c = 65; c <= 90; c++) classes[c] = classes[c + 32] as number;
  return { classes, count };
};

/** Every step of every state, level by level: what is no child goes where the longest end of what was read would go. */
const completed = (trie: Trie, width: number): Pick<Automaton, 'steps' | 'endings'> => {
  const { count, words, firstChild, nextSibling, letter } = trie;
  const steps = new Int32Array(count * width);
  const endings: (readonly number[])[] = [...words];
  const fallback = new Int32Array(count);
  const order = new Int32Array(count);
  let known = 1;
  for (let k = 0; k < known; k++) {
    const state = order[k] as number;
    const other = (fallback[state] as number) * width;
    if (state !== 0) steps.copyWithin(state * width, other, other + width);
    for (let child = firstChild[state] as number; child !== 0; child = nextSibling[child] as number) {
      const at = state * width + (letter[child] as number);
      const back = ((steps[at] as number) & ~1) / width;
      fallback[child] = back;
      endings[child] = joined(endings[child], endings[back]);
      steps[at] = child * width + ((endings[child] as readonly number[]).length > 0 ? 1 : 0);
      order[known++] = child;
    }
  }
  return { steps, endings };
};

const joined = (a: readonly number[] = [], b: readonly number[] = []): readonly number[] =>
  b.length === 0 ? a : a.length === 0 ? b : [...a, ...b];
