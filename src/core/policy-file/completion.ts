import type { Range } from '../bot.ts';
import { importNames } from '../distributions/index.ts';
import type { Language } from '../messages/catalogue.ts';
import { keyPathOf, keysAt, keyText } from '../policy/keys.ts';
import { isInPlace, type PolicyRank } from '../policy/ranks.ts';
import { lesson } from '../rules/index.ts';
import { type PolicyContext, policyContext } from './context.ts';
import { ruleIds } from './rule-ids.ts';
import { startList } from './start.ts';
import { knownPythons, valuesOf } from './values.ts';
import { words } from './words.ts';

/** One thing that may be written where the cursor stands. */
export interface PolicySuggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'distribution' | 'rule';
  /** One line beside it. */
  readonly detail: string;
  /** What is written in place of {@link PolicySuggestions.word}. */
  readonly text: string;
}

export interface PolicySuggestions {
  readonly word: Range;
  readonly items: readonly PolicySuggestion[];
}

export interface CompletionNeeds {
  readonly language: Language;
  /** Distributions that bots here use: they come first. */
  readonly inUse: readonly string[];
  /** Where the document stands: what its place forbids is not offered. */
  readonly rank: PolicyRank;
}

/** What may be written at an offset of a policy, however half written the rest is. */
export const policyCompletion = (text: string, offset: number, needs: CompletionNeeds): PolicySuggestions | null => {
  const context = policyContext(text, offset);
  if (context === null) return null;
  const items = context.kind === 'key' ? keysFor(context, text, needs) : valuesFor(context, needs);
  return items.length === 0 ? null : { word: context.word, items };
};

const keysFor = (context: PolicyContext, text: string, needs: CompletionNeeds): readonly PolicySuggestion[] => {
  const { path, word, taken } = context;
  const hasColon = /^["']?\s*:/.test(text.slice(word.end, word.end + 80));
  const known = path.length === 1 && path[0] === 'rules' ? ruleIds() : keysAt(path);
  const isRule = path[0] === 'rules';
  return known
    .filter((key) => path.length > 0 || isInPlace(key, needs.rank))
    .filter((key) => !taken.has(key) || text.slice(word.start, word.end) === key)
    .map((key) => ({
      label: key,
      kind: isRule ? 'rule' : 'key',
      detail: isRule ? lesson(key, needs.language).title : firstSentence(keyText([...path, key], needs.language) ?? ''),
      text: hasColon ? key : `${key}:${after([...path, key], text, word)}`,
    }));
};

/** What follows a key: a map or a list begins on the next line, two blanks further in. */
const after = (path: readonly (string | number)[], text: string, word: Range): string => {
  const begin = text.lastIndexOf('\n', word.start - 1) + 1;
  const head = text.slice(begin, word.start);
  const isBlock = /^\s*(?:-[ \t]+)*$/.test(head);
  if (!isBlock) return ' ';
  const indent = `\n${' '.repeat(head.length + 2)}`;
  if (lists.has(keyPathOf(path) ?? '')) return `${indent}- `;
  return keysAt(path).length > 0 || maps.has(keyPathOf(path) ?? '') ? indent : ' ';
};

const lists: ReadonlySet<string> = new Set([
  'allow.distributions',
  'allow.modules',
  'deny.distributions',
  'deny.modules',
  'python.versions',
  'indexes',
  'hosts',
  'paths',
  'data.classes',
  'data.classes.*.pools',
  'data.classes.*.hosts',
  'data.classes.*.targets',
  'data.network',
  'data.personalNames',
  'models.providers',
  'models.endpoints',
  'models.names',
]);
const maps: ReadonlySet<string> = new Set(['map', 'rules']);

const firstSentence = (text: string): string => /^.*?[.;:](?=\s|$)/.exec(text)?.[0].replace(/[;:]$/, '.') ?? text;

const valuesFor = ({ path, kind }: PolicyContext, needs: CompletionNeeds) => {
  const at = kind === 'entry' ? path.slice(0, -1) : path;
  const place = keyPathOf(at);
  if (place === null) return [];
  if (takesDistribution(place, kind)) return distributions(needs);
  if (place === 'python.default' || (place === 'python.versions' && kind === 'entry'))
    return knownPythons().map(quoted);
  return valuesOf(place, needs.language);
};

const takesDistribution = (place: string, kind: PolicyContext['kind']): boolean =>
  kind === 'entry'
    ? place === 'allow.distributions' || place === 'deny.distributions'
    : place.endsWith('distributions.*.name') || place.endsWith('.instead') || place === 'map.*';

const quoted = (version: string): PolicySuggestion => ({
  label: version,
  kind: 'value',
  detail: '',
  text: `"${version}"`,
});

/** What bots here use, then what most bots need, then all that are known. */
const distributions = ({ inUse, language }: CompletionNeeds): readonly PolicySuggestion[] => {
  const used = new Set(inUse);
  const others = [...importNames.values()].flat().sort();
  const names = [...new Set([...[...used].sort(), ...startList.map((name) => name.toLowerCase()), ...others])];
  const detail = words[language].usedHere;
  return names.map((name) => ({
    label: name,
    kind: 'distribution',
    detail: used.has(name) ? detail : '',
    text: asScalar(name),
  }));
};

/** A name that begins with `*` would be an alias. */
const asScalar = (name: string): string => (name.startsWith('*') ? `"${name}"` : name);
