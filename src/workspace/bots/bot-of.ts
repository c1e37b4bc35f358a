import { type Bot, type BotFile, Failure, newestPython, type PythonVersion } from '#core';
import { pathProblem } from '../archive/paths.ts';
import { fileFromBytes } from './decode.ts';
import { includedIn } from './included.ts';
import { kindOf } from './kinds.ts';
import { type Pyproject, pipenvPython, readPyproject } from './pyproject.ts';
import { newestAdmitted, pythonVersionIn } from './python-version.ts';
import { isSearched, isZip } from './text-kinds.ts';
import { textGatherer } from './texts.ts';

export interface ReadOptions {
  /** `--python`: goes before whatever the bot says. */
  readonly python?: string | undefined;
}

/** The same bot from bytes, as from an archive: the one decision on id, entry and Python. */
export const botFromFiles = (
  files: ReadonlyMap<string, Uint8Array>,
  fallbackId: string,
  options: ReadOptions = {},
): Bot => {
  const texts = new Map<string, BotFile>();
  const searched = textGatherer();
  for (const [path, bytes] of files) {
    const kind = kindOf(path);
    if (kind !== null) texts.set(path, fileFromBytes(bytes, kind));
    else if (isSearched(path) || isZip(path)) searched.add(path, bytes);
  }
  for (const path of includedIn(texts)) {
    const bytes = files.get(path);
    if (bytes !== undefined) texts.set(path, fileFromBytes(bytes, 'requirements'));
  }
  return { ...botOf(texts, fallbackId, options), texts: searched.texts };
};

/** What a set of files says about itself. */
export const botOf = (files: ReadonlyMap<string, BotFile>, fallbackId: string, options: ReadOptions = {}): Bot => {
  const project = readPyproject(textOf(files, 'pyproject.toml') ?? '');
  const id = botIdIn(files, project) ?? fallbackId;
  return { id, entry: entryIn(files, project, id), python: pythonIn(files, project, options), files };
};

/** The name that a marker gives, null without a marker. */
export const botIdIn = (files: ReadonlyMap<string, BotFile>, project: Pyproject): string | null => {
  const botproj = botprojIn(files.keys());
  if (botproj !== null) return botprojName(textOf(files, botproj) ?? '', botproj);
  return project.isBot ? project.name : null;
};

/** The `*.botproj` at the root; the first by name if there are several. */
export const botprojIn = (paths: Iterable<string>): string | null =>
  [...paths].filter((path) => !path.includes('/') && /.\.botproj$/i.test(path)).sort()[0] ?? null;

/** The `name` in the file; its file name while the content cannot be read. */
export const botprojName = (text: string, path: string): string => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'name' in value) {
      if (typeof value.name === 'string' && value.name.trim() !== '') return value.name;
    }
  } catch {
    // Half-written while typing: the file name still says which bot it is.
  }
  return path.replace(/\.botproj$/i, '');
};

const entryIn = (files: ReadonlyMap<string, BotFile>, project: Pyproject, id: string): string => {
  // What is run must lie inside the bot, whatever its own files say.
  if (project.entry !== null && pathProblem(project.entry) === null) return project.entry;
  const known = ['bot.py', 'main.py', '__main__.py', `${id}/bot.py`, `${id}/__main__.py`];
  const found = known.find((path) => files.has(path));
  if (found !== undefined) return found;
  const atRoot = [...files.keys()].filter((path) => /^[^/]+\.py$/.test(path));
  return atRoot.length === 1 && atRoot[0] !== undefined ? atRoot[0] : 'bot.py';
};

const pythonIn = (files: ReadonlyMap<string, BotFile>, project: Pyproject, options: ReadOptions): PythonVersion => {
  if (options.python !== undefined) return namedPython(options.python);
  const pinned = pythonVersionIn(textOf(files, '.python-version') ?? '');
  const said = project.requiresPython ?? pipenvPython(textOf(files, 'Pipfile') ?? '') ?? '';
  return pinned ?? newestAdmitted(said) ?? newestPython;
};

const namedPython = (text: string): PythonVersion => {
  const version = pythonVersionIn(text);
  if (version === null) throw new Failure('usage', { cause: `"${text}" is no Python version (as in 3.12)`, verb: '' });
  return version;
};

const textOf = (files: ReadonlyMap<string, BotFile>, path: string): string | null => {
  const file = files.get(path);
  return file && 'text' in file ? file.text : null;
};
