import { membersOf } from '../../../search/index.ts';
import type { Side } from './format.ts';

const word = membersOf('A-Za-z0-9_');
const opens = membersOf('\\s\'"`>=:(,)\\\\[{;@/&?|');
/** What ends a value in code, settings, addresses and command lines. */
const ends = membersOf('\\s\'"`;,)<>&#|\\\\]}');
const base64 = membersOf('A-Za-z0-9+/=');
const ofAddress = membersOf('/|#?:\'"`\\s\\\\');

const holds = (members: Uint8Array, c: number): boolean => c < 128 && members[c] === 1;

/** Does what stands at the left of `at` let a credential begin there? */
export const beginsAt = (side: Side, text: string, at: number): boolean => {
  if (side === '-' || at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (side === 'q') return holds(opens, before);
  // `\n` written out is a line end, whose letter is no part of a word.
  return (
    !holds(word, before) || (text.charCodeAt(at - 2) === 92 && (before === 110 || before === 114 || before === 116))
  );
};

/** Does what stands at `end` let one end there? */
export const endsAt = (side: Side, text: string, end: number): boolean => {
  if (side === '-' || end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (side === 'w') return !holds(word, next);
  if (side === 't') return !holds(word, next) && next !== 45;
  if (side === 'b') return !holds(base64, next);
  if (side === 'u') return holds(ofAddress, next);
  return holds(ends, next);
};
