import { crc32, inflateRawSync } from 'node:zlib';
import { Failure } from '#core';
import { type ArchiveLimits, archiveLimits } from './limits.ts';
import { byBytes, clashIn, escapes, pathProblem } from './paths.ts';
import { readDirectory, viewOf, type ZipEntry, zipInvalid } from './zip-directory.ts';

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

/**
 * The files of an archive that anybody may have made. Everything a zip says of itself is judged before anything is
 * unpacked, and unpacking stops where an entry holds more than it said.
 */
export const readArchive = (bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Map<string, Uint8Array> => {
  const files = archiveFiles(bytes, limits).map(({ path, read }) => [path, read()] as const);
  return new Map(files.sort(([a], [b]) => byBytes(a, b)));
};

/** A file of an archive that is not unpacked yet. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
  read(): Uint8Array;
}

/** The same one file after another, in the order of the bytes: of a large archive only one need be unpacked at a time. */
export const archiveFiles = (bytes: Uint8Array, limits: ArchiveLimits): readonly PackedFile[] => {
  const entries = readDirectory(bytes, limits.files);
  refuseNames(entries);
  refuseSizes(entries, limits);
  return bodiesOf(bytes, entries)
    .filter(({ entry }) => !entry.isFolder)
    .map(({ entry, body }) => ({ path: entry.path, size: entry.size, read: () => unpacked(entry, body) }));
};

const refuseNames = (entries: readonly ZipEntry[]): void => {
  for (const { path } of entries) {
    const problem = pathProblem(path);
    if (problem === null) continue;
    throw escapes(problem)
      ? new Failure('archive-path-escapes', { path, cause: problem })
      : zipInvalid(`${problem}: ${path}`);
  }
  const clash = clashIn(entries.filter(({ isFolder }) => !isFolder).map(({ path }) => path));
  if (clash) throw zipInvalid(`two entries for ${clash[1]}`);
  const folders = new Set(entries.filter(({ isFolder }) => isFolder).map(({ path }) => path));
  const both = entries.find(({ path, isFolder }) => !isFolder && folders.has(path));
  if (both) throw zipInvalid(`two entries for ${both.path}`);
};

const refuseSizes = (entries: readonly ZipEntry[], limits: ArchiveLimits): void => {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= limits.bytes) return;
  const largest = entries
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(({ path }) => path);
  throw new Failure('archive-too-big', { size, limit: limits.bytes, largest });
};

interface Body {
  readonly entry: ZipEntry;
  readonly body: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Where each entry's bytes are. Overlapping entries are how a small zip unpacks to a huge one: refused. */
const bodiesOf = (bytes: Uint8Array, entries: readonly ZipEntry[]): readonly Body[] => {
  const bodies = entries.map((entry) => bodyOf(bytes, entry)).sort((a, b) => a.start - b.start);
  for (const [index, each] of bodies.entries()) {
    const next = bodies[index + 1];
    if (next !== undefined && each.end > next.start) throw zipInvalid(`${each.entry.path} overlaps another entry`);
  }
  return bodies;
};

const bodyOf = (bytes: Uint8Array, entry: ZipEntry): Body => {
  const view = viewOf(bytes);
  const at = entry.offset;
  if (at + localLength > bytes.length || view.getUint32(at, true) !== localSignature) {
    throw zipInvalid(`${entry.path} is not where the directory says`);
  }
  const nameAt = at + localLength;
  const nameEnd = nameAt + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) throw zipInvalid(`${entry.path} is cut off`);
  // Some readers go by the local name: both must say the same.
  if (Buffer.compare(bytes.subarray(nameAt, nameEnd), entry.nameBytes) !== 0) {
    throw zipInvalid(`${entry.path} has two names`);
  }
  return { entry, body: bytes.subarray(start, end), start: at, end };
};

const unpacked = (entry: ZipEntry, body: Uint8Array): Uint8Array => {
  const bytes = inflated(entry, body);
  if (bytes.length !== entry.size) throw zipInvalid(`${entry.path} is not as long as it says`);
  if (crc32(bytes) !== entry.crc) throw zipInvalid(`${entry.path} is damaged`);
  return bytes;
};

const inflated = (entry: ZipEntry, body: Uint8Array): Uint8Array => {
  if (entry.method === stored) return body.slice();
  if (entry.method !== deflated) throw zipInvalid(`${entry.path} is packed in an unknown way (${entry.method})`);
  try {
    const bytes = inflateRawSync(body, { maxOutputLength: entry.size + 1 });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw new Failure('archive-invalid', { cause: `${entry.path} does not unpack` }, { cause: error });
  }
};
