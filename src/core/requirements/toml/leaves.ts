import type { Range } from '../../bot.ts';
import type { TomlEntry, TomlValue } from './model.ts';
import { readToml } from './read-toml.ts';

/** One value of a file by its full path, whichever way the file spells it: header, dotted key or inline table. */
export interface TomlLeaf {
  readonly path: readonly string[];
  /** Of the key, with what leads to it in its section; of the header where that names the path's end. */
  readonly keyRange: Range;
  readonly value: TomlValue;
  /** Tells the elements of an array of tables apart: same number, same section. */
  readonly section: number;
}

/** For files that people write, which are small. */
export const tomlLeaves = (text: string): { leaves: readonly TomlLeaf[]; problems: readonly Range[] } => {
  const leaves: TomlLeaf[] = [];
  let section = 0;
  const add = (above: readonly string[], { key, keyRange, value }: TomlEntry, range: Range | null): void => {
    const path = [...above, ...key];
    if (value.kind !== 'table' || value.entries.length === 0)
      leaves.push({ path, keyRange: range ?? keyRange, value, section });
    else for (const entry of value.entries) add(path, entry, range ?? keyRange);
  };
  const problems = readToml(text, ({ name, entries }) => {
    section++;
    for (const entry of entries) add(name, entry, null);
  });
  return { leaves, problems };
};
