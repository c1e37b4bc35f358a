import { once } from '../../once.ts';
import { type Automaton, automatonOf, type FoundWords, findWords, type Meter } from '../../search/index.ts';
import { addressAnchors } from './address.ts';
import { authorizationAnchors } from './authorization.ts';
import { keywordAnchors } from './by-keyword.ts';
import { prefixAnchors } from './by-prefix.ts';
import { commandAnchors } from './command.ts';
import { connectionAnchors } from './connection-string.ts';
import { encodedAnchors } from './encoded.ts';
import { type Anchor, isByPlace, type Search, type TokenMatch } from './match.ts';
import { notedAnchors } from './noted.ts';
import { privateKeyAnchors } from './private-key.ts';
import { queryAnchors } from './query.ts';
import { secureStringAnchors } from './secure-string.ts';
import { sqlAnchors } from './sql.ts';
import { webTokenAnchors } from './web-token.ts';

interface Searcher {
  readonly words: readonly string[];
  readonly automaton: () => Automaton;
  /** By the index of a word, all that is to be done where it stands. */
  readonly anchors: readonly (readonly Anchor[])[];
}

/**
 * The credentials that a text shows by their shape, in order and without overlaps. `quoted`: values stand in quotes, as in
 * Python. Reads the text once; what is looked at more closely is bounded.
 */
export const tokensIn = (text: string, quoted: boolean, meter: Meter = { steps: 0 }): readonly TokenMatch[] =>
  looked(whole(), text, quoted, meter);

/** The words by which credentials show themselves. */
export const tokenWords = (): readonly string[] => whole().words;

/** The same for whoever has looked for these words already: `places` as of `findWords`. */
export const tokensAt = (places: FoundWords['places'], text: string): readonly TokenMatch[] =>
  lookedAt(whole(), places, text, true, { steps: 0 });

const plain = once(() =>
  searcherOf([
    ...prefixAnchors(),
    ...keywordAnchors(),
    ...privateKeyAnchors(),
    ...webTokenAnchors(),
    ...addressAnchors(),
    ...connectionAnchors(),
    ...authorizationAnchors(),
    ...sqlAnchors(),
    ...queryAnchors(),
    ...commandAnchors(),
    ...secureStringAnchors(),
    ...notedAnchors(),
  ]),
);

/** The same with what stands there in base64. */
const whole = once(() => {
  const { anchors } = plain();
  const sure = prefixAnchors().filter(({ exact }) => exact);
  const look = (text: string): TokenMatch | null =>
    looked(plain(), text, false, { steps: 0 }).find((match) => match.sure) ?? null;
  return searcherOf([...anchors.flat(), ...encodedAnchors([...sure.map(({ word }) => word), '-----BEGIN'], look)]);
});

const searcherOf = (anchors: readonly Anchor[]): Searcher => {
  const byWord = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    const word = anchor.word.toLowerCase();
    byWord.set(word, [...(byWord.get(word) ?? []), anchor]);
  }
  const words = [...byWord.keys()];
  return { words, automaton: once(() => automatonOf(words)), anchors: [...byWord.values()] };
};

const looked = (searcher: Searcher, text: string, quoted: boolean, meter: Meter): readonly TokenMatch[] =>
  lookedAt(searcher, findWords(searcher.automaton(), text).places, text, quoted, meter);

const lookedAt = (
  searcher: Searcher,
  found: FoundWords['places'],
  text: string,
  quoted: boolean,
  meter: Meter,
): readonly TokenMatch[] => {
  if (found.length === 0) return [];
  const lower = once(() => text.toLowerCase());
  const search: Search = { text, meter, quoted, decoded: { end: 0 }, has: (word) => lower().includes(word) };
  const matches: TokenMatch[] = [];
  for (let i = 0; i < found.length; i += 2) {
    const end = found[i + 1] as number;
    for (const anchor of searcher.anchors[found[i] as number] as readonly Anchor[]) {
      const start = end - anchor.word.length;
      if (anchor.exact && !text.startsWith(anchor.word, start)) continue;
      const match = anchor.at(search, start, end);
      if (match !== null) matches.push(match);
    }
  }
  return matches.length < 2 ? matches : withoutOverlaps(matches);
};

/** One credential is one match: the surer, what it is before how it is sent and where it stands, then the longer. */
const withoutOverlaps = (matches: readonly TokenMatch[]): readonly TokenMatch[] => {
  const better = [...matches].sort(
    (a, b) =>
      Number(b.sure) - Number(a.sure) ||
      Number(isSent(a)) - Number(isSent(b)) ||
      Number(isByPlace(a)) - Number(isByPlace(b)) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: TokenMatch[] = [];
  for (const match of better) {
    const next = firstEndingAfter(kept, match.start);
    if ((kept[next]?.start ?? match.end) >= match.end) kept.splice(next, 0, match);
  }
  return kept;
};

/** By halves, as a text may be nothing but matches: those that were kept stand in order, and apart. */
const firstEndingAfter = (kept: readonly TokenMatch[], offset: number): number => {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const isSent = ({ format }: TokenMatch): boolean => format.endsWith('-authorization');
