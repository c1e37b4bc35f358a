import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsoleLine } from '#maestro';
import { listSegments, type Segment } from './segments.ts';

/** A cursor into a spool that may still be growing. */
export interface SpoolReader {
  /** The next lines, at most about a megabyte of them; empty when there are none yet. */
  read(): Promise<ConsoleLine[]>;
  /** Sets the cursor back, so that the line after `seq` is next. */
  rewind(seq: number): Promise<void>;
  /** Deletes segments that hold nothing after `seq`. */
  dropThrough(seq: number): Promise<void>;
  close(): Promise<void>;
}

interface Cursor {
  readonly segment: Segment;
  readonly file: FileHandle;
  offset: number;
  /** Read again once after a later segment was seen: the writer may have appended in between. */
  finished: boolean;
}

/** More than the longest line can be as JSON. */
const CHUNK = 1024 * 1024;

const parseLines = (bytes: Buffer): ConsoleLine[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((record) => record !== '')
    .map((record) => JSON.parse(record));

/** Opens the spool in `folder` so that the line after `afterSeq` is read first. */
export const openSpoolReader = (folder: string, afterSeq: number): SpoolReader => {
  let after = afterSeq;
  let cursor: Cursor | null = null;

  const close = async (): Promise<void> => {
    await cursor?.file.close();
    cursor = null;
  };

  const openAt = async (segment: Segment): Promise<Cursor> => {
    await close();
    cursor = { segment, file: await open(join(folder, segment.name)), offset: 0, finished: false };
    return cursor;
  };

  /** The first segment, or the one that holds the wanted line. */
  const enter = async (): Promise<Cursor | null> => {
    const segments = await listSegments(folder);
    const holding = segments.findLast(({ firstSeq }) => firstSeq <= after + 1) ?? segments[0];
    return holding ? openAt(holding) : null;
  };

  /** Moves on when the present segment is read to its end and another follows. */
  const advance = async (from: Cursor): Promise<Cursor | null> => {
    const next = (await listSegments(folder)).find(({ firstSeq }) => firstSeq > from.segment.firstSeq);
    if (!next) return null;
    if (from.finished) return openAt(next);
    from.finished = true;
    return from;
  };

  const readChunk = async (from: Cursor): Promise<ConsoleLine[]> => {
    const { buffer, bytesRead } = await from.file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, from.offset);
    const whole = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1;
    from.offset += whole;
    return parseLines(buffer.subarray(0, whole)).filter(({ seq }) => seq > after);
  };

  return {
    read: async () => {
      let from = cursor ?? (await enter());
      while (from) {
        const before = from.offset;
        const lines = await readChunk(from);
        after = lines.at(-1)?.seq ?? after;
        if (lines.length > 0) return lines;
        if (from.offset === before) from = await advance(from);
      }
      return [];
    },
    rewind: async (seq) => {
      after = seq;
      await close();
    },
    dropThrough: async (seq) => {
      const segments = await listSegments(folder);
      const done = segments.filter((_, i) => (segments[i + 1]?.firstSeq ?? Number.POSITIVE_INFINITY) <= seq + 1);
      for (const { name } of done) if (name !== cursor?.segment.name) await rm(join(folder, name), { force: true });
    },
    close,
  };
};
