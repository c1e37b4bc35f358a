import type { ImportFact } from '../python/index.ts';

/** True when one of the words stands anywhere in the text: a cheap look before a rule reads calls. */
export const mentions = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** True when the file imports one of these packages, or something below one. */
export const importsAny = (imports: readonly ImportFact[], packages: readonly string[]): boolean =>
  imports.some(
    ({ module }) => module !== null && packages.some((one) => module === one || module.startsWith(`${one}.`)),
  );
