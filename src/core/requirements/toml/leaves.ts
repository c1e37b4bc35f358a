import type { Range } from '../../bot.ts';
import type { TomlEntry, TomlValue } from './model.ts';
import { readToml } from './read-toml.ts';

/** One value of a file by its full path, whichever way the file spells it: header, dotted key or inline table. */
export interface TomlLeaf {
  readonly path: readonly string[];
  /** The whole `key = value` in which it stands, be it nested in that or not. */
  readonly range: Range;
  readonly value: TomlValue;
  /** Header of its section, and how many keys of the path are named there. */
  readonly header: Range;
  readonly inHeader: number;
  /** Tells the elements of an array of tables apart: same number, same section. */
  readonly section: number;
}

/** For files that people write, which are small. */
export const tomlLeaves = (text: string): { leaves: readonly TomlLeaf[]; problems: readonly Range[] } => {
  const leaves: TomlLeaf[] = [];
  let section = 0;
  const problems = readToml(text, ({ name, range: header, entries }) => {
    section++;
    for (const entry of entries) {
      const range = { start: entry.keyRange.start, end: entry.value.end };
      const place = { range, header, inHeader: name.length, section };
      for (const { path, value } of valuesIn(name, entry)) leaves.push({ path, value, ...place });
    }
  });
  return { leaves, problems };
};

const valuesIn = (above: readonly string[], { key, value }: TomlEntry): readonly Pick<TomlLeaf, 'path' | 'value'>[] => {
  const path = [...above, ...key];
  const isLeaf = value.kind !== 'table' || value.entries.length === 0;
  return isLeaf ? [{ path, value }] : value.entries.flatMap((entry) => valuesIn(path, entry));
};
