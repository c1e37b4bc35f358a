import { open, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of a spool; named by the sequence number of its first line, so that a reader finds its place by name. */
export interface Segment {
  readonly first: number;
  readonly path: string;
}

const NAME = /^(\d{12})\.ndjson$/;
const SEQ = /^\{"seq":(\d+),/;
const TAIL = 1024 * 1024;

export const segmentAt = (folder: string, first: number): Segment => ({
  first,
  path: join(folder, `${String(first).padStart(12, '0')}.ndjson`),
});

/** In order of their lines; none when the folder is not there. */
export const segmentsOf = async (folder: string): Promise<Segment[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => (NAME.test(name) ? [segmentAt(folder, Number.parseInt(name, 10))] : []))
    .sort((a, b) => a.first - b.first);
};

/** The number of a line as it is written; `null` for anything else. */
export const seqOf = (line: string): number | null => {
  const digits = SEQ.exec(line)?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Makes the newest segment end with a whole line (a crash may have left half of one) and gives the highest number in it
 * and its size. An empty segment continues where its name says.
 */
export const repairTail = async ({ first, path }: Segment): Promise<{ last: number; size: number }> => {
  const { text, start, size } = await tailOf(path);
  const end = text.lastIndexOf(10) + 1;
  const kept = start + end;
  if (kept < size) await truncate(path, kept);
  const lines = text.subarray(0, end).toString('utf8').trimEnd();
  const newest = lines.slice(lines.lastIndexOf('\n') + 1);
  return { last: seqOf(newest) ?? first - 1, size: kept };
};

/** The end of a file, as far back as its last two line ends reach. */
const tailOf = async (path: string): Promise<{ text: Buffer; start: number; size: number }> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    for (let span = TAIL; ; span *= 4) {
      const start = Math.max(0, size - span);
      const text = Buffer.alloc(size - start);
      await file.read(text, 0, text.length, start);
      const end = text.lastIndexOf(10);
      if (start === 0 || (end > 0 && text.lastIndexOf(10, end - 1) >= 0)) return { text, start, size };
    }
  } finally {
    await file.close();
  }
};
