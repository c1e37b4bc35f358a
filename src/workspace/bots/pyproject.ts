/**
 * The few keys of pyproject.toml that say something about a bot. Read line by line, not as full TOML: half-written files
 * are common while typing, and what cannot be read is simply not there.
 */
export interface Pyproject {
  /** There is a `[tool.botyard]` table: the folder is a bot. */
  readonly isBot: boolean;
  readonly name: string | null;
  readonly entry: string | null;
  readonly include: readonly string[];
  readonly requiresPython: string | null;
}

export const readPyproject = (text: string): Pyproject => {
  const tables = tablesOf(text);
  const tool = tables.get('tool.botyard');
  const project = tables.get('project');
  const one = (table: ReadonlyMap<string, string> | undefined, key: string): string | null =>
    stringsIn(table?.get(key) ?? '')[0] ?? null;
  return {
    isBot: tool !== undefined,
    name: one(tool, 'name') ?? one(project, 'name'),
    entry: one(tool, 'entry'),
    include: stringsIn(tool?.get('include') ?? ''),
    requiresPython: one(project, 'requires-python') ?? one(tables.get('tool.poetry.dependencies'), 'python'),
  };
};

/** `python_version` of a Pipfile. */
export const pipenvPython = (text: string): string | null => {
  const requires = tablesOf(text).get('requires');
  return stringsIn(requires?.get('python_version') ?? requires?.get('python_full_version') ?? '')[0] ?? null;
};

type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Key to raw value, by table; an array may go over several lines. */
const tablesOf = (text: string): Tables => {
  const tables = new Map<string, Map<string, string>>();
  let table = new Map<string, string>();
  for (const line of logicalLines(text)) {
    const header = /^\[\s*([^[\]]+?)\s*\]$/.exec(line)?.[1];
    const [, key, value] = /^([A-Za-z0-9_-]+|"[^"]+")\s*=\s*(.*)$/.exec(line) ?? [];
    if (header !== undefined) {
      const name = header.replace(/\s*\.\s*/g, '.').replace(/"/g, '');
      table = tables.get(name) ?? new Map();
      tables.set(name, table);
    } else if (key !== undefined) table.set(key.replace(/"/g, ''), value ?? '');
  }
  return tables;
};

/** Lines without comments, those of an array put together. */
const logicalLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  let isOpen = false;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = withoutComment(raw).trim();
    lines.push(isOpen ? `${lines.pop()} ${line}` : line);
    const last = lines.at(-1) ?? '';
    isOpen = isOpenArray(last.slice(last.indexOf('=') + 1).trim());
  }
  return lines;
};

const isOpenArray = (value: string): boolean => value.startsWith('[') && !withoutStrings(value).includes(']');

const strings = /"((?:[^"\\]|\\.)*)"|'([^']*)'/g;

const withoutStrings = (value: string): string => value.replace(strings, '');

const stringsIn = (value: string): readonly string[] =>
  [...value.matchAll(strings)].map((match) => match[2] ?? (match[1] ?? '').replace(/\\(["\\])/g, '$1'));

/** A `#` inside a string is no comment. */
const withoutComment = (line: string): string => {
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (quote !== '') {
      if (c === '\\' && quote === '"') i++;
      else if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '#') return line.slice(0, i);
  }
  return line;
};
