import type { TextEdit } from '../bot.ts';
import { endOf, startOf } from '../python/code.ts';
import type { PythonSource } from '../python/index.ts';

/** Takes statement s away, with its line where it stands alone on it; `pass` where its block would be left empty. */
export const withoutStatement = ({ code, statements }: PythonSource, s: number): TextEdit | null => {
  const statement = statements[s];
  if (statement === undefined || statement.opens !== null) return null;
  const start = startOf(code, statement.first);
  const end = endOf(code, statement.end - 1);
  const alone = statements.filter(({ block }) => block === statement.block).length === 1;
  if (alone && statement.block.kind !== 'file') return { start, end, newText: 'pass' };
  const lineStart = code.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = code.text.indexOf('\n', end);
  const before = code.text.slice(lineStart, start);
  const after = code.text.slice(end, lineEnd < 0 ? code.text.length : lineEnd);
  if (before.trim() !== '' || !/^[ \t]*(?:#.*)?\r?$/.test(after)) return { start, end, newText: 'pass' };
  return { start: lineStart, end: lineEnd < 0 ? code.text.length : lineEnd + 1, newText: '' };
};
