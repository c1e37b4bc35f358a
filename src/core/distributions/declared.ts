import type { Bot } from '../bot.ts';
import { normalise } from './normalise.ts';

const requirements = /(^|\/)requirements([._-][^/]*)?\.(txt|in)$|^requirements\/[^/]+\.txt$/i;
const locks = /(^|\/)(poetry\.lock|uv\.lock|pdm\.lock|pylock\.toml)$/i;
const pipfile = /(^|\/)pipfile\.lock$/i;

/** The distributions that a bot's requirement and lock files name, normalised. Half-written lines name nothing. */
export const declaredIn = (bot: Bot): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [path, file] of bot.files) {
    if (!('text' in file)) continue;
    for (const name of namesDeclaredIn(path, file.text)) names.add(name);
  }
  return names;
};

/** What one file names. */
export const namesDeclaredIn = (path: string, text: string): readonly string[] => namesIn(path, text).map(normalise);

const namesIn = (path: string, text: string): readonly string[] => {
  if (requirements.test(path)) return required(text);
  if (locks.test(path)) return locked(text);
  return pipfile.test(path) ? pipLocked(text) : [];
};

const required = (text: string): readonly string[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const name = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*($|[[<>=!~;@#\\\s])/.exec(line)?.[1];
    return name === undefined ? [] : [name];
  });

/** `name = "…"` right below `[[package]]`: what is nested deeper is a table of its own. */
const locked = (text: string): readonly string[] =>
  text.split(/^\s*\[\[packages?\]\]\s*$/m).flatMap((table, i) => {
    const name = /^\s*name\s*=\s*"([^"]+)"/m.exec(table)?.[1];
    return i === 0 || name === undefined ? [] : [name];
  });

const pipLocked = (text: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(text);
    const groups = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return groups.flatMap(([key, group]) =>
      key !== '_meta' && typeof group === 'object' && group !== null ? Object.keys(group) : [],
    );
  } catch {
    return [];
  }
};
