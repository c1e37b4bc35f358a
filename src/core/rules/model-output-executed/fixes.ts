import type { Fix } from '../../bot.ts';
import { type Code, endOf, kindAt, startOf, wordAt } from '../../python/code.ts';
import type { CallFact, PythonFile } from '../../python/index.ts';
import { Kind } from '../../python/lexer/tokens.ts';
import { Sign } from '../../python/lexer/words.ts';

/** How the drivers of databases mark a value, by what a file imports; of several nobody said which. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^(sqlite3|pyodbc)(\.|$)/, '?'],
  [/^(psycopg2?|pymysql|MySQLdb|mysql\.connector)(\.|$)/, '%s'],
];

/**
 * Gives the fields of an f-string to the database as values, where each stands where SQL has a value. All else that runs
 * what a model said needs another design: no mechanical change makes it safe.
 */
export const giveAsParameters = (python: PythonFile, call: CallFact): readonly Fix[] => {
  const { code, tree } = python.source;
  const [text, ...more] = call.arguments;
  const mark = markIn(python);
  if (text === undefined || more.length > 0 || text.name !== null || mark === null || call.method !== 'execute')
    return [];
  const [first, end] = [tree.nodes.firsts[text.value.node] as number, tree.nodes.ends[text.value.node] as number];
  const parts = partsOf(code, first, end);
  const sql = parts === null ? null : sqlOf(parts, mark);
  if (parts === null || sql === null) return [];
  const values = parts.flatMap(({ value }) => value ?? []);
  const prefix = code.text.slice(startOf(code, first), endOf(code, first)).replace(/f/i, '');
  const close = code.text.slice(startOf(code, end - 1), endOf(code, end - 1));
  const newText = `${prefix}${sql}${close}, (${values.join(', ')}${values.length === 1 ? ',' : ''})`;
  return [{ kind: 'give-as-parameter', data: {}, edits: [{ start: text.value.start, end: text.value.end, newText }] }];
};

const markIn = ({ imports }: PythonFile): string | null => {
  const found = marks.filter(([driver]) => imports.some(({ module }) => module !== null && driver.test(module)));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
};

/** A run of the text as written, with the field behind it; the last has none. */
interface Part {
  readonly text: string;
  readonly value: string | null;
}

/** The parts of one f-string whose fields are plain: no `!r`, no format; null for anything else. */
const partsOf = (code: Code, first: number, end: number): readonly Part[] | null => {
  if (kindAt(code, first) !== Kind.fStart || kindAt(code, end - 1) !== Kind.fEnd) return null;
  const parts: Part[] = [];
  let text = '';
  for (let t = first + 1; t < end - 1; t++) {
    if (kindAt(code, t) === Kind.fMiddle) text += code.text.slice(startOf(code, t), endOf(code, t));
    else if (wordAt(code, t) !== Sign.brace) return null;
    else {
      const close = closeOf(code, t, end);
      const value = code.text.slice(endOf(code, t), startOf(code, close)).trim();
      if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(value)) return null;
      parts.push({ text, value });
      text = '';
      t = close;
    }
  }
  return [...parts, { text, value: null }];
};

const closeOf = (code: Code, open: number, end: number): number => {
  let t = open + 1;
  while (t < end - 1 && wordAt(code, t) !== Sign.braceEnd) t++;
  return t;
};

/** Stands for a field; no text of a program holds it. */
const field = '\u0000';

/** The text with a mark for each field; null where a field is not a whole value. */
const sqlOf = (parts: readonly Part[], mark: string): string | null => {
  if (parts.length < 2) return null;
  const sql = parts
    .map(({ text }) => text)
    .join(field)
    .replaceAll(`'${field}'`, field);
  for (let at = sql.indexOf(field); at >= 0; at = sql.indexOf(field, at + 1))
    if (!isValue(sql.slice(0, at), sql.slice(at + 1))) return null;
  const plain = (mark === '%s' ? sql.replaceAll('%', '%%') : sql).replaceAll('{{', '{').replaceAll('}}', '}');
  return plain.replaceAll(field, mark);
};

/** True between what a value stands behind, a comparison or a list of VALUES, and what may follow one. */
const isValue = (before: string, after: string): boolean => {
  const isInText = before.split("'").length % 2 === 0;
  const isExpected = /(?:[=<>]|\blike)\s*$/i.test(before) || /\bvalues\s*\((?:[^()]*,)?\s*$/i.test(before);
  return !isInText && isExpected && /^(?:[\s,);]|$)/.test(after);
};
