import type { Range } from '../bot.ts';
import type { RequirementOption } from './model.ts';
import { isTrue } from './poetry.ts';
import type { FileReading } from './reading.ts';
import { withoutSecrets } from './sources.ts';
import type { TomlLeaf } from './toml/leaves.ts';
import type { TomlValue } from './toml/model.ts';

const uv: ReadonlyMap<string, RequirementOption['option']> = new Map([
  ['index-url', 'index-url'],
  ['extra-index-url', 'extra-index-url'],
  ['find-links', 'find-links'],
  ['no-index', 'no-index'],
  ['allow-insecure-host', 'trusted-host'],
]);

/** `[tool.uv]` names indexes as pip's options do. */
export const addUvOptions = (into: FileReading, leaves: readonly TomlLeaf[], depth: number): void => {
  for (const { path, range, value } of leaves) {
    const option = path.length === depth + 1 ? uv.get(path[depth] ?? '') : undefined;
    if (option === undefined) continue;
    const values = value.kind === 'array' ? value.items : [value];
    for (const each of values) {
      if (each.kind === 'string') add(into, option, { start: range.start, end: each.end }, each.value);
      else if (isTrue(each)) add(into, option, { start: range.start, end: each.end }, '');
    }
  }
};

/** Tables of indexes: `[[tool.uv.index]]`, `[[tool.poetry.source]]`, `[[tool.pdm.source]]`, Pipenv's `[[source]]`. */
export const addIndexes = (into: FileReading, leaves: readonly TomlLeaf[]): void => {
  const tables = new Map<number, Map<string, TomlValue>>();
  for (const { path, value, section } of leaves) {
    const table = tables.get(section) ?? new Map<string, TomlValue>();
    tables.set(section, table.set(path.at(-1) ?? '', value));
  }
  for (const table of tables.values()) addIndex(into, table);
};

const addIndex = (into: FileReading, table: ReadonlyMap<string, TomlValue>): void => {
  const url = table.get('url');
  if (url?.kind !== 'string') return;
  const priority = table.get('priority');
  const isFirst =
    into.format === 'pipfile'
      ? !into.options.some(({ option }) => option === 'index-url')
      : isTrue(table.get('default')) ||
        (priority?.kind === 'string' && ['default', 'primary'].includes(priority.value));
  add(into, isFirst ? 'index-url' : 'extra-index-url', url, url.value);
  const verify = table.get('verify_ssl');
  if (verify?.kind !== 'other' || verify.value !== 'false') return;
  const host = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(withoutSecrets(url.value))?.[1] ?? '';
  add(into, 'trusted-host', verify, host);
};

const add = (into: FileReading, option: RequirementOption['option'], { start, end }: Range, value: string): void => {
  into.options.push({ path: into.path, start, end, option, value: withoutSecrets(value) });
};
