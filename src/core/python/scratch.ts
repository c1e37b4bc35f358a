import type { Columns } from './lexer/tokens.ts';
import type { NodeBuffer } from './tree/nodes.ts';

/**
 * Memory that one text after another is read in: new memory for each of thousands is what the collector is slow with. What
 * was read of a text is gone when the next one is read in the same: only for whoever keeps nothing of it.
 */
export interface Scratch {
  columns: Columns | null;
  nodes: NodeBuffer | null;
}

/** Of a text with more tokens the memory is not kept: one such text in thousands would hold megabytes to the end. */
export const mostKept = 1 << 16;

export const newScratch = (): Scratch => ({ columns: null, nodes: null });
