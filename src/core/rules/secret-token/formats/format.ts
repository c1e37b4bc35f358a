import { type Item, shapeOf, textItem } from '../../../search/index.ts';

/** A kind of credential that shows itself by its shape. */
export interface Format {
  readonly id: string;
  readonly vendor: string;
  readonly what: string;
  /** What it begins with, one of them; said to people in place of the value. */
  readonly beginnings: readonly string[];
  readonly anyCase: boolean;
  readonly body: readonly Item[];
  readonly leastEntropy: number;
  readonly sure: boolean;
}

/** One that is known by its own text. */
export interface PrefixFormat extends Format {
  /** Where it is looked for: a text that stands `offset` characters behind its beginning. */
  readonly anchors: readonly { readonly text: string; readonly offset: number; readonly anyCase: boolean }[];
  /** Words of which the file must have one. */
  readonly companions: readonly string[];
  readonly allowed: readonly string[];
  readonly left: Side;
  readonly right: Side;
}

/** One that is known by the word its name has: by itself it could be anything. */
export interface KeywordFormat extends Format {
  readonly keywords: readonly { readonly text: string; readonly strict: boolean }[];
}

/** What must stand at a side, see `isAtSide`. */
export type Side = '-' | 'w' | 'e' | 'q' | 't' | 'b' | 'u';

export const readPrefixFormats = (table: string): readonly PrefixFormat[] =>
  rowsOf(table).map(([id, vendor, what, beginnings, body, entropy, companions, allowed, left, right, sure]) => {
    const format = formatOf(id, vendor, what, beginnings, body, entropy, sure);
    return {
      ...format,
      anchors: anchorsOf(format),
      companions: split(companions),
      allowed: split(allowed),
      left: (left || '-') as Side,
      right: (right || '-') as Side,
    };
  });

export const readKeywordFormats = (table: string): readonly KeywordFormat[] =>
  rowsOf(table).map(([id, vendor, what, beginnings, body, entropy, keywords, sure]) => ({
    ...formatOf(id, vendor, what, beginnings, body, entropy, sure),
    keywords: split(keywords).flatMap((word) => {
      const text = word.replace(/!$/, '');
      return spellingsOf(text).map((spelling) => ({ text: spelling, strict: word.endsWith('!') }));
    }),
  }));

const rowsOf = (table: string): readonly (readonly string[])[] =>
  table.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.split(';')]));

const split = (list = ''): readonly string[] => (list === '' ? [] : list.split('|'));

/** `new~relic`: together, or with one of a few signs between. */
const spellingsOf = (word: string): readonly string[] =>
  word.includes('~') ? ['', '_', '.', '-'].map((sign) => word.replaceAll('~', sign)) : [word];

const formatOf = (id = '', vendor = '', what = '', beginnings = '', body = '', entropy = '', sure = ''): Format => {
  const anyCase = beginnings.startsWith('(i)');
  const items = shapeOf(body);
  return {
    id,
    vendor,
    what,
    beginnings: split(beginnings.replace(/^\(i\)/, '')),
    anyCase,
    body: beginnings === '' ? items : [textItem(beginnings), ...items],
    leastEntropy: Number(entropy || 0),
    sure: sure === 'high',
  };
};

/** A text as long as possible at a known place in it: a beginning of two letters would be found on every line. */
const anchorsOf = ({ beginnings, anyCase, body }: Format): PrefixFormat['anchors'] => {
  const atStart = beginnings.map((text) => ({ text, offset: 0, anyCase }));
  const shortest = Math.min(...beginnings.map(({ length }) => length));
  if (beginnings.length > 0 && shortest >= 4) return atStart;
  let offset = 0;
  let best = atStart;
  let length = beginnings.length > 0 ? shortest : 0;
  for (const item of body) {
    const isOnce = item.counts.length === 1 && item.counts[0]?.least === item.counts[0]?.most;
    if (!isOnce || (item.is === 'text' && item.texts.some((text) => text.length !== item.texts[0]?.length))) break;
    const times = item.counts[0]?.least ?? 1;
    const at = offset;
    offset += times * (item.is === 'text' ? (item.texts[0]?.length ?? 0) : 1);
    if (item.is !== 'text' || (item.texts[0]?.length ?? 0) <= length) continue;
    length = item.texts[0]?.length ?? 0;
    best = item.texts.map((text) => ({ text, offset: at, anyCase: item.anyCase }));
  }
  return best;
};
