import type { Bot } from '../bot.ts';
import type { BotRequirements, Requirement } from '../requirements/model.ts';
import { textOf } from '../rules/places.ts';

/** Where new requirements go, and how they are written there. */
export interface PlaceToAdd {
  readonly path: string;
  readonly at: number;
  write(lines: readonly string[]): string;
}

/**
 * The list that the bot already has: pyproject.toml where that declares, else requirements.in or .txt, else the script's own;
 * a new requirements.txt where it declares nothing. Null where only a person can tell.
 */
export const placeToAdd = (bot: Bot, all: BotRequirements): PlaceToAdd | null => {
  const lines = all.requirements.filter(({ isConstraint, group }) => !isConstraint && group === null);
  const pyproject = inArray('pyproject.toml', bot, lines) ?? emptyArray(bot);
  if (pyproject !== null) return pyproject;
  if (lines.some(({ format }) => format === 'pyproject' || format === 'pipfile')) return null;
  const lists = all.files.filter(({ format }) => format === 'requirements-txt').map(({ path }) => path);
  const list =
    lists.find((path) => /(^|\/)requirements\.in$/.test(path)) ?? lists.find((path) => path === 'requirements.txt');
  const used = list ?? lists.find((path) => lines.some((line) => line.path === path));
  if (used !== undefined) return atEnd(used, textOf(bot, used));
  const script = lines.find(({ format }) => format === 'inline-script');
  if (script !== undefined) return inArray(script.path, bot, lines);
  return all.files.some(({ format }) => format !== 'pyproject')
    ? null
    : { path: 'requirements.txt', at: 0, write: (names) => `${names.join('\n')}\n` };
};

const atEnd = (path: string, text: string): PlaceToAdd => {
  const ending = /\r\n/.test(text) ? '\r\n' : '\n';
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  return {
    path,
    at: text.length,
    write: (lines) => `${isOpen ? ending : ''}${lines.join(ending)}${ending}`,
  };
};

/** Behind the last string of the array, written as that one is. */
const inArray = (path: string, bot: Bot, lines: readonly Requirement[]): PlaceToAdd | null => {
  const last = lines.filter((line) => line.path === path).at(-1);
  const text = textOf(bot, path);
  if (last === undefined) return null;
  const opens = /["']/.test(text.charAt(last.start)) ? last.start : last.start - 1;
  const quote = text.charAt(opens);
  if (quote !== '"' && quote !== "'") return null;
  const close = text.indexOf(quote, Math.max(opens + 1, last.end - 1));
  if (close < 0 || /^\s*=/.test(text.slice(close + 1))) return null;
  const lineStart = Math.max(text.lastIndexOf('\n', opens), text.lastIndexOf('\r', opens)) + 1;
  const before = text.slice(lineStart, opens);
  const ending = /\r\n/.test(text) ? '\r\n' : '\n';
  const separator = /^\s*(#\s*)?$/.test(before) ? `,${ending}${before}` : ', ';
  return { path, at: close + 1, write: (names) => names.map((name) => `${separator}"${name}"`).join('') };
};

const emptyArray = (bot: Bot): PlaceToAdd | null => {
  const text = textOf(bot, 'pyproject.toml');
  const table = /^\[project\][^\S\n]*(#.*)?$/m.exec(text);
  if (table === null) return null;
  const rest = text.slice(table.index + table[0].length);
  const end = /^\[/m.exec(rest)?.index ?? rest.length;
  const found = /^dependencies\s*=\s*\[(?=\s*\])/m.exec(rest.slice(0, end));
  if (found === null) return null;
  const at = table.index + table[0].length + found.index + found[0].length;
  return { path: 'pyproject.toml', at, write: (names) => names.map((name) => `"${name}"`).join(', ') };
};
