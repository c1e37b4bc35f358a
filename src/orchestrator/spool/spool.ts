import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import type { wire } from '#maestro';
import { type Bell, createBell } from '../bell.ts';
import { type Cursor, openCursor } from './cursor.ts';
import { repairTail, type Segment, segmentAt, segmentsOf } from './segments.ts';

const SEGMENT_BYTES = 4 * 1024 * 1024;

/**
 * The console of one task on disk, append-only. Invariant: line numbers rise by one, without gap or repetition; what
 * `append` has answered for survives the death of this process.
 */
export interface Spool {
  /** Keeps what continues the spool and skips the rest; gives the highest number now kept. */
  append(lines: readonly wire.ConsoleLine[]): Promise<number>;
  last(): Promise<number>;
  /**
   * Removes all lines; the one given, numbered as the last of them, stands in their place, so that numbers go on from
   * there. False, and nothing is removed, when lines have come after it. Safe to repeat after a crash.
   */
  removeUpTo(line: wire.ConsoleLine): Promise<boolean>;
  cursor(after: number): Cursor;
  /** Rings at each append. */
  readonly bell: Bell;
  /** Gives the file back; a later append opens it again. */
  rest(): Promise<void>;
  isIdle(): boolean;
}

interface Tail {
  readonly file: FileHandle;
  last: number;
  size: number;
}

export const openSpool = (folder: string, segmentBytes = SEGMENT_BYTES): Spool => {
  const bell = createBell();
  let tail: Tail | null = null;
  let known: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let queued = 0;

  /** One at a time, in the order asked. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    queued += 1;
    const mine = turn.then(work).finally(() => {
      queued -= 1;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  const letGo = async (): Promise<void> => {
    const held = tail;
    tail = null;
    await held?.file.close();
  };
  const lastKept = async (): Promise<number> => {
    if (tail) return tail.last;
    known ??= await lastOnDisk(folder);
    return known;
  };
  const write = async (lines: readonly wire.ConsoleLine[]): Promise<number> => {
    const last = await lastKept();
    const fresh = continuing(lines, last);
    if (fresh.length === 0) return last;
    try {
      tail ??= await openTail(folder, last, segmentBytes);
      const bytes = Buffer.from(fresh.map(asLine).join(''));
      await tail.file.appendFile(bytes);
      tail.last = last + fresh.length;
      tail.size += bytes.length;
      known = tail.last;
      if (tail.size >= segmentBytes) await letGo();
    } catch (error) {
      // The file may hold half a line now: the next append looks at the disk again.
      known = null;
      await letGo();
      throw error;
    }
    bell.ring();
    return known;
  };
  const removeUpTo = async (line: wire.ConsoleLine): Promise<boolean> => {
    if ((await lastKept()) !== line.seq) return false;
    await letGo();
    const { path } = segmentAt(folder, line.seq);
    await writeWhole(`${path}.new`, asLine(line));
    await rename(`${path}.new`, path);
    for (const { first, path: old } of await segmentsOf(folder)) if (first < line.seq) await rm(old, { force: true });
    return true;
  };
  return {
    removeUpTo: (line) => inTurn(() => removeUpTo(line)),
    append: (lines) => inTurn(() => write(lines)),
    last: () => inTurn(lastKept),
    cursor: (after) => openCursor(folder, after),
    bell,
    rest: () => inTurn(letGo),
    isIdle: () => tail === null && bell.waiting() === 0 && queued === 0,
  };
};

/** The lines that follow `last` without a gap; the sender sends the rest again. */
const continuing = (lines: readonly wire.ConsoleLine[], last: number): wire.ConsoleLine[] => {
  const fresh: wire.ConsoleLine[] = [];
  for (const line of lines) if (line.seq === last + fresh.length + 1) fresh.push(line);
  return fresh;
};

/** `seq` first: readers find it without parsing the line. */
const asLine = ({ seq, time, stream, text }: wire.ConsoleLine): string =>
  `${JSON.stringify({ seq, time, stream, text })}\n`;

/** On the disk before it gets its name. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
};

const newest = async (folder: string): Promise<Segment | null> => (await segmentsOf(folder)).at(-1) ?? null;

const lastOnDisk = async (folder: string): Promise<number> => {
  const segment = await newest(folder);
  return segment ? (await repairTail(segment)).last : 0;
};

const openTail = async (folder: string, last: number, segmentBytes: number): Promise<Tail> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const segment = await newest(folder);
  const size = segment ? (await repairTail(segment)).size : 0;
  const full = segment === null || size >= segmentBytes;
  const { path } = full ? segmentAt(folder, last + 1) : segment;
  return { file: await open(path, 'a', 0o600), last, size: full ? 0 : size };
};
