import type { Bot, Fix, TextEdit } from '../../bot.ts';
import type { DeclaredData } from '../../data-classes/index.ts';

/** More than these are better written by hand. */
const most = 5;

/** Says in the project file that the bot handles one of the classes, or none; a bot without such a file has no place for it. */
export const declaring = (bot: Bot, { path, range }: DeclaredData, classes: readonly string[]): readonly Fix[] => {
  const file = bot.files.get(path);
  if (file === undefined || !('text' in file)) return [];
  const insert = /\.botproj$/i.test(path)
    ? inBotproj(file.text)
    : path === 'pyproject.toml'
      ? inToml(file.text, range.end)
      : null;
  if (insert === null) return [];
  return [...classes.slice(0, most), null].map((name) => ({
    kind: 'declare-data-class',
    data: { class: name },
    edits: [{ path, ...insert(name === null ? '[]' : `["${name}"]`) }],
  }));
};

type Insert = (list: string) => TextEdit;

/** As the first line of the table. */
const inToml = (text: string, headerEnd: number): Insert => {
  const next = text.indexOf('\n', headerEnd);
  const at = next < 0 ? text.length : next + 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return (list) => ({ start: at, end: at, newText: `${next < 0 ? eol : ''}data = ${list}${eol}` });
};

/** Behind the opening brace, as its other keys are indented. */
const inBotproj = (text: string): Insert | null => {
  const open = text.indexOf('{');
  if (open < 0) return null;
  const gap = /^\s*/.exec(text.slice(open + 1))?.[0] ?? '';
  const isEmpty = text.slice(open + 1 + gap.length).startsWith('}');
  const comma = isEmpty ? '' : ',';
  return (list) => ({ start: open + 1, end: open + 1, newText: `${gap}"data": ${list}${comma}` });
};
