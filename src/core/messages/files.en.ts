import type { Fact } from '../bot.ts';

const KNOWN: Readonly<Record<string, string>> = {
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
};

/** What a file system's code means, with the code for whoever looks it up; what is not known stands as it is. */
export const fileWords = (cause: Fact | undefined): string => {
  const code = String(cause ?? '').replace(/[.\s]+$/, '');
  const words = KNOWN[code];
  return words ? `${words} (${code})` : code;
};
