import { dutyWords } from '../duties/index.ts';
import { once } from '../once.ts';
import { type Automaton, automatonOf, type FoundWords, findEdited, findWords, type Searched } from '../search/index.ts';
import { temporaryWords } from '../temporary/index.ts';
import { rules } from './index.ts';
import { tokenWords } from './secret-token/search.ts';
import type { TextWords } from './text-words.ts';

interface Vocabulary {
  readonly automaton: Automaton;
  readonly indexes: ReadonlyMap<string, number>;
  /** What was asked for before. */
  readonly lists: WeakMap<readonly string[], readonly number[]>;
  /** So many words at the front are those of credentials, in the order in which their search knows them. */
  readonly placed: number;
}

/** Every word that the judgement of a Python file may depend on. */
const vocabulary = once((): Vocabulary => {
  const tokens = tokenWords();
  const spoken = [
    ...rules.flatMap(({ speaks = [], words = [] }) => [...speaks, ...words]),
    ...dutyWords,
    ...temporaryWords,
  ];
  const words = [...new Set([...tokens, ...spoken.map((word) => word.toLowerCase())])];
  const indexes = new Map(words.map((word, i) => [word, i]));
  return { automaton: automatonOf(words), indexes, lists: new WeakMap(), placed: tokens.length };
});

/** Of a list that is asked for in text after text, where its words stand in the vocabulary; -1 for one that is not in it. */
const indexesOf = (words: readonly string[]): readonly number[] => {
  const { indexes, lists } = vocabulary();
  const known = lists.get(words);
  if (known !== undefined) return known;
  const found = words.map((word) => indexes.get(word) ?? -1);
  lists.set(words, found);
  return found;
};

/** Looks once through a text for all of them, when the first is asked for. */
export const wordsIn = (text: string): TextWords =>
  textWords(
    once(() => {
      const { automaton, placed } = vocabulary();
      return findWords(automaton, text, placed);
    }),
  );

/** As {@link wordsIn}, for one text after each of its edits: only what is different is looked at. */
export const wordsOfEdited = (): ((text: string) => TextWords) => {
  let last: Searched | null = null;
  const foundIn = (text: string): FoundWords => {
    const { automaton, placed } = vocabulary();
    if (last?.text === text) return last.found;
    const found = last ? findEdited(automaton, last, text, placed) : findWords(automaton, text, placed);
    last = { text, found };
    return found;
  };
  return (text) => textWords(once(() => foundIn(text)));
};

const textWords = (found: () => FoundWords): TextWords => ({
  // A word that nobody looked for may be there.
  hasAny: (words) => {
    const { counts } = found();
    return indexesOf(words).some((index) => index < 0 || (counts[index] as number) > 0);
  },
  get tokens() {
    return found().places;
  },
});
