import type { Bot, Range } from '../bot.ts';
import { tomlLeaves } from '../requirements/toml/leaves.ts';

/** What a bot says of the data it handles. */
export interface DeclaredData {
  /** Null = it says nothing; an empty list says that it handles none. */
  readonly classes: readonly DeclaredClass[] | null;
  /** Where it is said, or would be: the project file, else the entry. */
  readonly path: string;
  readonly range: Range;
}

export interface DeclaredClass extends Range {
  readonly name: string;
}

/** Reads `data` of the bot's project file: its `*.botproj`, else `[tool.botyard]` of pyproject.toml. Never throws. */
export const declaredData = (bot: Bot): DeclaredData => {
  const botproj = [...bot.files.keys()].filter((path) => /^[^/]+\.botproj$/i.test(path)).sort()[0];
  const said = [...(botproj === undefined ? [] : [inBotproj(bot, botproj)]), inPyproject(bot)].filter(
    (one) => one !== null,
  );
  const nothing = { classes: null, path: bot.entry, range: { start: 0, end: 0 } };
  return said.find(({ classes }) => classes !== null) ?? said[0] ?? nothing;
};

const textOf = (bot: Bot, path: string): string | null => {
  const file = bot.files.get(path);
  return file && 'text' in file ? file.text : null;
};

/** Many bots have both files; only one that is a bot's counts. */
const inPyproject = (bot: Bot): DeclaredData | null => {
  const path = 'pyproject.toml';
  const text = textOf(bot, path);
  const header = text === null ? null : /^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*botyard[ \t]*\]/m.exec(text);
  if (text === null || header === null) return null;
  const range = { start: header.index, end: header.index + header[0].length };
  const leaf = tomlLeaves(text).leaves.find(({ path: keys }) => keys.join('.') === 'tool.botyard.data');
  if (leaf === undefined) return { classes: null, path, range };
  const items = leaf.value.kind === 'array' ? leaf.value.items : [leaf.value];
  const classes = items.flatMap((item) =>
    item.kind === 'string' ? [{ name: item.value, start: item.start, end: item.end }] : [],
  );
  return { classes, path, range: { start: leaf.range.start, end: leaf.range.end } };
};

const list = /"data"\s*:\s*(\[[^\]]*\]|"(?:[^"\\\n]|\\.)*")/;

const inBotproj = (bot: Bot, path: string): DeclaredData | null => {
  const text = textOf(bot, path);
  if (text === null) return null;
  const found = list.exec(text);
  if (found === null) return { classes: null, path, range: { start: 0, end: Math.min(1, text.length) } };
  const written = found[1] ?? '';
  const from = found.index + found[0].length - written.length;
  const classes = [...written.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map((match) => {
    const start = from + match.index;
    return { name: match[1] ?? '', start, end: start + match[0].length };
  });
  return { classes, path, range: { start: found.index, end: from + written.length } };
};
