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

/** The module to write for a distribution that brings several, where the first of them is not it. */
const principal: ReadonlyMap<string, string> = new Map([
  ['pywin32', 'win32api'],
  ['pysmb', 'smb'],
  ['opentelemetry-api', 'opentelemetry.trace'],
]);

/** The import name of a distribution, if one is known: that of its own, before one it shares with others. */
export const importNameOf = (distribution: string): string | null => {
  const named = principal.get(distribution);
  if (named !== undefined) return named;
  let shared: string | null = null;
  for (const [name, distributions] of importNames) {
    if (name.startsWith('_') || !distributions.includes(distribution)) continue;
    if (distributions.length === 1 || distributions[0] === distribution) return name;
    shared ??= name;
  }
  return shared;
};

/** Every import name that the built-in map knows. */
export const allImportNames = (): readonly string[] => [...importNames.keys()];
