import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceivedFile } from './receive.ts';

/** The files of a data folder: those that stay, and the ones that are still coming in. */
export interface FileStore {
  readonly uploads: string;
  /** Moves what was received to its place. The rename is the moment it exists. */
  keep(kind: 'archives' | 'artifacts', file: ReceivedFile, name: string): Promise<void>;
  drop(file: ReceivedFile): Promise<void>;
  received(file: ReceivedFile): Promise<Uint8Array>;
  read(kind: 'archives', name: string): Promise<Uint8Array | null>;
  /** What is not there already is no matter. */
  remove(kind: 'artifacts', name: string): Promise<void>;
  stream(kind: 'archives' | 'artifacts', name: string): Promise<{ stream: ReadStream; size: number } | null>;
  /** What an earlier process left half-received. */
  clear(): Promise<void>;
}

export const fileStore = (data: string): FileStore => {
  const uploads = join(data, 'uploads');
  return {
    uploads,
    keep: async (kind, file, name) => {
      const folder = join(data, kind);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(file.path, join(folder, name));
      await syncFolder(folder);
    },
    drop: (file) => rm(file.path, { force: true }),
    received: (file) => readFile(file.path),
    read: async (kind, name) => readFile(join(data, kind, name)).catch(missing),
    remove: async (kind, name) => {
      await rm(join(data, kind, name), { force: true });
      await syncFolder(join(data, kind)).catch(missing);
    },
    stream: async (kind, name) => {
      const path = join(data, kind, name);
      const found = await stat(path).catch(() => null);
      return found?.isFile() ? { stream: createReadStream(path), size: found.size } : null;
    },
    clear: async () => {
      const names = await readdir(uploads).catch(() => []);
      await Promise.all(names.map((name) => rm(join(uploads, name), { force: true, recursive: true })));
    },
  };
};

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** A rename is on the disk only when its folder is; Windows has no such call. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
