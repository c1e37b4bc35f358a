import type { StringFact } from '../../python/index.ts';
import { isLive } from '../../side-path.ts';
import { isPin, strengthOf } from './names.ts';
import { lookOf } from './values.ts';

export type Score = 'high' | 'medium';

/** A literal taken for a secret. */
export interface Verdict {
  readonly score: Score;
  readonly kind: 'password' | 'token';
}

/** Name, value and context together; null when they do not speak of a secret. */
export const scoreOf = (fact: StringFact, path: string): Verdict | null => {
  const strength = strengthOf(fact.name);
  const look = strength === null ? 'harmless' : lookOf(fact.value, fact.name);
  if (strength === null || look === 'harmless') return null;
  const kind = strength === 'password' ? 'password' : 'token';
  const certain = strength === 'password' ? look !== 'doubtful' : strength === 'token' && look === 'strong';
  // Figures typed into a form or given to a setter that say they are one; elsewhere a pin is one of a board.
  if (fact.context === 'argument' && /^\d{4,8}$/.test(fact.value) && isPin(fact.name))
    return { kind: 'password', score: 'medium' };
  if (strength === 'weak' && look !== 'strong') return null;
  // What is only compared with may be a word of a protocol as well.
  const compared = fact.context === 'comparison' && look !== 'strong';
  if (compared && strength !== 'password') return null;
  return { kind, score: certain && !compared && isLive(path) ? 'high' : 'medium' };
};
