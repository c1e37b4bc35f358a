import type { Columns } from './lexer/tokens.ts';
import type { NodeBuffer } from './tree/nodes.ts';

/**
 * Memory that one text after another is read in: new memory for each of thousands is what the collector is slow with. What
 * was read of a text is gone when the next one is read in the same: only for whoever keeps nothing of it.
 */
export interface Scratch {
  /** Of a text with more tokens the memory is not kept. */
  readonly most: number;
  columns: Columns | null;
  nodes: NodeBuffer | null;
}

/** For one text again and again, however long. */
export const newScratch = (): Scratch => scratchOf(Number.POSITIVE_INFINITY);

/** For thousands of texts: the longest of them would hold megabytes to the end. */
export const scratchForMany = (): Scratch => scratchOf(1 << 16);

const scratchOf = (most: number): Scratch => ({ most, columns: null, nodes: null });
