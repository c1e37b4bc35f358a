import { nearest } from '../text/nearest.ts';
import { names } from '../waivers/policy.ts';
import type { Cause } from './causes.ts';

/** Rules that a policy speaks of and nobody knows: a slip of the finger would leave the one that was meant as it is. */
export const unknownRules = (value: unknown, ruleIds: readonly string[]): readonly Cause[] => [
  ...unknownKeys(at(value, 'rules'), ruleIds),
  ...unknownEntries(value, ['waivers', 'rules'], ruleIds),
  ...listOf(at(value, 'waivers', 'approvers')).flatMap((_, i) =>
    unknownEntries(value, ['waivers', 'approvers', i, 'rules'], ruleIds),
  ),
];

const unknownKeys = (rules: unknown, ruleIds: readonly string[]): readonly Cause[] => {
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return [];
  const known = new Set(ruleIds);
  return Object.keys(rules).flatMap((id) =>
    known.has(id) ? [] : [{ path: ['rules'], key: id, cause: `rules: there is no rule "${id}"${hint(id, ruleIds)}` }],
  );
};

/** An entry may be a pattern: one that names no rule is a slip as well. */
const unknownEntries = (value: unknown, path: readonly (string | number)[], ruleIds: readonly string[]) =>
  listOf(at(value, ...path)).flatMap((entry, i): readonly Cause[] => {
    if (typeof entry !== 'string' || ruleIds.some((rule) => names([entry], rule))) return [];
    const cause = `${path.join('.')}: there is no rule "${entry}"${hint(entry, ruleIds)}`;
    return [{ path: [...path, i], key: null, cause }];
  });

const hint = (id: string, ruleIds: readonly string[]): string => {
  const close = nearest(id, ruleIds);
  return close === null ? '' : `; did you mean ${close}?`;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
