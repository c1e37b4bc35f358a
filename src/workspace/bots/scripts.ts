import { join } from 'node:path';
import { mainGuard } from '#core';
import { readRegularFile } from '../files/read-file.ts';

/** Files that say what a folder needs to run: it stands for itself. */
const projectFile =
  /^(requirements([._-].*)?\.(txt|in)|pyproject\.toml|pipfile(\.lock)?|(poetry|uv|pdm)\.lock|conda\.ya?ml|environment\.ya?ml|robot\.yaml|uipath\.json)$/i;

export const isProject = (names: readonly string[]): boolean => names.some((name) => projectFile.test(name));

/** What stands beside bots and is none. */
export const isSideFolder = (name: string): boolean => /^(tests?|testing|testes|docs?|fixtures?|mocks?)$/i.test(name);

/** Python that is there for tools. */
const toolFile = /^(__init__|setup|conftest|noxfile|tasks|fabfile|versioneer|test_.*|.*_test)\.py$/i;
const entryFile = /^(bot|main|app|run|start|__main__)\.pyw?$/i;

/** A call, a loop or an attempt at the left edge: it is done as soon as the file is run. */
const topLevel = /^(?:for|while|with|try)\b|^[A-Za-z_][\w.]*\(/m;

const mostFiles = 30;
const limit = 256 * 1024;

/** Python beside a list of requirements, with the name of an entry, or that does something when it is run. */
export const looksLikeScripts = async (folder: string, names: readonly string[]): Promise<boolean> => {
  const sources = names.filter((name) => /\.pyw?$/i.test(name) && !toolFile.test(name));
  if (sources.length === 0) return false;
  if (isProject(names) || sources.some((name) => entryFile.test(name))) return true;
  for (const name of sources.slice(0, mostFiles)) {
    const read = await readRegularFile(join(folder, name), limit);
    const text = 'bytes' in read ? new TextDecoder().decode(read.bytes) : '';
    if (mainGuard.test(text) || topLevel.test(text)) return true;
  }
  return false;
};
