import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Readers of the format expect these before the rest. */
const first = ['extension.vsixmanifest', '[Content_Types].xml'];
const plainFile = 0o100644;

const place = (path: string): string => (first.includes(path) ? `0${first.indexOf(path)}` : `1${path}`);

/** The same files in a fixed order with fixed times and modes: the same content gives the same bytes. */
export const repack = (archive: Uint8Array): Uint8Array => {
  const sorted = Object.entries(unzipSync(archive)).sort(([a], [b]) => (place(a) < place(b) ? -1 : 1));
  // In local parts, as a zip holds local time: the same bytes in every time zone.
  const epoch = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [path, bytes] of sorted) {
    files[path] = [bytes, { level: 9, mtime: epoch, os: 3, attrs: plainFile << 16 }];
  }
  return zipSync(files);
};
