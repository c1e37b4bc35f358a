import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import { Failure } from '#core';
import { choose } from './choose.ts';
import { hexSha256 } from './digest.ts';
import { archiveLimits } from './limits.ts';
import { type ArchivePlan, bytesOf, type PlannedFile } from './plan.ts';

/** Noon, so that no summer time moves the day; the earliest year a zip can say. */
const fixedTime = (): Date => new Date(1980, 0, 1, 12, 0, 0);
const unix = 3;
/** A regular file that its owner may write and all may read. */
const fileMode = (0o100644 << 16) >>> 0;

/**
 * The archive of a plan: the same files always give the same bytes, on every machine. A file that is not as the plan saw
 * it is refused, so what was agreed to is what ships.
 */
export const packArchive = async (folder: string, plan: ArchivePlan, signal?: AbortSignal): Promise<Uint8Array> => {
  const places = new Map((await choose(folder, archiveLimits, signal)).files.map((file) => [file.path, file]));
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const planned of plan.files) {
    const place = places.get(planned.path);
    if (place === undefined) throw changed(planned);
    const bytes = await bytesOf(place, archiveLimits);
    if (hexSha256(bytes) !== planned.sha256) throw changed(planned);
    await add(zip, planned.path, bytes, signal);
  }
  zip.end();
  return Buffer.concat(chunks);
};

const changed = ({ path }: PlannedFile): Failure => new Failure('archive-file-changed', { path });

const step = 1024 * 1024;

/** Adds a file piece by piece: between two pieces others may go on, and a cancel is seen. */
const add = async (zip: Zip, path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> => {
  const entry = new ZipDeflate(path, { level: 6 });
  entry.mtime = fixedTime();
  entry.os = unix;
  entry.attrs = fileMode;
  zip.add(entry);
  for (let at = 0; at === 0 || at < bytes.length; at += step) {
    if (signal?.aborted) throw new Failure('cancelled');
    entry.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    await setImmediate();
  }
};
