import type { Fact } from '../bot.ts';
import { wordsAt } from './words-at.ts';

const known = {
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  EACCES: 'access was refused',
  EPERM: 'access was refused',
  EROFS: 'it can only be read, not written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EMFILE: 'too many files are open',
  EIO: 'the disk does not answer as it should',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
} as const;

/** One sentence a code; the type makes a forgotten one a compile error in every other language. */
export type FileWords = { readonly [Code in keyof typeof known]: string };

/** What a file system's code means, with the code for whoever looks it up; what is not known stands as it is. */
export const fileWords = (cause: Fact | undefined): string => fileWordsOf(known, cause);

/** The same with the words of a language. */
export const fileWordsOf = (known: FileWords, cause: Fact | undefined): string => {
  const code = String(cause ?? '').replace(/[.\s]+$/, '');
  const words = wordsAt(known, code);
  return words === undefined ? code : `${words} (${code})`;
};
