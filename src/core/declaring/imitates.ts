import { botcityDistributions, isKnownDistribution, wellKnown } from '../distributions/index.ts';

/** How a name is like another: a trick that imitators use, or only a letter or two. */
export type Likeness = 'swapped' | 'look-alike' | 'doubled' | 'separator' | 'affix' | 'distance';

export interface Imitated {
  readonly name: string;
  readonly likeness: Likeness;
}

/** The well-known or approved distribution that a name is nearest to, tricks first; null when it is itself known, or near none. */
export const imitated = (name: string, approved: readonly string[] = []): Imitated | null => {
  if (isKnownDistribution(name) || approved.includes(name) || wellKnown.includes(name)) return null;
  const like: Model = modelOf(name);
  let near: Imitated | null = null;
  for (const model of [...approved.filter((other) => !other.includes('*')).map(modelOf), ...models]) {
    const likeness = model.name.length < 4 ? null : likenessOf(like, model);
    if (likeness !== null && likeness !== 'distance') return { name: model.name, likeness };
    if (likeness !== null) near ??= { name: model.name, likeness };
  }
  return near;
};

interface Model {
  readonly name: string;
  readonly folded: string;
  readonly joined: string;
  readonly single: string;
}

const modelOf = (name: string): Model => ({
  name,
  folded: folded(name),
  joined: name.replaceAll('-', ''),
  single: name.replace(/(.)\1+/g, '$1'),
});

const likenessOf = (like: Model, { name: model, ...of }: Model): Likeness | null => {
  const { name } = like;
  if (like.folded === of.folded) return 'look-alike';
  if (like.joined === of.joined) return 'separator';
  if (name.includes(model) && affixes(model).includes(name)) return 'affix';
  // In a short name a letter more or less is another word.
  if (model.length < 5 || Math.abs(name.length - model.length) > 2) return null;
  if (isSwapped(name, model)) return 'swapped';
  if (like.single === of.single) return 'doubled';
  return distance(name, model) <= (model.length >= 9 ? 2 : 1) ? 'distance' : null;
};

/** Signs that look alike as one. */
const folded = (name: string): string =>
  name.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's').replaceAll('rn', 'm').replaceAll('vv', 'w');

const affixes = (model: string): readonly string[] => [
  `python-${model}`,
  `python3-${model}`,
  `${model}-python`,
  `${model}-python3`,
  `py-${model}`,
  `py${model}`,
  `${model}-py`,
  `${model}py`,
];

const isSwapped = (name: string, model: string): boolean => {
  if (name.length !== model.length) return false;
  const at = [...name].findIndex((letter, i) => letter !== model[i]);
  return (
    name[at] === model[at + 1] && name[at + 1] === model[at] && name.slice(at + 2) === model.slice(at + 2) && at >= 0
  );
};

/** How many letters must be put in, left out or changed. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** What is made once: a list of requirements is compared with all of them at each key. */
const models: readonly Model[] = [...new Set([...wellKnown, ...botcityDistributions])].map(modelOf);
