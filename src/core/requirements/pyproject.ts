import { normalise } from '../distributions/normalise.ts';
import { parseSpecifiers } from '../versions/index.ts';
import { type About, addItem, addProblem, addSyntaxProblems } from './add.ts';
import { addIndexes, addUvOptions } from './indexes.ts';
import type { RequirementFormat } from './model.ts';
import { addDependency, dependenciesIn, detailsIn, insideOf, sourceIn, type TableDependency } from './poetry.ts';
import { fromPoetryVersion } from './poetry-version.ts';
import { type FileReading, newReading } from './reading.ts';
import { type TomlLeaf, tomlLeaves } from './toml/leaves.ts';
import type { TomlValue } from './toml/model.ts';

/** `[project]`, dependency groups (PEP 735), Poetry, uv and PDM; `[build-system]` is of builds, which a bot has none of. */
export const readPyproject = (path: string, text: string): FileReading => readProject(path, text, text, 'pyproject');

/** The same tables in any text; `shown` is where names are looked up, with the same offsets. */
export const readProject = (path: string, text: string, shown: string, format: RequirementFormat): FileReading => {
  const reading = newReading(path, format);
  const { leaves, problems } = tomlLeaves(text);
  const below = (...keys: readonly string[]): readonly TomlLeaf[] =>
    leaves.filter(({ path: at }) => at.length >= keys.length && keys.every((key, i) => at[i] === key));
  addStandard(reading, below);
  addUv(reading, below, shown);
  addPoetry(reading, below, shown);
  for (const leaf of below('tool', 'pdm', 'dev-dependencies')) addList(reading, leaf, { group: leaf.path[3] ?? 'dev' });
  addIndexes(reading, [...below('tool', 'pdm', 'source'), ...below('tool', 'poetry', 'source')]);
  reading.requirements.sort((a, b) => a.start - b.start);
  addSyntaxProblems(reading, problems);
  return reading;
};

type Below = (...keys: readonly string[]) => readonly TomlLeaf[];

const addStandard = (into: FileReading, below: Below): void => {
  // Inline metadata of a script stands at the root, that of a project in its table.
  const project = into.format === 'inline-script' ? [] : ['project'];
  for (const leaf of below(...project, 'requires-python')) addPython(into, leaf.value, (text) => text);
  for (const leaf of below(...project, 'dependencies')) addList(into, leaf, {});
  for (const leaf of below('project', 'optional-dependencies')) addList(into, leaf, { group: leaf.path[2] ?? null });
  for (const leaf of below('dependency-groups')) addList(into, leaf, { group: leaf.path[1] ?? null });
  for (const { value } of below('tool', 'setuptools', 'dynamic', 'dependencies', 'file')) addFiles(into, value);
};

/** Lists that setuptools reads from files of their own. */
const addFiles = (into: FileReading, value: TomlValue): void => {
  for (const { kind, value: target, start, end } of stringItems(value)) {
    if (kind === 'string') into.includes.push({ path: into.path, start, end, kind: 'requirements', target });
  }
};

const stringItems = (value: TomlValue): readonly Extract<TomlValue, { kind: 'string' }>[] =>
  (value.kind === 'array' ? value.items : [value]).flatMap((item) => (item.kind === 'string' ? [item] : []));

const addList = (into: FileReading, { value }: TomlLeaf, about: About): void => {
  const items = value.kind === 'array' ? value.items : [value];
  for (const item of items) if (!isInclude(item)) addItem(into, item, about);
};

/** `{include-group = "test"}`: what it names stands in its own group. */
const isInclude = (item: TomlValue): boolean =>
  item.kind === 'table' && item.entries.some(({ key }) => key.join('.') === 'include-group');

const addPython = (into: FileReading, value: TomlValue, read: (text: string) => string | null): void => {
  const range = value.kind === 'string' ? insideOf(value) : value;
  const specifier = value.kind === 'string' ? read(value.value) : null;
  if (specifier === null || parseSpecifiers(specifier).problems.length > 0) addProblem(into, range, 'bad-version');
  else into.python.push({ path: into.path, start: range.start, end: range.end, specifier });
};

const addUv = (into: FileReading, below: Below, text: string): void => {
  for (const leaf of below('tool', 'uv', 'dev-dependencies')) addList(into, leaf, { group: 'dev' });
  for (const key of ['constraint-dependencies', 'override-dependencies'])
    for (const leaf of below('tool', 'uv', key)) addList(into, leaf, { isConstraint: true });
  addUvOptions(into, below('tool', 'uv'), 2);
  addIndexes(into, below('tool', 'uv', 'index'));
  const sources = dependenciesIn(below('tool', 'uv', 'sources'), 3, null, text);
  giveSources(into, sources);
};

/** Where a distribution comes from may be said apart from the line that requires it. */
const giveSources = (into: FileReading, from: readonly TableDependency[]): void => {
  const sources = new Map(from.map(({ written, details }) => [normalise(written), sourceIn(detailsOf(details))]));
  into.requirements.forEach((each, i) => {
    const source = sources.get(each.name);
    if (source) into.requirements[i] = { ...each, source };
  });
};

/** uv may name a source per platform: the first that leads past the index counts. */
const detailsOf = (details: ReadonlyMap<string, TomlValue>): ReadonlyMap<string, TomlValue> => {
  const list = details.get('version');
  if (list?.kind !== 'array') return details;
  const tables = list.items.flatMap((item) => (item.kind === 'table' ? [detailsIn(item)] : []));
  return tables.find((table) => sourceIn(table) !== null) ?? details;
};

const addPoetry = (into: FileReading, below: Below, text: string): void => {
  for (const { value } of below('tool', 'poetry', 'dependencies', 'python')) addPython(into, value, fromPoetryVersion);
  const own = dependenciesIn(below('tool', 'poetry', 'dependencies'), 3, null, text);
  // A project that lists its dependencies the standard way only adds details to them here.
  const listed = new Set(into.requirements.filter(({ group }) => group === null).map(({ name }) => name));
  const isDetail = ({ written }: TableDependency): boolean => listed.has(normalise(written));
  giveSources(into, own.filter(isDetail));
  const groups = new Map<string, TomlLeaf[]>();
  for (const leaf of below('tool', 'poetry', 'group')) {
    const [, , , group = '', kind] = leaf.path;
    const known = groups.get(group) ?? [];
    groups.set(group, known);
    if (kind === 'dependencies') known.push(leaf);
  }
  const all = [
    ...own.filter((each) => each.written !== 'python' && !isDetail(each)),
    ...dependenciesIn(below('tool', 'poetry', 'dev-dependencies'), 3, 'dev', text),
    ...[...groups].flatMap(([group, leaves]) => dependenciesIn(leaves, 5, group, text)),
  ];
  for (const dependency of all) addDependency(into, dependency);
};
