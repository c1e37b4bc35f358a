import { dutyWords } from '../duties/index.ts';
import { once } from '../once.ts';
import { type Automaton, automatonOf, findWords } from '../search/index.ts';
import { temporaryWords } from '../temporary/index.ts';
import { rules } from './index.ts';
import { tokenWords } from './secret-token/search.ts';
import type { TextWords } from './text-words.ts';

interface Vocabulary {
  readonly automaton: Automaton;
  readonly indexes: ReadonlyMap<string, number>;
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
  return { automaton: automatonOf(words), indexes, placed: tokens.length };
});

/** Looks once through a text for all of them, when the first is asked for. */
export const wordsIn = (text: string): TextWords => {
  const found = once(() => {
    const { automaton, placed } = vocabulary();
    return findWords(automaton, text, placed);
  });
  return {
    // A word that nobody looked for may be there.
    hasAny: (words) => words.some((word) => (found().seen[vocabulary().indexes.get(word) ?? -1] ?? 1) === 1),
    get tokens() {
      return found().places;
    },
  };
};
