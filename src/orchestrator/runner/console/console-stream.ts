import { createLineSplitter } from './line-splitter.ts';
import type { Masker } from './masker.ts';

/** Bytes of one pipe to masked lines, ready for the spool. */
export interface ConsoleStream {
  write(bytes: Uint8Array): string[];
  end(): string[];
}

/**
 * Order matters: decoded first (a character may be cut by a chunk), masked before split, so that neither a chunk border
 * nor the seam of a cut long line lets a value through. Bytes that are not UTF-8 become U+FFFD.
 */
export const createConsoleStream = (masker: Masker): ConsoleStream => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const mask = masker.stream();
  const splitter = createLineSplitter();
  return {
    write: (bytes) => splitter.write(mask.write(decoder.decode(bytes, { stream: true }))),
    end: () => [...splitter.write(mask.write(decoder.decode()) + mask.end()), ...splitter.end()],
  };
};
