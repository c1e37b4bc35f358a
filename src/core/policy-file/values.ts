import { newestPython } from '../distributions/index.ts';
import type { Language } from '../messages/catalogue.ts';
import type { PolicyKeyPath } from '../policy/keys.ts';
import type { PolicySuggestion } from './completion.ts';
import { words } from './words.ts';

/** Values of which there are a few, by the key that takes them. */
const closed: Readonly<Partial<Record<PolicyKeyPath, readonly string[]>>> = {
  schema: ['1'],
  level: ['starter', 'standard', 'strict'],
  'rules.*': ['off', 'info', 'warning', 'error'],
  'advisories.required': ['true', 'false'],
  'data.classes.*.mayLeave': ['true', 'false'],
  'data.classes.*.screenshots': ['true', 'false'],
  'data.classes.*.temporaryFiles': ['info', 'warning', 'error'],
  baseline: ['accept', 'no-secrets', 'ignore'],
  'waivers.unsigned': ['allow', 'warnings', 'refuse'],
};

/** The few values that a key takes; none where anything may stand. */
export const valuesOf = (place: PolicyKeyPath, language: Language): readonly PolicySuggestion[] =>
  (closed[place] ?? []).map((value) => ({
    label: value,
    kind: 'value',
    detail: valueText(place, value, language) ?? '',
    text: value,
  }));

/** What one of the few values means. */
export const valueText = (place: PolicyKeyPath, value: string, language: Language): string | null => {
  const { levels, severities } = words[language];
  if (place === 'level') return levels[value] ?? null;
  return place === 'rules.*' ? (severities[value] ?? null) : null;
};

const oldest = 9;

/** Pythons that the tables know, newest first. */
export const knownPythons = (): readonly string[] =>
  Array.from({ length: newestPython.minor - oldest + 1 }, (_, i) => `3.${newestPython.minor - i}`);
