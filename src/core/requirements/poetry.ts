import type { Range } from '../bot.ts';
import { normalise } from '../distributions/normalise.ts';
import { addProblem } from './add.ts';
import type { RequirementSource } from './model.ts';
import { fromPoetryVersion } from './poetry-version.ts';
import type { FileReading } from './reading.ts';
import { sourceOf } from './sources.ts';
import type { TomlLeaf } from './toml/leaves.ts';
import type { TomlString, TomlTable, TomlValue } from './toml/model.ts';

/** One dependency of a table such as `[tool.poetry.dependencies]`, with all that is said of it. */
export interface TableDependency {
  readonly written: string;
  readonly group: string | null;
  /** Keys below its name; a bare `name = "^1.2"` is its `version`. */
  readonly details: ReadonlyMap<string, TomlValue>;
  readonly range: Range;
  readonly nameRange: Range;
}

/** Puts together what stands below one name; `depth` is the number of keys that lead to the table. */
export const dependenciesIn = (
  leaves: readonly TomlLeaf[],
  depth: number,
  group: string | null,
  text: string,
): readonly TableDependency[] => {
  const names = new Map<string, TomlLeaf[]>();
  for (const leaf of leaves) {
    const name = leaf.path[depth];
    if (name === undefined) continue;
    const known = names.get(name);
    if (known === undefined) names.set(name, [leaf]);
    else known.push(leaf);
  }
  return [...names].map(([written, own]) => dependencyOf(written, own, depth, group, text));
};

const dependencyOf = (
  written: string,
  leaves: readonly TomlLeaf[],
  depth: number,
  group: string | null,
  text: string,
): TableDependency => {
  const details = new Map(leaves.map(({ path, value }) => [path[depth + 1] ?? 'version', value]));
  const [first] = leaves;
  const isHeader = first !== undefined && first.inHeader > depth;
  const start = isHeader ? first.header.start : (first?.range.start ?? 0);
  const end = leaves.at(-1)?.range.end ?? start;
  return { written, group, details, range: { start, end }, nameRange: placeOf(written, start, end, isHeader, text) };
};

/** In a header its name comes last, elsewhere first. */
const placeOf = (name: string, start: number, end: number, isHeader: boolean, text: string): Range => {
  const lineEnd = text.indexOf(']', start);
  const at = isHeader ? text.lastIndexOf(name, lineEnd) : text.slice(start, end).indexOf(name) + start;
  // A name that is written with escapes is shown by all of its entry.
  return at < start ? { start, end } : { start: at, end: at + name.length };
};

/** Poetry and Pipenv write dependencies alike; several constraints on one name are several requirements. */
export const addDependency = (into: FileReading, dependency: TableDependency): void => {
  const version = dependency.details.get('version');
  const several = version?.kind === 'array' ? version.items : null;
  if (several === null) addOne(into, dependency);
  for (const each of several ?? []) {
    if (each.kind === 'table') addOne(into, { ...dependency, details: detailsIn(each) });
    else addProblem(into, each, 'not-a-requirement');
  }
};

export const detailsIn = ({ entries }: TomlTable): ReadonlyMap<string, TomlValue> =>
  new Map(entries.map(({ key, value }) => [key.join('.'), value]));

const addOne = (into: FileReading, dependency: TableDependency): void => {
  const { details, written, range, nameRange } = dependency;
  const version = details.get('version');
  const specifier = version?.kind === 'string' ? fromPoetryVersion(version.value) : '';
  if (specifier === null && version) addProblem(into, version, 'bad-version');
  into.requirements.push({
    path: into.path,
    format: into.format,
    ...range,
    name: normalise(written),
    written,
    nameRange,
    extras: stringsIn(details.get('extras')),
    specifier: specifier ?? '',
    specifierRange: version?.kind === 'string' ? insideOf(version) : null,
    marker: markerOf(details),
    hashes: [],
    source: sourceIn(details),
    group: dependency.group ?? (isTrue(details.get('optional')) ? 'optional' : null),
    isConstraint: false,
  });
};

/** Without its quotes. */
export const insideOf = ({ content, value, start, end }: TomlString): Range =>
  content === null ? { start, end } : { start: content, end: content + value.length };

export const stringsIn = (value: TomlValue | undefined): readonly string[] =>
  value?.kind === 'array' ? value.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];

export const isTrue = (value: TomlValue | undefined): boolean => value?.kind === 'other' && value.value === 'true';

const textOf = (value: TomlValue | undefined): string | null => (value?.kind === 'string' ? value.value : null);

/** `git`, `path` and so on, as Poetry, Pipenv and uv write them; null where an index decides. */
export const sourceIn = (details: ReadonlyMap<string, TomlValue>): RequirementSource | null => {
  const url = textOf(details.get('url'));
  if (url !== null) return sourceOf(url);
  for (const system of ['git', 'hg', 'svn', 'bzr']) if (details.has(system)) return { kind: 'vcs', system };
  const isLocal = ['path', 'file', 'directory', 'workspace'].some((key) => details.has(key));
  const isEditable = isTrue(details.get('develop')) || isTrue(details.get('editable'));
  return isLocal ? { kind: isEditable ? 'editable' : 'path' } : null;
};

const markerOf = (details: ReadonlyMap<string, TomlValue>): string | null => {
  const platform = textOf(details.get('platform'));
  const parts = [
    textOf(details.get('markers')),
    pythonMarker(textOf(details.get('python'))),
    platform === null ? null : `sys_platform == "${platform.replace(/"/g, '')}"`,
  ].filter((part) => part !== null);
  return parts.length > 1 ? parts.map((part) => `(${part})`).join(' and ') : (parts[0] ?? null);
};

/** `python = ">=3.8,<3.12"` as a marker; several ranges as one of them. */
const pythonMarker = (constraint: string | null): string | null => {
  if (constraint === null) return null;
  const ranges = constraint.split('||').map((range) => fromPoetryVersion(range));
  if (ranges.some((range) => range === null || range === '')) return null;
  return ranges.map((range) => (range ?? '').split(',').map(pythonClause).join(' and ')).join(' or ');
};

const pythonClause = (clause: string): string => {
  const [, operator = '', version = ''] = /^([=<>!~]+)\s*(.*)$/s.exec(clause) ?? [];
  const variable = version.replace(/\.\*$/, '').split('.').length > 2 ? 'python_full_version' : 'python_version';
  return `${variable} ${operator} "${version}"`;
};
