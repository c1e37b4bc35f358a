import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure } from '#core';
import { pathProblem } from '../archive/paths.ts';
import { makeFolder } from './make-folder.ts';
import { systemCode } from './read-file.ts';

export type FolderContent = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes a folder of files, all or nothing: everything is written beside its place first, then moved in. A folder that
 * holds anything is refused; an empty one is kept (somebody may stand in it) and filled.
 */
export const writeNewFolder = async (folder: string, files: FolderContent): Promise<void> => {
  refuseBadPaths(files);
  const target = resolve(folder);
  const state = await stateOf(target);
  if (state === 'taken') throw new Failure('folder-not-empty', { folder: target });
  if (state === 'file') throw new Failure('folder-not-empty', { folder: target, what: 'file' });
  try {
    await (state === 'empty' ? fill(target, files) : create(target, files));
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure('folder-not-writable', { folder: target, cause: systemCode(error) }, { cause: error });
  }
};

const refuseBadPaths = (files: FolderContent): void => {
  for (const path of files.keys()) {
    const problem = pathProblem(path);
    if (problem !== null) throw new Failure('archive-path-escapes', { path, cause: problem });
  }
};

const stateOf = async (folder: string): Promise<'absent' | 'empty' | 'taken' | 'file'> => {
  try {
    return (await readdir(folder)).length === 0 ? 'empty' : 'taken';
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return 'absent';
    if (code === 'ENOTDIR') return 'file';
    throw new Failure('folder-not-readable', { folder, cause: code }, { cause: error });
  }
};

const create = async (target: string, files: FolderContent): Promise<void> => {
  const parent = dirname(target);
  const madeFrom = await makeFolder(parent);
  const draft = join(parent, draftName(target));
  try {
    await writeAll(draft, files);
    await rename(draft, target).catch((error: unknown) => {
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(systemCode(error));
      throw isTaken ? new Failure('folder-not-empty', { folder: target }) : error;
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    await removeEmpty(parent, madeFrom);
    throw error;
  }
};

const fill = async (target: string, files: FolderContent): Promise<void> => {
  const draft = join(target, draftName(target));
  const moved: string[] = [];
  try {
    await writeAll(draft, files);
    for (const name of await readdir(draft)) {
      await rename(join(draft, name), join(target, name));
      moved.push(name);
    }
    await rmdir(draft);
  } catch (error) {
    for (const name of [...moved, basename(draft)]) await rm(join(target, name), { recursive: true, force: true });
    throw error;
  }
};

const draftName = (target: string): string => `.${basename(target)}.${randomBytes(6).toString('hex')}.new`;

const writeAll = async (folder: string, files: FolderContent): Promise<void> => {
  await makeFolder(folder);
  for (const [path, data] of files) {
    const file = join(folder, ...path.split('/'));
    await makeFolder(dirname(file));
    await writeFile(file, data, { flag: 'wx' });
  }
};

/** Removes the folders that were made on the way, from `last` up to `first`, as long as they are empty. */
const removeEmpty = async (last: string, first: string | undefined): Promise<void> => {
  if (first === undefined) return;
  for (let folder = last; folder.length >= first.length; folder = dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
};
