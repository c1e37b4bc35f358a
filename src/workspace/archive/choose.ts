import { realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import nodePath, { join } from 'node:path';
import { Failure } from '#core';
import { type KindIn, kindsOf } from '../bots/included.ts';
import type { FileKind } from '../bots/kinds.ts';
import { readPyproject } from '../bots/pyproject.ts';
import { type Entry, type LeftOut, walkBot } from '../bots/walk.ts';
import { readRegularFile, systemCode } from '../files/read-file.ts';
import { ignoreOf, includeOf } from './ignore.ts';
import type { ArchiveLimits } from './limits.ts';
import { byBytes, clashIn, escapes, pathProblem } from './paths.ts';
import { tooWide } from './too-wide.ts';

export type Reason = FileKind | 'resources' | 'include';

export interface ChosenFile {
  readonly path: string;
  /** Where its bytes are. */
  readonly file: string;
  readonly reason: Reason;
}

export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly excluded: readonly { path: string; reason: LeftOut | 'not-listed'; by?: string }[];
}

/** Every file of a bot's folder, in or out with the reason; nothing has been read yet. */
export const choose = async (folder: string, limits: ArchiveLimits, signal?: AbortSignal): Promise<Chosen> => {
  await refuseTooWide(folder);
  const ignore = ignoreOf(await textAt(folder, '.botyardignore'));
  const include = includeOf(readPyproject(await textAt(folder, 'pyproject.toml')).include);
  const entries = await walkBot(folder, { ignore, signal });
  const chosen = sortOut(entries, await kindsOf(entries), include);
  refusePaths(chosen.files.map(({ path }) => path));
  await refuseTooBig(chosen.files, limits);
  return chosen;
};

const sortOut = (entries: readonly Entry[], kindIn: KindIn, include: (path: string) => string | null): Chosen => {
  const files: ChosenFile[] = [];
  const excluded: Chosen['excluded'][number][] = [];
  for (const entry of entries) {
    const { path } = entry;
    if (!('file' in entry)) {
      refuseUnseen(path, entry.leftOut);
      const by = entry.by === undefined ? {} : { by: entry.by };
      excluded.push({ path: entry.folder ? `${path}/` : path, reason: entry.leftOut, ...by });
      continue;
    }
    const reason = kindIn(path) ?? otherReason(path, include);
    if (reason === null) excluded.push({ path, reason: 'not-listed' });
    else files.push({ path, file: entry.file, reason });
  }
  return {
    files: files.sort((a, b) => byBytes(a.path, b.path)),
    excluded: excluded.sort((a, b) => byBytes(a.path, b.path)),
  };
};

const otherReason = (path: string, include: (path: string) => string | null): Reason | null =>
  path.startsWith('resources/') ? 'resources' : include(path) === null ? null : 'include';

/** A link out or a closed folder may hide what the bot needs: said before anything ships, not after. */
const refuseUnseen = (path: string, leftOut: LeftOut): void => {
  if (leftOut === 'link-outside') throw new Failure('archive-path-escapes', { path });
  if (leftOut === 'no-access') throw new Failure('folder-not-readable', { folder: path, cause: 'EACCES' });
};

const refuseTooWide = async (folder: string): Promise<void> => {
  const real = await realpath(folder).catch((error: unknown) => {
    throw new Failure('folder-not-readable', { folder, cause: systemCode(error) }, { cause: error });
  });
  const what = tooWide(real, await realpath(homedir()).catch(() => ''), nodePath);
  if (what !== null) throw new Failure('folder-too-wide', { folder: real, what });
};

const refusePaths = (paths: readonly string[]): void => {
  for (const path of paths) {
    const problem = pathProblem(path);
    if (problem === null) continue;
    throw new Failure(escapes(problem) ? 'archive-path-escapes' : 'archive-invalid', {
      path,
      cause: `${problem}: ${path}`,
    });
  }
  const clash = clashIn(paths);
  if (clash)
    throw new Failure('archive-invalid', {
      path: clash[1],
      cause: `${clash[0]} and ${clash[1]} are one file elsewhere`,
    });
};

const refuseTooBig = async (files: readonly ChosenFile[], limits: ArchiveLimits): Promise<void> => {
  const sizes = await Promise.all(
    files.map(async ({ path, file }) => ({
      path,
      size: await stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    })),
  );
  const size = sizes.reduce((sum, each) => sum + each.size, 0);
  if (size <= limits.bytes && files.length <= limits.files) return;
  const largest = sizes
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ path }) => path);
  throw new Failure('archive-too-big', { size, limit: limits.bytes, files: files.length, largest });
};

const textAt = async (folder: string, name: string): Promise<string> => {
  const read = await readRegularFile(join(folder, name), 1024 * 1024);
  if ('bytes' in read) return new TextDecoder().decode(read.bytes);
  if (read.missing === 'not-found') return '';
  // An ignore file that cannot be read must not let out what it meant to keep in.
  throw new Failure('folder-not-readable', { folder: join(folder, name), cause: read.cause });
};
