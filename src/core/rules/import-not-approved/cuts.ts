import type { TextEdit } from '../../bot.ts';
import { endOf, startOf } from '../../python/code.ts';
import type { ImportItem } from '../../python/imports.ts';
import type { PythonSource } from '../../python/read.ts';

/** Takes a whole statement out, with its line when nothing else stands there; a block it leaves empty gets a `pass`. */
export const cutStatement = (source: PythonSource, text: string, item: ImportItem): TextEdit => {
  const { start, end } = item.statement;
  if (isAlone(source, item)) return { start, end, newText: 'pass' };
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(lineStart, start);
  const after = /^[ \t]*(;[ \t]*)?/.exec(text.slice(end))?.[0] ?? '';
  const lineEnd = /^(\r\n|\r|\n|$)/.exec(text.slice(end + after.length));
  // First on its line and followed by others, or last after others: only the statement and one semicolon go.
  if (before.trim() !== '' && lineEnd)
    return { start: lineStart + before.replace(/[ \t;]*$/, '').length, end, newText: '' };
  if (before.trim() !== '' || !lineEnd) return { start, end: end + after.length, newText: '' };
  return { start: lineStart, end: end + after.length + lineEnd[0].length, newText: '' };
};

/** True when nothing else stands in the block of the import; the file itself may be empty. */
const isAlone = ({ code, statements }: PythonSource, item: ImportItem): boolean => {
  const { block } = item.in;
  if (block.kind === 'file') return false;
  const others = statements.some((s) => s !== item.in && s.block === block);
  // A nested block counts as well: its header stands in this one, so `others` has seen it.
  return !others && startOf(code, block.header.first) < endOf(code, item.in.end - 1);
};

/** Leaves only some items of a statement: everything between the first and the last item is written anew. */
export const keepItems = (all: readonly ImportItem[], kept: readonly ImportItem[], text: string): TextEdit => {
  const start = Math.min(...all.map(({ own }) => own.start));
  const end = Math.max(...all.map(({ own }) => own.end));
  const newText = kept.map(({ own }) => text.slice(own.start, own.end)).join(', ');
  return { start, end, newText };
};
