import type { TextEdit } from '../../bot.ts';
import type { ImportItem } from '../../python/imports.ts';
import type { PythonSource } from '../../python/read.ts';
import type { Statement } from '../../python/statements.ts';

/**
 * Takes a whole statement out, with its line when nothing else stands there. `gone` are all that are taken out with it:
 * a block that they leave empty gets a `pass`.
 */
export const cutStatement = (
  source: PythonSource,
  text: string,
  item: ImportItem,
  gone: ReadonlySet<Statement>,
): TextEdit => {
  const { start, end } = item.statement;
  if (leavesEmpty(source, item, gone)) return { start, end, newText: 'pass' };
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

/** True for the first statement of a block of which nothing remains; the file itself may be empty. */
const leavesEmpty = ({ statements }: PythonSource, item: ImportItem, gone: ReadonlySet<Statement>): boolean => {
  const { block } = item.in;
  // The header of a nested block stands in this one, so nested code counts as well.
  const all = statements.filter((statement) => statement.block === block);
  return block.kind !== 'file' && all[0] === item.in && all.every((statement) => gone.has(statement));
};

/** Leaves only some items of a statement: everything between the first and the last item is written anew. */
export const keepItems = (all: readonly ImportItem[], kept: readonly ImportItem[], text: string): TextEdit => {
  const start = Math.min(...all.map(({ own }) => own.start));
  const end = Math.max(...all.map(({ own }) => own.end));
  const newText = kept.map(({ own }) => text.slice(own.start, own.end)).join(', ');
  return { start, end, newText };
};
