import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { LastCommit } from '#core';
import type { Environment } from '../user-folders.ts';
import { gitIn } from './run-git.ts';

/** Older history is not read: a row then says nothing of its last commit. */
const commits = 5_000;
/** A longer command line is refused on some systems; then all of the history is listed. */
const longestWords = 20_000;

/** The last commit that touched each folder; nothing for one outside of a repository. One call of git a repository. */
export const lastCommits = async (
  folders: readonly string[],
  env: Environment,
): Promise<ReadonlyMap<string, LastCommit>> => {
  const found = new Map<string, LastCommit>();
  const tops = new Map<string, string[]>();
  for (const folder of folders) {
    const top = await topOf(folder);
    if (top !== null) tops.set(top, [...(tops.get(top) ?? []), folder]);
  }
  for (const [top, inside] of tops)
    for (const [folder, last] of await inRepository(top, inside, env)) found.set(folder, last);
  return found;
};

const topOf = async (folder: string): Promise<string | null> => {
  for (let at = await realpath(folder).catch(() => folder); ; at = dirname(at)) {
    const isTop = await stat(join(at, '.git')).then(
      () => true,
      () => false,
    );
    if (isTop) return at;
    if (at === dirname(at)) return null;
  }
};

const inRepository = async (
  top: string,
  folders: readonly string[],
  env: Environment,
): Promise<ReadonlyMap<string, LastCommit>> => {
  const paths = new Map<string, string>();
  for (const folder of folders)
    paths.set(
      folder,
      relative(top, await realpath(folder).catch(() => folder))
        .split(sep)
        .join('/'),
    );
  const words = [...new Set([...paths.values()].map((path) => path || '.'))];
  const isShort = words.join(' ').length < longestWords;
  // A repository's configuration can ask for signatures to be verified, by a program that it names.
  const options = [
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--no-color',
    '--name-only',
  ];
  const git = await gitIn(top, env);
  const output = await git(
    'log',
    '-z',
    ...options,
    `--max-count=${commits}`,
    '--format=%x01%H %cs',
    '--',
    ...(isShort ? words : []),
  );
  return output === null ? new Map() : lastOf(output.toString('utf8'), paths);
};

/** `\x01<id> <day>`, then the paths of that commit, newest commit first. */
const lastOf = (output: string, paths: ReadonlyMap<string, string>): ReadonlyMap<string, LastCommit> => {
  const found = new Map<string, LastCommit>();
  const open = new Map(paths);
  for (const commit of output.split('\x01').slice(1)) {
    const [, id, day] = /^([0-9a-f]{40,64}) (\d{4}-\d\d-\d\d)/.exec(commit) ?? [];
    if (id === undefined || day === undefined) continue;
    const touched = commit.split('\0').map((name) => name.replace(/^\n/, ''));
    for (const [folder, path] of open) {
      if (!touched.slice(1).some((name) => name !== '' && (path === '' || name.startsWith(`${path}/`)))) continue;
      found.set(folder, { id, day });
      open.delete(folder);
    }
    if (open.size === 0) break;
  }
  return found;
};
