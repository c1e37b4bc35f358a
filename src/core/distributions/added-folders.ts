import type { Bot } from '../bot.ts';
import { type Code, is, isName, kindAt, nameAt } from '../python/code.ts';
import { lex } from '../python/lexer/lexer.ts';
import { Kind } from '../python/lexer/tokens.ts';
import { stringGroupAt } from '../python/literals.ts';
import { folderOf } from './bot-files.ts';

/** Tokens `from` to `to` (exclusive) that make one path. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Folders of the bot that its files put on `sys.path`: by append, insert, extend, `+=`, an assignment, `addsitedir`. */
export const addedFolders = (bot: Bot): readonly string[] => {
  const folders = new Set<string>();
  for (const [path, file] of bot.files) {
    if ('text' in file) for (const folder of foldersAddedBy(path, file.text)) folders.add(folder);
  }
  return [...folders].sort();
};

/** What one file puts there. */
export const foldersAddedBy = (path: string, text: string): readonly string[] => {
  const folders = new Set<string>();
  if (!/\.pyw?$/.test(path)) return [];
  for (const line of linesOf(text)) {
    const { code } = lex(line);
    for (const span of spansIn(code)) for (const folder of foldersOf(code, span, folderOf(path))) folders.add(folder);
  }
  folders.delete('');
  return [...folders];
};

/** A statement that is longer is none of these. */
const reach = 600;

/** Only the lines that may do it are read, each with what follows: this is asked at every keystroke. */
const linesOf = (text: string): readonly string[] =>
  ['sys.path', 'addsitedir'].flatMap((word) => {
    const lines: string[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const start = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at), at - reach - 1) + 1;
      lines.push(statementIn(text.slice(start, at + reach)));
    }
    return lines;
  });

/** Up to the first line end outside brackets; a bracket in a string only makes it longer. */
const statementIn = (text: string): string => {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === '\n' && depth <= 0) return text.slice(0, i + 1).trimStart();
  }
  return text.trimStart();
};

const spansIn = (code: Code): readonly Span[] => {
  const spans: Span[] = [];
  for (let i = 0; i < code.count; i++) {
    if (is(code, i, 'addsitedir') && is(code, i + 1, '(')) spans.push(...argumentsOf(code, i + 1));
    if (!is(code, i, 'path') || !is(code, i - 1, '.') || !is(code, i - 2, 'sys')) continue;
    if (is(code, i + 1, '.') && is(code, i + 3, '(')) {
      if (['append', 'insert', 'extend'].some((word) => is(code, i + 2, word))) spans.push(...argumentsOf(code, i + 3));
    } else if (is(code, i + 1, '+=') || is(code, i + 1, '='))
      spans.push(...itemsIn(code, i + 2, statementEnd(code, i)));
    else if (is(code, i + 1, '[')) spans.push(...itemsIn(code, i + 2, statementEnd(code, i)));
  }
  return spans;
};

const argumentsOf = (code: Code, open: number): readonly Span[] => {
  let close = open + 1;
  while (close < code.count && !(is(code, close, ')') && code.enclosing[close] === code.enclosing[open])) close++;
  return itemsIn(code, open + 1, close);
};

/** Splits at commas, those of a plain list too; the commas of a call inside belong to one path. */
const itemsIn = (code: Code, from: number, to: number): readonly Span[] => {
  const spans: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!is(code, i, ',') || insideCall(code, i, from)) continue;
    spans.push({ from: start, to: i });
    start = i + 1;
  }
  return [...spans, { from: start, to }];
};

const insideCall = (code: Code, i: number, from: number): boolean => {
  const open = code.enclosing[i] ?? -1;
  return open >= from && is(code, open, '(') && isName(code, open - 1);
};

const statementEnd = (code: Code, from: number): number => {
  let i = from;
  while (i < code.count && kindAt(code, i) !== Kind.newline && !is(code, i, ';')) i++;
  return i;
};

/**
 * What a path expression names inside the bot. From `__file__` it is exact; of anything else (a working folder, a
 * variable) it may start at the bot or at the file: both are taken, as only folders with the bot's own modules count.
 */
const foldersOf = (code: Code, { from, to }: Span, folder: string): readonly string[] => {
  const written: string[] = [];
  let isFromFile = false;
  let ups = 0;
  for (let i = from; i < to; i++) {
    const group = stringGroupAt(code, i);
    if (group !== null) {
      if (group.value === null) return [];
      written.push(group.value);
      i = group.next - 1;
    } else if (isName(code, i)) {
      const name = nameAt(code, i);
      isFromFile ||= name === '__file__';
      ups += name === 'dirname' || name === 'parent' ? 1 : 0;
      if (name === 'parents') ups += 1 + (Number(code.text.slice(code.starts[i + 2], code.ends[i + 2])) || 0);
    }
  }
  if (written.length === 0 && !isFromFile) return [];
  const below = written.join('/').replaceAll('\\', '/');
  // `"/lib"` is elsewhere; in `base + "/lib"` it goes on from the base.
  const first = is(code, from, '[') ? from + 1 : from;
  if (stringGroupAt(code, first) !== null && /^(\/|[A-Za-z]:)/.test(below)) return [];
  const bases = isFromFile ? [`${folder}${'/..'.repeat(Math.max(0, ups - 1))}`] : ['', folder];
  return bases.map((base) => inside(`${base}/${below}`)).filter((path) => path !== null);
};

/** The path without `.` and `..`; null when it leaves the bot. */
const inside = (path: string): string | null => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
};
