import { readdir } from 'node:fs/promises';

/** The spool of one run: append-only segments, each named by the sequence number of its first line. */
export interface Segment {
  readonly name: string;
  readonly firstSeq: number;
}

const NAME = /^console\.(\d{12})\.ndjson$/;

export const segmentName = (firstSeq: number): string => `console.${String(firstSeq).padStart(12, '0')}.ndjson`;

/** In the order of their lines. */
export const listSegments = async (folder: string): Promise<Segment[]> => {
  const names = await readdir(folder);
  return names
    .map((name) => ({ name, firstSeq: Number(NAME.exec(name)?.[1]) }))
    .filter(({ firstSeq }) => firstSeq > 0)
    .sort((a, b) => a.firstSeq - b.firstSeq);
};
