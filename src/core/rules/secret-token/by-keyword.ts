import { endOfShape, type Item, shapeOf } from '../../search/index.ts';
import { entropyOf, isExample } from './examples.ts';
import { formatsByKeyword } from './formats/by-keyword.ts';
import { type KeywordFormat, readKeywordFormats } from './formats/format.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** Values of a shape that many have, given to a name that says whose token it is. */
export const keywordAnchors = (): readonly Anchor[] =>
  readKeywordFormats(formatsByKeyword).flatMap((format) =>
    format.keywords.map(({ text, strict }) => ({
      word: text,
      exact: false,
      at: (search: Search, start: number, end: number) =>
        strict && !isOneWord(search.text.slice(start, end)) ? null : matchAfter(format, search, end),
    })),
  );

/** `okta`, `Okta`, `OKTA`, but not the middle of `bookTakeaway`. */
const isOneWord = (word: string): boolean => /^(?:[a-z]+|[A-Z]?[a-z]+|[A-Z]+)$/.test(word);

const once = [{ least: 1, most: 1 }];

/** From the word to the value: the rest of the name, what binds a value to it, and quotes. */
const between = (): readonly Item[] => [
  ...shapeOf('\\x20\\ta-zA-Z0-9_.-{0-20} \\s\'"]{0-3}'),
  // The longest first, as one begins another.
  { is: 'text', texts: [':::=', '::=', ':=', '=>', '?=', '||', '=', '>', ':', ','], anyCase: false, counts: once },
  ...shapeOf('\\s\'"`={0-5}'),
];

const way = between();

const matchAfter = (format: KeywordFormat, { text, meter, quoted }: Search, from: number): TokenMatch | null => {
  // The value is what stands before the last possible end: its own beginning is looked for from the front.
  const starts: number[] = [];
  endOfShape(way, text, from, (_, at) => starts.push(at) < 0, meter);
  for (const start of starts.reverse()) {
    const before = text[start - 1] ?? '';
    if (quoted && before !== '"' && before !== "'") continue;
    const end = endOfShape(format.body, text, start, (_, at) => isEnd(text, at), meter);
    if (end < 0) continue;
    const value = text.slice(start, end);
    const beginning = format.beginnings.find((one) => value.toLowerCase().startsWith(one.toLowerCase())) ?? '';
    if (isHarmless(format, value, beginning, text.slice(from, start))) return null;
    const { id, vendor, what, sure } = format;
    return { start, end, format: id, vendor, what, masked: `${beginning}…`, sure, ordinaryInTests: true };
  }
  return null;
};

const isEnd = (text: string, at: number): boolean =>
  at >= text.length || /^(?:[\s'"`;]|\\[nrt'"])/.test(text.slice(at, at + 2));

const isHarmless = ({ leastEntropy, sure }: KeywordFormat, value: string, beginning: string, name: string): boolean =>
  entropyOf(value) <= Math.max(leastEntropy, 2.5) ||
  isExample(value, beginning) ||
  // Names and words are made of letters; a hash is one of a file or a commit as soon as its name says so.
  (!sure && (!/\d/.test(value) || !/[a-zA-Z]/.test(value) || otherThanSecret.test(name)));

const otherThanSecret =
  /(?:^|[^a-z])(?:uuid|guid|u?id|url|hash|sha\d*|md5|commit|rev(?:ision)?|checksum|digest|version|color|colour|image|icon|file|path)s?(?![a-z])/i;
