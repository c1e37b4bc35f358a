import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleLine } from '#maestro';
import { segmentName } from './segments.ts';

export interface SpoolWriter {
  /** Gives the sequence number of the last line kept so far. */
  append(stream: ConsoleLine['stream'], texts: readonly string[]): number;
  lastSeq(): number;
  close(): void;
}

export interface SpoolOptions {
  readonly folder: string;
  readonly firstSeq: number;
  readonly segmentBytes?: number;
  readonly now?: () => Date;
}

const SEGMENT_BYTES = 4 * 1024 * 1024;

const writeAll = (fd: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
};

/**
 * Writing is synchronous on purpose: a bot that prints faster than the disk takes it is slowed down by its own pipe, and
 * memory stays flat. What was written survives the death of any process; the disk is told to keep it once a second.
 */
export const openSpoolWriter = ({
  folder,
  firstSeq,
  segmentBytes = SEGMENT_BYTES,
  now = () => new Date(),
}: SpoolOptions): SpoolWriter => {
  let next = firstSeq;
  let segment: { fd: number; size: number } | null = null;
  let unsynced = false;

  const sync = setInterval(() => {
    if (!unsynced || !segment) return;
    unsynced = false;
    fdatasync(segment.fd, () => {});
  }, 1000);
  sync.unref();

  const current = (): { fd: number; size: number } => {
    if (segment && segment.size >= segmentBytes) {
      closeSync(segment.fd);
      segment = null;
    }
    segment ??= { fd: openSync(join(folder, segmentName(next)), 'a', 0o600), size: 0 };
    return segment;
  };

  return {
    append: (stream, texts) => {
      if (texts.length === 0) return next - 1;
      const time = now().toISOString();
      const into = current();
      const records = texts.map((text) => `${JSON.stringify({ seq: next++, time, stream, text })}\n`);
      const bytes = Buffer.from(records.join(''), 'utf8');
      writeAll(into.fd, bytes);
      into.size += bytes.length;
      unsynced = true;
      return next - 1;
    },
    lastSeq: () => next - 1,
    close: () => {
      clearInterval(sync);
      if (segment) closeSync(segment.fd);
      segment = null;
    },
  };
};
