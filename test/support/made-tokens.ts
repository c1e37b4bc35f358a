import { formatsByKeyword } from '../../src/core/rules/secret-token/formats/by-keyword.ts';
import { formatsByPrefix } from '../../src/core/rules/secret-token/formats/by-prefix.ts';
import {
  type Format,
  readKeywordFormats,
  readPrefixFormats,
} from '../../src/core/rules/secret-token/formats/format.ts';
import { createRandom } from './random.ts';

/** A value of a format, made from its own shape: nobody ever issued it. */
export const madeToken = (format: Format, seed: number): string => {
  const { upTo } = createRandom(seed);
  return format.body
    .map((item) => {
      const count = item.counts[upTo(item.counts.length)] ?? { least: 1, most: 1 };
      const times = Math.max(count.least, Math.min(count.most, count.least + 3));
      const choices = item.is === 'text' ? item.texts : membersIn(item.members);
      return Array.from({ length: times }, () => choices[upTo(choices.length)]).join('');
    })
    .join('');
};

/** In a class of nearly everything, what may stand in a token. */
const membersIn = (members: Uint8Array): readonly string[] => {
  const all = [...members.keys()].filter((c) => members[c] === 1).map((c) => String.fromCharCode(c));
  const plain = all.filter((c) => /[A-Za-z0-9]/.test(c));
  return plain.length > 0 ? plain : all;
};

export const prefixFormats = readPrefixFormats(formatsByPrefix);
export const keywordFormats = readKeywordFormats(formatsByKeyword);
