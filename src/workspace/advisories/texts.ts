import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { archiveFiles } from '../archive/read.ts';
import { readRegularFile } from '../files/read-file.ts';

/** A file that should hold one OSV record. */
export interface RecordFile {
  readonly name: string;
  /** Null when it cannot be read. */
  read(): Promise<string | null>;
}

/** The files of a source, and what tells whether they are the same as before. */
export interface RecordFiles {
  readonly stamp: string;
  files(): Promise<readonly RecordFile[]>;
}

const mebibyte = 1024 * 1024;
/** Beyond these a source is no source of advisories. A record is small; the whole of PyPI is some hundred megabytes. */
export const sourceLimits = { zip: 512 * mebibyte, unpacked: 4096 * mebibyte, record: 8 * mebibyte, files: 400_000 };
const deepest = 8;

/** A folder or a zip of OSV records. Throws what the system or the archive says. */
export const recordFiles = async (path: string): Promise<RecordFiles> => {
  const about = await stat(path);
  if (!about.isDirectory()) {
    return { stamp: `zip ${about.size} ${about.mtimeMs}`, files: () => filesInZip(path) };
  }
  const found = await listed(path);
  return { stamp: await stampOf(found), files: async () => found.map(fileAt) };
};

const filesInZip = async (path: string): Promise<readonly RecordFile[]> => {
  const read = await readRegularFile(path, sourceLimits.zip);
  if (!('bytes' in read)) throw new Error(read.cause);
  const limits = { files: 0xfffe, bytes: sourceLimits.unpacked, large: sourceLimits.unpacked };
  return archiveFiles(read.bytes, limits)
    .filter(({ path: name }) => isRecord(name))
    .map((file) => ({
      name: file.path,
      read: async () => (file.size > sourceLimits.record ? null : textOf(file.read)),
    }));
};

const textOf = (read: () => Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read());
  } catch {
    return null;
  }
};

const isRecord = (name: string): boolean => /\.json$/i.test(name);

/** Paths below the folder, sorted; hidden folders are somebody's own. */
const listed = async (root: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    for await (const entry of await opendir(folder)) {
      if (entry.name.startsWith('.') || found.length >= sourceLimits.files) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < deepest) await visit(path, depth + 1);
      else if (!entry.isDirectory() && isRecord(entry.name)) found.push(path);
    }
  };
  await visit(root, 0);
  return found.sort();
};

const fileAt = (path: string): RecordFile => ({
  name: path,
  read: async () => {
    const read = await readRegularFile(path, sourceLimits.record);
    return 'bytes' in read ? textOf(() => read.bytes) : null;
  },
});

const together = 64;

const stampOf = async (paths: readonly string[]): Promise<string> => {
  let [size, newest, sum] = [0, 0, 0];
  for (let at = 0; at < paths.length; at += together) {
    const some = await Promise.all(paths.slice(at, at + together).map((path) => stat(path).catch(() => null)));
    for (const [i, about] of some.entries()) {
      size += about?.size ?? 0;
      newest = Math.max(newest, about?.mtimeMs ?? 0);
      // Which file has which time: a swap must not look like nothing.
      sum = (sum * 31 + (about?.mtimeMs ?? 0) + (about?.size ?? 0) * (at + i + 1)) % Number.MAX_SAFE_INTEGER;
    }
  }
  return `folder ${paths.length} ${size} ${newest} ${sum}`;
};
