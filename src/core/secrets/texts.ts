import type { Bot, Problem } from '../bot.ts';

/** Lists of hashes, and what the product itself keeps: nobody writes a secret there by hand. */
const neverHeld =
  /(?:^|\/)(?:[^/]*\.lock|pylock[^/]*\.toml|package-lock\.json|botyard\.(?:baseline|template)\.json|[^/]*\.min\.(?:js|css))$/i;

/** The texts of a bot that are not read as its Python, with their paths, in order. */
export const secretTexts = ({ files, texts }: Bot): readonly (readonly [string, { readonly text: string }])[] => {
  const all = new Map<string, { readonly text: string }>();
  for (const [path, file] of files) if ('text' in file && !/\.pyw?$/i.test(path)) all.set(path, file);
  for (const [path, file] of texts ?? []) if ('text' in file) all.set(path, file);
  return [...all].filter(([path]) => !neverHeld.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
};

/** What was not searched is said; it holds no code, so that it decides nothing. */
export const unsearched = ({ texts }: Bot): readonly Problem[] =>
  [...(texts ?? [])].flatMap(([path, file]) =>
    'unreadable' in file
      ? [
          {
            code: 'unreadable-file',
            path,
            line: 1,
            column: 1,
            data: { reason: file.unreadable },
            blocks: false,
          } as const,
        ]
      : [],
  );
