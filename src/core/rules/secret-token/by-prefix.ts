import { endOfShape } from '../../search/index.ts';
import { entropyOf, isExample } from './examples.ts';
import { formatsByPrefix } from './formats/by-prefix.ts';
import { type PrefixFormat, readPrefixFormats } from './formats/format.ts';
import { beginsAt, endsAt } from './formats/sides.ts';
import type { Anchor, Search, TokenMatch } from './match.ts';

/** Tokens that begin as nothing else does, or hold such a text. */
export const prefixAnchors = (): readonly Anchor[] =>
  readPrefixFormats(formatsByPrefix).flatMap((format) =>
    format.anchors.map(({ text, offset, anyCase }) => ({
      word: text,
      exact: !anyCase,
      at: (search: Search, start: number) => matchAt(format, search, start - offset),
    })),
  );

const matchAt = (format: PrefixFormat, search: Search, start: number): TokenMatch | null => {
  const { text, meter } = search;
  if (start < 0 || !beginsAt(format.left, text, start)) return null;
  const end = endOfShape(format.body, text, start, (_, at) => endsAt(format.right, text, at), meter);
  if (end < 0 || !format.companions.every((word) => search.has(word))) return null;
  const value = text.slice(start, end);
  const beginning = beginningOf(format, value);
  if (entropyOf(value) <= format.leastEntropy || isAllowed(format, value) || isExample(value, beginning)) return null;
  return {
    start,
    end,
    format: format.id,
    vendor: format.vendor,
    what: format.what,
    masked: `${beginning}…`,
    sure: format.sure,
    ordinaryInTests: false,
  };
};

const beginningOf = ({ beginnings, anyCase }: PrefixFormat, value: string): string =>
  beginnings.find((one) => value.startsWith(one) || (anyCase && value.toLowerCase().startsWith(one.toLowerCase()))) ??
  '';

const isAllowed = ({ allowed, beginnings }: PrefixFormat, value: string): boolean =>
  allowed.some((reason) => {
    if (reason.startsWith('suffix:')) return value.endsWith(reason.slice(7));
    return reason === 'letters-only' && !/\d/.test(value.slice(beginnings[0]?.length ?? 0));
  });
