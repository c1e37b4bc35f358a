import type { Bot } from '../../bot.ts';

/** Lists of hashes, and what the product itself keeps: nobody writes a secret there by hand. */
const neverHeld = /(?:^|\/)(?:[^/]*\.lock|pylock[^/]*\.toml|package-lock\.json|botyard\.(?:baseline|template)\.json|[^/]*\.min\.(?:js|css))$/i;

/** The texts of a bot that are not Python, with their paths, in order. */
export const secretTexts = ({ files, texts }: Bot): readonly (readonly [string, { readonly text: string }])[] => {
  const all = new Map<string, { readonly text: string }>();
  for (const [path, file] of [...files, ...(texts ?? [])])
    if ('text' in file && !/\.pyw?$/i.test(path) && !neverHeld.test(path)) all.set(path, file);
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1));
};
