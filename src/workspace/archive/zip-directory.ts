import { Failure } from '#core';

/** One entry as the central directory has it: what a zip says of itself, before a byte is unpacked. */
export interface ZipEntry {
  readonly path: string;
  readonly isFolder: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
  readonly nameBytes: Uint8Array;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;

export const zipInvalid = (cause: string): Failure => new Failure('archive-invalid', { cause });

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the central directory; refuses all that is not a plain, whole, single-part zip. */
export const readDirectory = (bytes: Uint8Array, maxEntries: number): readonly ZipEntry[] => {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 6, true) !== 0)
    throw zipInvalid('more than one part');
  if (view.getUint16(end + 8, true) !== count) throw zipInvalid('more than one part');
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw zipInvalid('zip64');
  if (count > maxEntries) throw new Failure('archive-too-big', { files: count, limit: maxEntries, size: bytes.length });
  if (start + size !== end) throw zipInvalid('the directory is not where it should be');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) at = readEntry(bytes, view, at, end, entries);
  if (at !== end) throw zipInvalid('the directory has more than it counts');
  return entries;
};

/** The end record: the last one whose comment reaches exactly to the end of the file. */
const findEnd = (view: DataView): number => {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (view.getUint16(at + 20, true) === last - at) return at;
  }
  throw zipInvalid(view.byteLength === 0 ? 'empty' : 'no end record: not a zip, or cut off');
};

const readEntry = (bytes: Uint8Array, view: DataView, at: number, end: number, entries: ZipEntry[]): number => {
  if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) throw zipInvalid('a broken directory');
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw zipInvalid('a broken directory');
  const nameBytes = bytes.subarray(at + entryLength, at + entryLength + nameLength);
  const name = nameOf(nameBytes);
  refuseFlags(view.getUint16(at + 8, true), name);
  refuseMode(view.getUint8(at + 5), view.getUint32(at + 38, true), name);
  entries.push({
    path: name.endsWith('/') ? name.slice(0, -1) : name,
    isFolder: name.endsWith('/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    nameBytes,
  });
  return next;
};

const nameOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw zipInvalid('a name that is not UTF-8');
  }
};

/** Encryption (0), patches (5), strong encryption (6), masked headers (13). */
const refuseFlags = (flags: number, name: string): void => {
  if ((flags & 0b0010_0000_0110_0001) !== 0) throw zipInvalid(`${name} is encrypted or a patch`);
};

const macOs = 19;
const unix = 3;

/** Only plain files and folders: no links, devices, pipes or sockets. */
const refuseMode = (madeBy: number, attributes: number, name: string): void => {
  if (madeBy !== unix && madeBy !== macOs) {
    const isReparsePoint = (attributes & 0x400) !== 0;
    if (isReparsePoint) throw new Failure('archive-path-escapes', { path: name, cause: 'link' });
    return;
  }
  const type = (attributes >>> 16) & 0o170000;
  if (type === 0o120000) throw new Failure('archive-path-escapes', { path: name, cause: 'link' });
  if (type !== 0 && type !== 0o100000 && type !== 0o040000) throw zipInvalid(`${name} is not a plain file`);
};
