import { open } from 'node:fs/promises';
import { type Segment, segmentsOf, seqOf } from './segments.ts';

/** One line as it stands in the spool: its number, and its JSON, which is sent on as it is. */
export interface SpooledLine {
  readonly seq: number;
  readonly json: string;
}

/** A place in a spool. A subscriber is one of these and nothing else: no queue, whatever it lags behind. */
export interface Cursor {
  /** The next lines above the place, at most about `block` bytes of them; none at the (present) end. */
  next(): Promise<SpooledLine[]>;
}

const BLOCK = 256 * 1024;

/** Starts after line `after`. */
export const openCursor = (folder: string, after: number, block = BLOCK): Cursor => {
  let seen = after;
  let at: { segment: Segment; offset: number } | null = null;

  const place = async (): Promise<{ segment: Segment; offset: number } | null> => {
    const segments = await segmentsOf(folder);
    const segment = segments.findLast(({ first }) => first <= seen + 1) ?? segments[0];
    return segment ? { segment, offset: 0 } : null;
  };
  /** The segment that follows the present one, once that has been read to its end. */
  const following = async (): Promise<{ segment: Segment; offset: number } | null> => {
    const next = (await segmentsOf(folder)).find(({ first }) => at !== null && first > at.segment.first);
    return next ? { segment: next, offset: 0 } : null;
  };
  return {
    next: async () => {
      at ??= await place();
      while (at) {
        const read = await wholeLines(at.segment.path, at.offset, block);
        // Its lines were removed while they were read: what stands in their place comes next.
        if (read === null) {
          at = await place();
          continue;
        }
        at.offset += read.bytes;
        const fresh = read.lines.filter(({ seq }) => seq > seen);
        const newest = fresh.at(-1);
        if (newest) {
          seen = newest.seq;
          return fresh;
        }
        if (read.bytes > 0) continue;
        const next = await following();
        if (!next) return [];
        // A line may have come into this segment between the read and the look for the next one.
        const rest = await wholeLines(at.segment.path, at.offset, block);
        if (rest === null || rest.bytes === 0) at = next;
      }
      return [];
    },
  };
};

/** The whole lines from `offset` on that fit the block; one longer than the block is read whole. Null: it is gone. */
const wholeLines = async (
  path: string,
  offset: number,
  block: number,
): Promise<{ lines: SpooledLine[]; bytes: number } | null> => {
  const file = await open(path, 'r').catch(missing);
  if (file === null) return null;
  try {
    for (let span = block; ; span *= 2) {
      const buffer = Buffer.alloc(span);
      const { bytesRead } = await file.read(buffer, 0, span, offset);
      const end = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1;
      if (end === 0 && bytesRead === span) continue;
      return { lines: linesOf(buffer.toString('utf8', 0, end)), bytes: end };
    }
  } finally {
    await file.close();
  }
};

const missing = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

const linesOf = (text: string): SpooledLine[] =>
  text.split('\n').flatMap((json) => {
    const seq = seqOf(json);
    return seq === null ? [] : [{ seq, json }];
  });
