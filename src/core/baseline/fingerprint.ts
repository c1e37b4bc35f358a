import { sha256 } from '../text/sha256.ts';

/** 16 hexadecimal digits. What they excuse is excused by a name: nobody must be able to give another finding the same. */
export const fingerprint = (what: string): string => sha256(what).slice(0, 16);
