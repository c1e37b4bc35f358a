import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '#core';
import { readRegularFile } from '../files/read-file.ts';
import type { Environment } from '../user-folders.ts';
import { type Git, gitIn } from './run-git.ts';

/** Tells of a path below the folder whether its file is another one than at the fork point. */
export type IsChanged = (path: string) => Promise<boolean>;

/**
 * What changed in a folder since a commit forked off from HEAD: committed since, staged, edited or not known to git. Bytes
 * are compared here, not by git, which would run the filters that a repository names. Where that cannot be told exactly
 * (a filter rewrites files, a link, a submodule) a file counts as changed: it is rather shown than left out.
 */
export const changedSince = async (folder: string, ref: string, env: Environment): Promise<IsChanged> => {
  const git = await gitIn(folder, env);
  if ((await git('rev-parse', '--is-inside-work-tree')) === null) throw new Failure('not-a-repository', { folder });
  const base = await forkPoint(git, folder, ref);
  const [then, staged] = await Promise.all([
    base === null ? new Map<string, string>() : entries(await git('ls-tree', '-r', '-z', base), folder),
    entries(await git('ls-files', '--stage', '-z'), folder),
  ]);
  return async (path) => {
    const id = then.get(path);
    return id === undefined || staged.get(path) !== id || !(await hasBytesOf(join(folder, path), id));
  };
};

/** The commit that REF and HEAD have in common; null in a repository without a commit. */
const forkPoint = async (git: Git, folder: string, ref: string): Promise<string | null> => {
  const commitOf = async (name: string) => line(await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`));
  const head = await commitOf('HEAD');
  if (head === null && ref === 'HEAD') return null;
  // A word that begins with a dash would be an option.
  const named = ref.startsWith('-') ? null : await commitOf(ref);
  const base = head === null || named === null ? null : line(await git('merge-base', named, head));
  if (base === null) throw new Failure('git-ref-unknown', { ref, folder });
  return base;
};

const line = (output: Buffer | null): string | null => {
  const text = output?.toString('latin1').trim() ?? '';
  return /^[0-9a-f]{40,64}$/.test(text) ? text : null;
};

/** Path to object id, from `<mode> [type] <id> [stage]\t<path>\0`. A path in conflict has none that could be equal. */
const entries = (output: Buffer | null, folder: string): ReadonlyMap<string, string> => {
  if (output === null) throw new Failure('git-failed', { folder, cause: 'its index or history could not be read' });
  const ids = new Map<string, string>();
  for (const entry of output.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t');
    const id = /\b[0-9a-f]{40,64}\b/.exec(entry.slice(0, Math.max(0, tab)))?.[0];
    const path = entry.slice(tab + 1);
    if (id !== undefined) ids.set(path, ids.has(path) ? '' : id);
  }
  return ids;
};

const limit = 64 * 1024 * 1024;

/** Line ends that git writes on one system and not on another are no change. */
const hasBytesOf = async (file: string, id: string): Promise<boolean> => {
  const read = await readRegularFile(file, limit);
  if (!('bytes' in read)) return false;
  if (blobId(read.bytes, id.length) === id) return true;
  const unix = Buffer.from(read.bytes).toString('latin1').replaceAll('\r\n', '\n');
  return blobId(Buffer.from(unix, 'latin1'), id.length) === id;
};

const blobId = (bytes: Uint8Array, length: number): string =>
  createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
