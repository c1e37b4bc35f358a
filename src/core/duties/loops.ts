import { is } from '../python/code.ts';
import type { PythonFile } from '../python/index.ts';
import type { Block } from '../python/statements.ts';
import { isJoin } from './sdk.ts';

/** A loop over items: its header among the statements, and what the loop is. */
export interface ItemLoop {
  readonly statement: number;
  readonly name: 'for' | 'while';
}

/**
 * Loops that go over a bot's items: those that ask a datapool for the next, and in the functions that take up the task those
 * that call something at each turn. One that stands in another of them is not told apart from it.
 */
export const loopsOf = (python: PythonFile): readonly ItemLoop[] => {
  const { code, statements } = python.source;
  const entries = new Set(python.calls.filter(isJoin).map(({ within }) => within));
  if (!statements.some(({ opens }) => opens?.opener === 'for' || opens?.opener === 'while')) return [];
  const busy = new Map<Block, boolean>();
  for (const { statement, within, method } of python.calls) {
    let block = statements[statement]?.block ?? null;
    if (method !== 'has_next' && !(entries.has(within) && within !== null)) continue;
    for (; block !== null && block.opener !== 'def'; block = block.parent) busy.set(block, true);
    const own = statements[statement]?.opens ?? null;
    if (method === 'has_next' && own !== null) busy.set(own, true);
  }
  const found: ItemLoop[] = [];
  const seen = new Set<Block>();
  statements.forEach(({ opens, first, end, block }, statement) => {
    if (opens === null || (opens.opener !== 'for' && opens.opener !== 'while') || !busy.has(opens)) return;
    seen.add(opens);
    for (let b: Block | null = block; b !== null; b = b.parent) if (seen.has(b)) return;
    // A handful of tries, or of seconds, is no list of items.
    for (let t = first; t < end; t++) if (is(code, t, 'range') || is(code, t, 'sleep')) return;
    found.push({ statement, name: opens.opener });
  });
  return found;
};
