import type { Language } from '../messages/catalogue.ts';
import { type PolicyKeyPath, policyKeysEn } from './keys.en.ts';
import { policyKeysPtBr } from './keys.pt-br.ts';

export type { PolicyKeyPath };

/** Every key that a policy may have, in the order in which they are shown. */
export const policyKeyPaths = Object.keys(policyKeysEn) as readonly PolicyKeyPath[];

const catalogue: Readonly<Record<Language, Readonly<Record<PolicyKeyPath, string>>>> = {
  en: policyKeysEn,
  'pt-br': policyKeysPtBr,
};

/** The place of a value as the catalogue writes it: `allow.distributions.*.name`. */
export const keyPathOf = (path: readonly PropertyKey[]): PolicyKeyPath | null => {
  const steps = path.map(String);
  return policyKeyPaths.find((known) => fits(known.split('.'), steps)) ?? null;
};

const fits = (known: readonly string[], steps: readonly string[]): boolean =>
  known.length === steps.length && known.every((key, i) => key === '*' || key === steps[i]);

/** What a key means; null for what is none. */
export const keyText = (path: readonly PropertyKey[], language: Language): string | null => {
  const known = keyPathOf(path);
  return known === null ? null : catalogue[language][known];
};

/** The keys that the map at a path may have; none where the writer chooses them. */
export const keysAt = (path: readonly PropertyKey[]): readonly string[] => {
  const steps = path.map(String);
  return policyKeyPaths.flatMap((known) => {
    const keys = known.split('.');
    const last = keys.at(-1);
    return last !== undefined && last !== '*' && fits(keys.slice(0, -1), steps) ? [last] : [];
  });
};
