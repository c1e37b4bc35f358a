import { normalise } from '../normalise.ts';
import { azure, botcity, google } from './namespaces.ts';
import { renamed } from './renamed.ts';
import { sameName } from './same-name.ts';
import { pywin32 } from './windows.ts';

type Row = readonly [name: string, distributions: readonly string[]];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const rowsOf = (text: string): readonly (readonly [left: string, right: string])[] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [left = '', right = ''] = row.split(': ');
      return [left, right];
    });

const sharing = (text: string): readonly Row[] =>
  rowsOf(text).flatMap(([distribution, names]) => names.split(', ').map((name): Row => [name, [distribution]]));

const rows: readonly Row[] = [
  ...words(sameName).map((name): Row => [name, [normalise(name)]]),
  ...words(pywin32).map((name): Row => [name, ['pywin32']]),
  ...rowsOf(renamed).map(([name, distributions]): Row => [name, distributions.split(' or ')]),
  ...[botcity, google, azure].flatMap(sharing),
];

/** Import name (dotted) to the distributions that may bring it. Built in; the policy's `map` goes before it. */
export const importNames: ReadonlyMap<string, readonly string[]> = new Map(rows);

/** Every name that is only the beginning of known ones (`google.cloud`), with all distributions below it. */
export const namespaces: ReadonlyMap<string, readonly string[]> = (() => {
  const below = new Map<string, Set<string>>();
  for (const [name, distributions] of rows) {
    const parts = name.split('.');
    for (let depth = 1; depth < parts.length; depth++) {
      const prefix = parts.slice(0, depth).join('.');
      const known = below.get(prefix) ?? new Set<string>();
      for (const distribution of distributions) known.add(distribution);
      below.set(prefix, known);
    }
  }
  return new Map([...below].map(([prefix, set]) => [prefix, [...set]]));
})();

/** An import name of a distribution, if one is known: the shortest, and of equals the first. */
export const importNameOf = (distribution: string): string | null => {
  let best: string | null = null;
  for (const [name, distributions] of importNames) {
    if (distributions[0] !== distribution) continue;
    if (best === null || name.split('.').length < best.split('.').length) best = name;
  }
  return best;
};
