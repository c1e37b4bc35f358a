import { nearest } from '../text/nearest.ts';
import type { Cause } from './causes.ts';

/** Rules that a policy speaks of and nobody knows: a slip of the finger would leave the one that was meant as it is. */
export const unknownRules = (value: unknown, ruleIds: readonly string[]): readonly Cause[] => {
  const rules = typeof value === 'object' && value !== null && 'rules' in value ? value.rules : null;
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return [];
  const known = new Set(ruleIds);
  return Object.keys(rules).flatMap((id) => {
    if (known.has(id)) return [];
    const close = nearest(id, ruleIds);
    const hint = close === null ? '' : `; did you mean ${close}?`;
    return [{ path: ['rules'], key: id, cause: `rules: there is no rule "${id}"${hint}` }];
  });
};
