import { type Edit, editBetween } from '../text/edit.ts';
import { type Automaton, type FoundWords, findWords } from './automaton.ts';

/** A text in which all words were looked for. */
export interface Searched {
  readonly text: string;
  readonly found: FoundWords;
}

/**
 * What {@link findWords} finds in a text that was another a moment ago: only where both differ is looked again, as far as a
 * word may reach over.
 */
export const findEdited = (automaton: Automaton, before: Searched, text: string, placed: number): FoundWords => {
  const edit = editBetween(before.text, text);
  const { start, removed, added } = edit;
  // Another text, rather than the same after an edit.
  if (removed + added > text.length >> 2) return findWords(automaton, text, placed);
  const counts = before.found.counts.slice();
  const tell = (word: number, by: number): void => {
    counts[word] = (counts[word] as number) + by;
  };
  for (const { word } of touching(automaton, before.text, start, removed)) tell(word, -1);
  const news = touching(automaton, text, start, added);
  for (const { word } of news) tell(word, 1);
  return {
    counts,
    places: placesAfter(
      automaton,
      before.found.places,
      edit,
      news.filter(({ word }) => word < placed),
    ),
  };
};

/** A word where it stands. */
interface Found {
  readonly word: number;
  readonly end: number;
}

/** The words of which some character is among `length` from `start` on; of a length of 0, those that stand on both sides. */
const touching = (automaton: Automaton, text: string, start: number, length: number): readonly Found[] => {
  const { lengths } = automaton;
  const longest = Math.max(0, ...lengths);
  const from = Math.max(0, start - longest);
  const { places } = findWords(automaton, text.slice(from, start + length + longest));
  const all = Array.from({ length: places.length / 2 }, (_, i) => ({
    word: places[2 * i] as number,
    end: (places[2 * i + 1] as number) + from,
  }));
  return all.filter(({ word, end }) => end > start && end - (lengths[word] as number) < start + length);
};

/**
 * The places that an edit left alone, where they are now, and the new ones among them: in the order of one pass, by their
 * end, the longest first. A text may have thousands, so nothing is made of them.
 */
const placesAfter = (
  { lengths }: Automaton,
  places: readonly number[],
  { start, removed, added }: Edit,
  news: readonly Found[],
): readonly number[] => {
  const all: number[] = [];
  let n = 0;
  const addNews = (end: number, length: number): void => {
    for (; n < news.length; n++) {
      const { word, end: at } = news[n] as Found;
      if (at > end || (at === end && (lengths[word] as number) < length)) return;
      all.push(word, at);
    }
  };
  for (let i = 0; i < places.length; i += 2) {
    const word = places[i] as number;
    const end = places[i + 1] as number;
    const length = lengths[word] as number;
    if (end <= start) all.push(word, end);
    else if (end - length >= start + removed) {
      const now = end - removed + added;
      addNews(now, length);
      all.push(word, now);
    }
  }
  addNews(Number.POSITIVE_INFINITY, 0);
  return all;
};
