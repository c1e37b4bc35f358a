import { normalise } from '../distributions/normalise.ts';
import { addSyntaxProblems } from './add.ts';
import type { LockedDistribution, RequirementFormat, RequirementSource } from './model.ts';
import { readNamed } from './named.ts';
import { detailsIn, sourceIn } from './poetry.ts';
import { type FileReading, newReading } from './reading.ts';
import type { TomlEntry, TomlSection, TomlTable, TomlValue } from './toml/model.ts';
import { readToml } from './toml/read-toml.ts';

/** uv.lock, poetry.lock, pdm.lock and pylock.toml: one `[[package]]` after another, each with the tables below it. */
export const readTomlLock = (path: string, text: string, format: RequirementFormat): FileReading => {
  const reading = newReading(path, format);
  const hashed = new Set<string>();
  let open: Package | null = null;
  const problems = readToml(text, (section) => {
    const [root, ...rest] = section.name;
    const isPackage = root === 'package' || root === 'packages';
    if (isPackage && section.isItem && rest.length === 0) {
      close(reading, open);
      open = packageOf(section);
    } else if (isPackage && open !== null) addSection(open, rest, section);
    else if (section.name.join('.') === 'metadata.files') for (const name of filesIn(section)) hashed.add(name);
  });
  close(reading, open);
  addSyntaxProblems(reading, problems);
  if (hashed.size === 0) return reading;
  // Older Poetry lists the hashes of all in one table at the end.
  const locked = reading.locked.map((each) => (hashed.has(each.name) ? { ...each, hasHashes: true } : each));
  return { ...reading, locked };
};

interface Package {
  readonly section: TomlSection;
  readonly values: Map<string, TomlValue>;
  /** Those of the values that stand in tables of their own. */
  readonly tables: Map<string, Growing>;
  readonly dependencies: Set<string>;
}

const packageOf = (section: TomlSection): Package => {
  const own: Package = { section, values: new Map(), tables: new Map(), dependencies: new Set() };
  for (const entry of section.entries) addEntry(own, entry.key, entry.value);
  return own;
};

/** `[package.dependencies]`, `[package.source]`, `[[package.wheels]]`. */
const addSection = (own: Package, [key = '', ...rest]: readonly string[], section: TomlSection): void => {
  for (const entry of section.entries) addEntry(own, [key, ...rest, ...entry.key], entry.value);
};

const groups = new Set(['dependencies', 'optional-dependencies', 'dev-dependencies']);

const addEntry = (own: Package, [key = '', ...rest]: readonly string[], value: TomlValue): void => {
  if (groups.has(key)) for (const name of namesIn(key, rest, value)) own.dependencies.add(normalise(name));
  else if (rest.length === 0) own.values.set(key, value);
  else addBelow(own, key, rest, value);
};

/** uv lists tables with a name, PDM requirements, and Poetry makes the name the key. */
const namesIn = (key: string, rest: readonly string[], value: TomlValue): readonly string[] => {
  const name = key === 'dependencies' ? rest[0] : undefined;
  if (name !== undefined) return [name];
  if (value.kind === 'table') return value.entries.flatMap(({ key: inner, value: each }) => namesIn(key, inner, each));
  if (value.kind !== 'array') return [];
  return value.items.flatMap((item) => {
    const named = item.kind === 'table' ? stringAt(item, 'name') : null;
    if (named !== null) return [named];
    return item.kind === 'string' ? [readNamed(item.value)?.name ?? ''].filter((each) => each !== '') : [];
  });
};

/** Grows in place: a package may have very many tables below it. */
interface Growing extends TomlTable {
  readonly entries: TomlEntry[];
}

const addBelow = (own: Package, key: string, below: readonly string[], value: TomlValue): void => {
  const known = own.tables.get(key) ?? { kind: 'table', entries: [], start: value.start, end: value.end };
  own.tables.set(key, known);
  own.values.set(key, known);
  known.entries.push({ key: below, keyRange: value, value });
};

const stringAt = (table: TomlTable, key: string): string | null => {
  const value = table.entries.find((entry) => entry.key.join('.') === key)?.value;
  return value?.kind === 'string' ? value.value : null;
};

const close = (into: FileReading, own: Package | null): void => {
  const name = own?.values.get('name');
  if (own === null || name?.kind !== 'string') return;
  const source = sourceOfPackage(own.values);
  // The bot itself stands in its own lock file.
  if (source === 'itself') return;
  const version = own.values.get('version');
  const locked: LockedDistribution = {
    path: into.path,
    format: into.format,
    start: own.section.range.start,
    end: version?.end ?? name.end,
    name: normalise(name.value),
    version: version?.kind === 'string' ? version.value : null,
    source,
    hasHashes: hashKeys.some((key) => holdsHash(own.values.get(key))),
    dependencies: [...own.dependencies],
  };
  into.locked.push(locked);
};

const hashKeys = ['files', 'wheels', 'sdist', 'archive'];

const holdsHash = (value: TomlValue | undefined): boolean => {
  if (value?.kind === 'array') return value.items.length > 0 && value.items.every(holdsHash);
  if (value?.kind !== 'table') return false;
  return value.entries.some(({ key }) => key[0] === 'hash' || key[0] === 'hashes');
};

/** Poetry names the kind of its source, uv and pylock have a key for each. */
const sourceOfPackage = (values: ReadonlyMap<string, TomlValue>): RequirementSource | null | 'itself' => {
  const source = values.get('source');
  if (source?.kind === 'table') return sourceOfTable(source);
  if (values.has('vcs')) return { kind: 'vcs', system: vcsOf(values.get('vcs')) };
  if (values.has('directory')) return { kind: 'path' };
  const archive = values.get('archive');
  if (archive?.kind === 'table') return sourceIn(detailsIn(archive));
  return sourceIn(values);
};

const vcsOf = (value: TomlValue | undefined): string =>
  value?.kind === 'table' ? (stringAt(value, 'type') ?? 'git') : 'git';

const sourceOfTable = (table: TomlTable): RequirementSource | null | 'itself' => {
  const keys = detailsIn(table);
  if (stringAt(table, 'virtual') === '.' || stringAt(table, 'editable') === '.') return 'itself';
  if (keys.has('editable')) return { kind: 'editable' };
  const type = stringAt(table, 'type');
  if (type === null) return keys.has('virtual') ? { kind: 'path' } : sourceIn(keys);
  if (type === 'git' || type === 'hg') return { kind: 'vcs', system: type };
  if (type === 'directory' || type === 'file') return { kind: 'path' };
  return type === 'url' ? sourceIn(keys) : null;
};

/** Names below `[metadata.files]`, each with a list of hashes. */
const filesIn = ({ entries }: TomlSection): readonly string[] =>
  entries.flatMap(({ key, value }) => (holdsHash(value) ? [normalise(key.join('.'))] : []));
