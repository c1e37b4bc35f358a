/**
 * Many words looked for at once, in one pass over a text whatever it holds: the automaton of Aho and Corasick, with all its
 * steps in one typed array. ASCII letters count as equal in either case; who cares looks at the text again.
 */
export interface Automaton {
  /** Index of a character's class, by its code; all that stands in no word, and all beyond ASCII, is 0. */
  readonly classes: Uint8Array;
  /** By state and class the next state; states stand for themselves times `width`, so that no step multiplies. */
  readonly steps: Int32Array;
  readonly width: number;
  /** States from here on end words. */
  readonly firstEnding: number;
  /** By state number the words that end there. */
  readonly endings: readonly (readonly number[])[];
}

/** Builds the automaton of some words of ASCII; which one was found is told by its index. */
export const automatonOf = (words: readonly string[]): Automaton => {
  const { classes, width } = classesOf(words);
  const trie = trieOf(words, classes);
  const { order, steps, endings } = completed(trie, width);
  // Those that end words go last: whether one does is then one comparison.
  const sorted = [...order].sort((a, b) => Number(hasAny(endings, a)) - Number(hasAny(endings, b)));
  const place = new Int32Array(order.length);
  for (const [now, before] of sorted.entries()) place[before] = now;
  const moved = new Int32Array(steps.length);
  for (let state = 0; state < order.length; state++)
    for (let c = 0; c < width; c++)
      moved[(place[state] as number) * width + c] = (place[steps[state * width + c] as number] as number) * width;
  const firstEnding = sorted.findIndex((state) => hasAny(endings, state));
  return {
    classes,
    steps: moved,
    width,
    firstEnding: (firstEnding < 0 ? order.length : firstEnding) * width,
    endings: sorted.map((state) => endings[state] ?? []),
  };
};

/**
 * Adds to `found` two numbers for each word in the text: its index, and the offset after it. Time goes with the text, and
 * with how often a word stands in it.
 */
export const findWords = ({ classes, steps, width, firstEnding, endings }: Automaton, text: string): number[] => {
  const found: number[] = [];
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    state = steps[state + (c < 128 ? (classes[c] as number) : 0)] as number;
    if (state < firstEnding) continue;
    for (const word of endings[state / width] as readonly number[]) found.push(word, i + 1);
  }
  return found;
};

const lower = (c: number): number => (c >= 65 && c <= 90 ? c + 32 : c);

const classesOf = (words: readonly string[]): { classes: Uint8Array; width: number } => {
  const classes = new Uint8Array(128);
  let width = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const c = lower(word.charCodeAt(i));
      if (classes[c] === 0) classes[c] = width++;
    }
  }
  for (let c = 65; c <= 90; c++) classes[c] = classes[c + 32] as number;
  return { classes, width };
};

interface Trie {
  readonly children: Map<number, number>[];
  readonly endings: number[][];
}

const trieOf = (words: readonly string[], classes: Uint8Array): Trie => {
  const trie: Trie = { children: [new Map()], endings: [[]] };
  for (const [index, word] of words.entries()) {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const c = classes[word.charCodeAt(i)] as number;
      const known = trie.children[state]?.get(c);
      const next = known ?? trie.children.length;
      if (known === undefined) {
        trie.children[state]?.set(c, next);
        trie.children.push(new Map());
        trie.endings.push([]);
      }
      state = next;
    }
    trie.endings[state]?.push(index);
  }
  return trie;
};

/** Every step of every state, level by level: what is no child goes where the longest end of what was read would go. */
const completed = ({ children, endings }: Trie, width: number) => {
  const steps = new Int32Array(children.length * width);
  const fallback = new Int32Array(children.length);
  const order: number[] = [0];
  for (let k = 0; k < order.length; k++) {
    const state = order[k] as number;
    for (let c = 0; c < width; c++) {
      const child = children[state]?.get(c);
      const other = state === 0 ? 0 : (steps[(fallback[state] as number) * width + c] as number);
      steps[state * width + c] = child ?? other;
      if (child === undefined) continue;
      fallback[child] = other;
      endings[child]?.push(...(endings[other] ?? []));
      order.push(child);
    }
  }
  return { order, steps, endings };
};

const hasAny = (endings: readonly (readonly number[])[], state: number): boolean => (endings[state]?.length ?? 0) > 0;
